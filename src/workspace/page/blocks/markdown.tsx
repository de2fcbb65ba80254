import { lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { withEmoji } from '#src/workspace/page/emoji.ts';
import { decodeText } from '#src/workspace/page/mrkdwn.ts';
import { say } from '#src/workspace/page/store.ts';
import { isSafeUrl, Link } from './link.tsx';
import { Preformatted } from './preformatted.tsx';
import { Scroll } from './scroll.tsx';
import { Mention } from './text.tsx';

/** A markdown block. The library only reads; HTML in the text is shown as the text it is. */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => lexer(text, { gfm: true, breaks: true }), [text]);
  return <div class="markdown">{drawAll(tokens)}</div>;
}

function drawAll(tokens: Token[] | undefined): ComponentChildren {
  return (tokens ?? []).map((token, index) => <Part key={index} token={token as Tokens.Generic} />);
}

function Part({ token }: { token: Tokens.Generic }) {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return <Heading token={token as Tokens.Heading} />;
    case 'paragraph':
      return <p>{drawAll(token.tokens)}</p>;
    case 'blockquote':
      return <blockquote class="quote">{drawAll(token.tokens)}</blockquote>;
    case 'code':
      return <Preformatted>{token.text}</Preformatted>;
    case 'hr':
      return <hr />;
    case 'list':
      return <List list={token as Tokens.List} />;
    case 'table':
      return <Table table={token as Tokens.Table} />;
    case 'strong':
      return <strong>{drawAll(token.tokens)}</strong>;
    case 'em':
      return <em>{drawAll(token.tokens)}</em>;
    case 'del':
      return <s>{drawAll(token.tokens)}</s>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'checkbox':
      return <span aria-hidden="true">{token.checked ? '☑ ' : '☐ '}</span>;
    case 'link':
      return <Link url={token.href}>{drawAll(token.tokens)}</Link>;
    case 'image':
      return isSafeUrl(token.href) ? <Link url={token.href}>{token.text || token.href}</Link> : token.text;
    case 'text':
      return token.tokens ? drawAll(token.tokens) : <Words text={token.text} />;
    default:
      return <Words text={token.raw} />;
  }
}

/** Below the page's own headings. */
function Heading({ token }: { token: Tokens.Heading }) {
  const Tag = (['h3', 'h4', 'h5'] as const)[token.depth - 1] ?? 'h5';
  return <Tag class={`heading is-${Math.min(3, token.depth)}`}>{drawAll(token.tokens)}</Tag>;
}

/** Text with Slack's references, which the engine leaves in markdown too. */
function Words({ text }: { text: string }) {
  const parts = text.split(/(<[@#!][^<>\s]+>)/);
  return (
    <>
      {parts.map((part) => {
        const reference = /^<([@#!])([^|>]+)(?:\|([^>]*))?>$/.exec(part);
        if (!reference) return withEmoji(decodeText(part));
        const [, sign, id = '', label = ''] = reference;
        if (sign === '!') return <Mention of={{ type: 'broadcast', range: id }} />;
        return <Mention of={{ type: sign === '@' ? 'user' : 'channel', id, text: label }} />;
      })}
    </>
  );
}

function List({ list }: { list: Tokens.List }) {
  const items = list.items.map((item, index) => (
    <li key={index} class={item.task ? 'is-task' : undefined}>
      {drawAll(item.tokens)}
    </li>
  ));
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table }: { table: Tokens.Table }) {
  return (
    <Scroll class="table-scroll" label={say({ de: 'Tabelle', en: 'Table' })}>
      <table class="table">
        <thead>
          <tr>
            {table.header.map((cell, index) => (
              <th key={index} style={{ textAlign: table.align[index] ?? 'left' }}>
                {drawAll(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={index} style={{ textAlign: table.align[index] ?? 'left' }}>
                  {drawAll(cell.tokens)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
