import { lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { withEmoji } from '#src/workspace/page/emoji.ts';
import { decodeText } from '#src/workspace/page/mrkdwn.ts';
import { isSafeUrl, Link } from './link.tsx';
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
      return (
        <p class={`heading is-${Math.min(3, token.depth)}`} role="heading" aria-level={Math.min(6, token.depth + 2)}>
          {drawAll(token.tokens)}
        </p>
      );
    case 'paragraph':
      return <p>{drawAll(token.tokens)}</p>;
    case 'blockquote':
      return <blockquote class="quote">{drawAll(token.tokens)}</blockquote>;
    case 'code':
      return <pre class="pre">{token.text}</pre>;
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
      return isSafeUrl(token.href) ? <Link url={token.href}>{token.text || token.href}</Link> : <>{token.text}</>;
    case 'text':
      return token.tokens ? <>{drawAll(token.tokens)}</> : <Words text={token.text} />;
    default:
      return <Words text={token.raw} />;
  }
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
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
    <li key={index} class={item.task ? 'is-task' : undefined}>
      {drawAll(item.tokens)}
    </li>
  ));
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table }: { table: Tokens.Table }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="table-scroll" tabIndex={0} role="region" aria-label="table">
      <table class="table">
        <thead>
          <tr>
            {table.header.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
              <th key={index} style={{ textAlign: table.align[index] ?? 'left' }}>
                {drawAll(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={at}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
                <td key={index} style={{ textAlign: table.align[index] ?? 'left' }}>
                  {drawAll(cell.tokens)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
