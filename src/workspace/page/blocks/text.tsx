import type { ComponentChildren } from 'preact';
import { findEmoji, withEmoji } from '#src/workspace/page/emoji.ts';
import { decodeText, type Inline, type Paragraph, readMrkdwn } from '#src/workspace/page/mrkdwn.ts';
import { findPerson, me, nameOf, places, reader } from '#src/workspace/page/store.ts';
import { fillDate } from '#src/workspace/page/when.ts';
import { Link } from './link.tsx';
import { Preformatted } from './preformatted.tsx';

export interface AnyText {
  type: string;
  text: string;
  emoji?: boolean;
}

/** A text object: plain text stays plain (with emoji), mrkdwn is drawn. */
export function Text({ of }: { of: AnyText }) {
  if (of.type === 'mrkdwn') return <Mrkdwn text={of.text} />;
  const decoded = decodeText(of.text);
  return <span class="plain">{of.emoji === false ? decoded : withEmoji(decoded)}</span>;
}

export function Mrkdwn({ text }: { text: string }) {
  return <span class="mrkdwn">{readMrkdwn(text).map(drawParagraph)}</span>;
}

function drawParagraph(paragraph: Paragraph, index: number): ComponentChildren {
  switch (paragraph.type) {
    case 'pre':
      return <Preformatted key={index}>{paragraph.text}</Preformatted>;
    case 'quote':
      return (
        <blockquote key={index} class="quote">
          {paragraph.lines.map((line, at) => (
            <span key={at} class="line">
              <Inlines of={line} />
            </span>
          ))}
        </blockquote>
      );
    case 'item':
      return (
        <span key={index} class="item" style={{ '--depth': paragraph.depth }}>
          <span class="item-mark">{paragraph.mark}</span>
          <span>
            <Inlines of={paragraph.children} />
          </span>
        </span>
      );
    case 'line':
      return (
        <span key={index} class="line">
          <Inlines of={paragraph.children} />
        </span>
      );
  }
}

function Inlines({ of }: { of: Inline[] }) {
  return <>{of.map(drawInline)}</>;
}

function drawInline(leaf: Inline, index: number): ComponentChildren {
  switch (leaf.type) {
    case 'text':
      return leaf.text;
    case 'bold':
      return (
        <strong key={index}>
          <Inlines of={leaf.children} />
        </strong>
      );
    case 'italic':
      return (
        <em key={index}>
          <Inlines of={leaf.children} />
        </em>
      );
    case 'strike':
      return (
        <s key={index}>
          <Inlines of={leaf.children} />
        </s>
      );
    case 'code':
      return <code key={index}>{leaf.text}</code>;
    case 'emoji':
      return <Emoji key={index} name={leaf.name} />;
    case 'link':
      return (
        <Link key={index} url={leaf.url}>
          {withEmoji(leaf.text)}
        </Link>
      );
    case 'date': {
      const words = Number.isFinite(leaf.seconds) ? fillDate(leaf.seconds, leaf.format, reader.value) : leaf.fallback;
      return leaf.url ? (
        <Link key={index} url={leaf.url}>
          {words}
        </Link>
      ) : (
        <time key={index} title={leaf.fallback}>
          {words}
        </time>
      );
    }
    default:
      return <Mention key={index} of={leaf} />;
  }
}

type Mentioned =
  | { type: 'user' | 'channel' | 'usergroup'; id: string; text: string }
  | { type: 'broadcast'; range: string };

/** @person, #channel or @here; a mention of the acting person stands out. */
export function Mention({ of }: { of: Mentioned }) {
  if (of.type === 'broadcast') return <span class="mention is-me">@{of.range}</span>;
  if (of.type === 'channel') {
    const isVisible = places.value?.some((each) => each.id === of.id);
    const name = nameOf(of.id) || of.text || '…';
    return isVisible ? (
      <a class="mention" href={`#${me.value?.id}/${of.id}`}>
        #{name}
      </a>
    ) : (
      <span class="mention">#{name}</span>
    );
  }
  const name = findPerson(of.id)?.name || of.text.replace(/^@/, '') || of.id;
  return <span class={of.id === me.value?.id ? 'mention is-me' : 'mention'}>@{name}</span>;
}

export function Emoji({ name }: { name: string }) {
  const found = findEmoji(name);
  return found ? (
    <span class="emoji" role="img" aria-label={name}>
      {found}
    </span>
  ) : (
    <>:{name}:</>
  );
}
