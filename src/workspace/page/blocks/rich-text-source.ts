import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';
import { type Inline, type Paragraph, readMrkdwn } from '#src/workspace/page/mrkdwn.ts';

type Style = { bold?: true; italic?: true; strike?: true; code?: true };

/** Typed mrkdwn as a rich_text block, one part per paragraph. */
export function toRichText(typed: string): RichTextBlock {
  const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return { type: 'rich_text', elements: readMrkdwn(escaped).map(toPart) };
}

function toPart(paragraph: Paragraph): RichTextBlock['elements'][number] {
  if (paragraph.type === 'pre') {
    return { type: 'rich_text_preformatted', border: 0, elements: [{ type: 'text', text: paragraph.text }] };
  }
  if (paragraph.type === 'quote') {
    const leaves = paragraph.lines.flatMap((line, index) => [...(index ? [newline] : []), ...toLeaves(line, {})]);
    return { type: 'rich_text_quote', elements: leaves };
  }
  if (paragraph.type === 'item') {
    const style = /\d/.test(paragraph.mark) ? 'ordered' : 'bullet';
    const item: RichTextSection = { type: 'rich_text_section', elements: toLeaves(paragraph.children, {}) };
    return { type: 'rich_text_list', style, indent: paragraph.depth, elements: [item] };
  }
  return { type: 'rich_text_section', elements: [...toLeaves(paragraph.children, {}), newline] };
}

const newline: RichTextElement = { type: 'text', text: '\n' };

function toLeaves(leaves: Inline[], style: Style): RichTextElement[] {
  return leaves.flatMap((leaf): RichTextElement[] => {
    switch (leaf.type) {
      case 'bold':
      case 'italic':
      case 'strike':
        return toLeaves(leaf.children, { ...style, [leaf.type]: true });
      case 'text':
        return [{ type: 'text', text: leaf.text, style }];
      case 'code':
        return [{ type: 'text', text: leaf.text, style: { ...style, code: true } }];
      case 'emoji':
        return [{ type: 'emoji', name: leaf.name }];
      case 'link':
        return [{ type: 'link', url: leaf.url, text: leaf.text, style }];
      default:
        return [];
    }
  });
}

/** The way back, for fields that begin with rich text. */
export function fromRichText(block: RichTextBlock): string {
  const parts = block.elements.map((part) => {
    if (part.type === 'rich_text_list') return part.elements.map((item) => `• ${source(item.elements)}`).join('\n');
    if (part.type === 'rich_text_quote') return `> ${source(part.elements)}`;
    if (part.type === 'rich_text_preformatted') return `\`\`\`\n${source(part.elements)}\n\`\`\``;
    return source(part.elements).replace(/\n$/, '');
  });
  return parts.join('\n');
}

function source(leaves: RichTextElement[]): string {
  const texts = leaves.map((leaf) => {
    if (leaf.type === 'emoji') return `:${leaf.name}:`;
    if (leaf.type === 'link') return leaf.url;
    if (leaf.type === 'user') return `<@${leaf.user_id}>`;
    if (leaf.type !== 'text') return '';
    const style = leaf.style ?? {};
    const code = style.code ? `\`${leaf.text}\`` : leaf.text;
    const bold = style.bold ? `*${code}*` : code;
    const italic = style.italic ? `_${bold}_` : bold;
    return style.strike ? `~${italic}~` : italic;
  });
  return texts.join('');
}
