/** Small typed builders for Block Kit. Pure: facts in, blocks out. Foreign text goes through `escapeText` or plain text. */
import type {
  ActionsBlock,
  Button,
  ConfirmationDialog,
  ContextBlock,
  DataTableBlock,
  DividerBlock,
  HeaderBlock,
  InputBlock,
  KnownBlock,
  ModalView,
  Option,
  PlainTextElement,
  SectionBlock,
  StaticSelect,
} from '@slack/types';

/** Makes foreign text harmless in mrkdwn: no mentions, links or formatting arise from it. */
export function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([*_~`])/g, '\u200b$1');
}

/** Slack's own escaping undone, for text that came from Slack and is stored as the person typed it. */
export function unescapeText(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/** At most `length` characters, cut between code points, with an ellipsis when something was cut. */
export function clip(text: string, length: number): string {
  const points = [...text];
  return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}

export function plain(text: string, length = 3000): PlainTextElement {
  return { type: 'plain_text', text: clip(text, length), emoji: true };
}

/** A section of mrkdwn; `text` must already be escaped where it is foreign. */
export function section(text: string, accessory?: SectionBlock['accessory']): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: clip(text, 3000) }, ...(accessory && { accessory }) };
}

/** Pairs of label and value in two columns. */
export function fields(pairs: [label: string, value: string][]): SectionBlock {
  return {
    type: 'section',
    fields: pairs.slice(0, 10).map(([label, value]) => ({ type: 'mrkdwn', text: clip(`*${label}*\n${value}`, 2000) })),
  };
}

export function context(...texts: string[]): ContextBlock {
  return { type: 'context', elements: texts.slice(0, 10).map((text) => ({ type: 'mrkdwn', text: clip(text, 2000) })) };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, 150) };
}

export const divider: DividerBlock = { type: 'divider' };

export interface ButtonFacts {
  /** feature.verb */
  action: string;
  /** an id, never data */
  value: string | number;
  text: string;
  style?: 'primary' | 'danger';
  confirm?: ConfirmationDialog;
  url?: string;
}

export function button({ action, value, text, style, confirm, url }: ButtonFacts): Button {
  return {
    type: 'button',
    action_id: action,
    value: String(value),
    text: plain(text, 75),
    ...(style && { style }),
    ...(confirm && { confirm }),
    ...(url && { url }),
  };
}

export function actions(...elements: ActionsBlock['elements']): ActionsBlock {
  return { type: 'actions', elements };
}

export function option(text: string, value: string | number): Option {
  return { text: plain(text, 75) as Option['text'], value: String(value) } as Option;
}

/** A select of at most 100 fixed options. */
export function select(action: string, placeholder: string, options: Option[], chosen?: Option): StaticSelect {
  return {
    type: 'static_select',
    action_id: action,
    placeholder: plain(placeholder, 150),
    options: options.slice(0, 100) as StaticSelect['options'],
    ...(chosen && { initial_option: chosen as StaticSelect['initial_option'] }),
  };
}

/** A labelled input of a modal; `block` is also the key of its value and of its error. */
export function input(
  block: string,
  label: string,
  element: InputBlock['element'],
  more: Partial<InputBlock> = {},
): InputBlock {
  return { type: 'input', block_id: block, label: plain(label, 2000), element, ...more };
}

export interface ModalFacts {
  id: string;
  title: string;
  submit?: string;
  close: string;
  /** ids only */
  metadata?: string;
  blocks: KnownBlock[];
}

export function modal({ id, title, submit, close, metadata, blocks }: ModalFacts): ModalView {
  return {
    type: 'modal',
    callback_id: id,
    title: plain(title, 24),
    ...(submit && { submit: plain(submit, 24) }),
    close: plain(close, 24),
    ...(metadata && { private_metadata: metadata }),
    blocks: blocks.slice(0, 100),
  };
}

/** A figure as people read it, with what it is sorted by. */
export interface Figure {
  value: number;
  text: string;
}

/** A table people can page and sort; `header` and every row are of equal length, at most 100 rows. */
export function dataTable(
  caption: string,
  header: string[],
  rows: (string | Figure)[][],
  pageSize = 10,
): DataTableBlock {
  const word = (text: string) => ({ type: 'raw_text' as const, text: text || '–' });
  const cell = (value: string | Figure) =>
    typeof value === 'string' ? word(value) : { type: 'raw_number' as const, ...value };
  return {
    type: 'data_table',
    caption: clip(caption, 150),
    page_size: pageSize,
    rows: [header.map(word), ...rows.slice(0, 100).map((row) => row.map(cell))],
  };
}

/** Characters of text in a message that have been safe in practice; Slack refuses somewhere above 11,000. */
const textBudget = 9000;

/** Slack refuses a whole message for one block or character too many: what is over its limits is left out. */
export function fitMessage<Facts extends { text: string; blocks?: KnownBlock[] }>(message: Facts): Facts {
  const text = clip(message.text, 3900);
  if (!message.blocks) return { ...message, text };
  const blocks: KnownBlock[] = [];
  let characters = 0;
  for (const block of message.blocks.slice(0, 50)) {
    characters += countText(block);
    if (characters > textBudget) break;
    blocks.push(block);
  }
  return { ...message, text, blocks };
}

function countText(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  for (const [key, part] of Object.entries(value)) {
    count += key === 'text' && typeof part === 'string' ? part.length : countText(part);
  }
  return count;
}
