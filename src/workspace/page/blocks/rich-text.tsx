import type { RichTextBlock, RichTextElement, RichTextList } from '@slack/types';
import type { ComponentChildren } from 'preact';
import { withEmoji } from '#src/workspace/page/emoji.ts';
import { reader } from '#src/workspace/page/store.ts';
import { fillDate } from '#src/workspace/page/when.ts';
import { Link } from './link.tsx';
import { Preformatted } from './preformatted.tsx';
import { Emoji, Mention } from './text.tsx';

export function RichText({ block }: { block: RichTextBlock }) {
  return <div class="rich-text">{(block.elements ?? []).map(drawPart)}</div>;
}

function drawPart(part: RichTextBlock['elements'][number], index: number): ComponentChildren {
  switch (part.type) {
    case 'rich_text_section':
      return (
        <p key={index}>
          <Leaves of={part.elements} />
        </p>
      );
    case 'rich_text_list':
      return <List key={index} list={part} />;
    case 'rich_text_quote':
      return (
        <blockquote key={index} class="quote">
          <Leaves of={part.elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <Preformatted key={index}>
          <Leaves of={part.elements} />
        </Preformatted>
      );
    default:
      return null;
  }
}

/** Slack keeps nested lists flat with an indent; `offset` continues the numbering of an interrupted one. */
function List({ list }: { list: RichTextList & { offset?: number } }) {
  const items = list.elements.map((item, index) => (
    <li key={index}>
      <Leaves of={item.elements} />
    </li>
  ));
  const style = { '--indent': list.indent ?? 0 };
  return list.style === 'ordered' ? (
    <ol style={style} start={(list.offset ?? 0) + 1} data-indent={(list.indent ?? 0) % 3}>
      {items}
    </ol>
  ) : (
    <ul style={style} data-indent={(list.indent ?? 0) % 3}>
      {items}
    </ul>
  );
}

function Leaves({ of }: { of: RichTextElement[] }) {
  return <>{of.map((leaf, index) => dress(leaf.style, drawLeaf(leaf), index))}</>;
}

interface LeafStyle {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  code?: boolean;
  underline?: boolean;
}

function dress(style: LeafStyle | undefined, drawn: ComponentChildren, index: number): ComponentChildren {
  let dressed = drawn;
  if (style?.code) dressed = <code>{dressed}</code>;
  if (style?.bold) dressed = <strong>{dressed}</strong>;
  if (style?.italic) dressed = <em>{dressed}</em>;
  if (style?.strike) dressed = <s>{dressed}</s>;
  if (style?.underline) dressed = <u>{dressed}</u>;
  return <span key={index}>{dressed}</span>;
}

function drawLeaf(leaf: RichTextElement): ComponentChildren {
  switch (leaf.type) {
    case 'text':
      return leaf.text;
    case 'link':
      return <Link url={leaf.url}>{leaf.text || leaf.url}</Link>;
    case 'user':
      return <Mention of={{ type: 'user', id: leaf.user_id, text: '' }} />;
    case 'channel':
      return <Mention of={{ type: 'channel', id: leaf.channel_id, text: '' }} />;
    case 'usergroup':
      return <Mention of={{ type: 'usergroup', id: leaf.usergroup_id, text: '' }} />;
    case 'team':
      return <Mention of={{ type: 'usergroup', id: leaf.team_id, text: '' }} />;
    case 'broadcast':
      return <Mention of={{ type: 'broadcast', range: leaf.range }} />;
    case 'emoji':
      return leaf.unicode ? fromUnicode(leaf.unicode) : <Emoji name={leaf.name} />;
    case 'date': {
      const words = fillDate(leaf.timestamp, leaf.format, reader.value);
      return leaf.url ? <Link url={leaf.url}>{words}</Link> : <time title={leaf.fallback}>{words}</time>;
    }
    case 'color':
      return (
        <span class="color">
          <span class="color-dot" style={{ background: /^#[\da-f]{3,8}$/i.test(leaf.value) ? leaf.value : 'none' }} />
          {leaf.value}
        </span>
      );
    default:
      return withEmoji(String((leaf as { text?: string }).text ?? ''));
  }
}

/** "1f44d-1f3fd" → 👍🏽 */
function fromUnicode(points: string): string {
  const codes = points.split('-').map((point) => Number.parseInt(point, 16));
  return codes.every((code) => code > 0 && code <= 0x10ffff) ? String.fromCodePoint(...codes) : '';
}
