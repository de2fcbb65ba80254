import { type Blocks, elementsOf, type LooseBlock, type LooseElement } from '#src/workspace/blocks/block.ts';
import type { Message, View } from '#src/workspace/tables.ts';
import { unescapeText } from '#src/workspace/text.ts';
import { messagesIn, type Workspace } from '#src/workspace/workspace.ts';

/** What a person reads on the screen, as plain text: blocks drawn with words, mentions as names, buttons in brackets. */

type Named = Pick<Workspace, 'tables'>;

/** Markup resolved the way a client shows it. */
export function readable(workspace: Named, text: string): string {
  const { people, channels } = workspace.tables;
  const resolved = text.replace(/<([^<>]+)>/g, (_all, inside: string) => {
    const [target = '', label] = inside.split('|');
    if (target.startsWith('@')) return `@${people.get(target.slice(1))?.name ?? label ?? target}`;
    if (target.startsWith('#')) return `#${channels.get(target.slice(1))?.name ?? label ?? target}`;
    if (target.startsWith('!date')) return label ?? '';
    if (target.startsWith('!')) return `@${target.slice(1)}`;
    return label ?? target.replace(/^mailto:/, '');
  });
  return unescapeText(resolved);
}

export function readMessage(workspace: Named, message: Message): string {
  const isOwn = message.botId !== '';
  const body =
    isOwn && message.blocks.length ? readBlocks(workspace, message.blocks) : readable(workspace, message.text);
  const files = message.files.map((id) => `[file ${workspace.tables.files.get(id)?.name ?? id}]`);
  return [body, ...files].filter(Boolean).join('\n');
}

export function readView(workspace: Named, view: View): string {
  const frame = [view.title, readBlocks(workspace, view.blocks)].filter(Boolean).join('\n');
  const buttons = view.type === 'modal' ? ` [${view.close || 'Close'}]${view.submit ? ` [${view.submit}]` : ''}` : '';
  return frame + (buttons ? `\n${buttons}` : '');
}

export function readBlocks(workspace: Named, blocks: Blocks): string {
  return blocks
    .map((block) => readBlock(workspace, block))
    .filter(Boolean)
    .join('\n');
}

function words(workspace: Named, value: unknown): string {
  if (!value || typeof value !== 'object') return typeof value === 'string' ? value : '';
  const { type, text } = value as { type?: string; text?: string };
  if (typeof text !== 'string') return '';
  return type === 'mrkdwn' || type === 'markdown' ? readable(workspace, text) : text;
}

function readBlock(workspace: Named, block: LooseBlock): string {
  const say = (value: unknown) => words(workspace, value);
  const list = (value: unknown) => (Array.isArray(value) ? value : []);
  const elements = elementsOf(block).map(readElement).join(' ');
  switch (block.type) {
    case 'divider':
      return '---';
    case 'context':
      return list(block.elements).map(say).filter(Boolean).join(' · ');
    case 'input':
      return `${say(block.label)}: ${elements}${block.hint ? ` (${say(block.hint)})` : ''}`;
    case 'markdown':
      return readable(workspace, String(block.text));
    case 'image':
      return `[image ${block.alt_text}]`;
    case 'rich_text':
      return richText(workspace, block);
    case 'table':
    case 'data_table':
      return [
        block.caption,
        ...list(block.rows).map((row) =>
          list(row)
            .map((cell) => cellText(workspace, cell))
            .join(' | '),
        ),
      ]
        .filter(Boolean)
        .join('\n');
    case 'container':
      return [say(block.title), say(block.subtitle), readBlocks(workspace, list(block.child_blocks))]
        .filter(Boolean)
        .join('\n');
    case 'carousel':
      return readBlocks(workspace, list(block.elements));
    case 'card':
      return [say(block.title), say(block.subtitle), say(block.body), elements].filter(Boolean).join('\n');
    case 'plan':
      return [String(block.title), ...list(block.tasks).map((task) => `${task.status}: ${task.title}`)].join('\n');
    case 'task_card':
      return `${block.status}: ${block.title}`;
    default:
      return [say(block.text), ...list(block.fields).map(say), elements].filter(Boolean).join('\n');
  }
}

function cellText(workspace: Named, cell: unknown): string {
  const { type, text } = cell as { type: string; text?: string };
  return type === 'rich_text' ? richText(workspace, cell as LooseBlock) : (text ?? '');
}

function richText(workspace: Named, node: unknown): string {
  const { type, elements, text, user_id, channel_id, name, url, fallback, range } = node as Record<string, unknown>;
  if (Array.isArray(elements)) {
    const lines = type === 'rich_text' || type === 'rich_text_list';
    return elements.map((one) => richText(workspace, one)).join(lines ? '\n' : '');
  }
  if (type === 'user') return `@${workspace.tables.people.get(String(user_id))?.name ?? user_id}`;
  if (type === 'channel') return `#${workspace.tables.channels.get(String(channel_id))?.name ?? channel_id}`;
  if (type === 'emoji') return `:${name}:`;
  if (type === 'broadcast') return `@${range}`;
  return String(text ?? fallback ?? url ?? '');
}

/** The words on an element: a button's label, a menu's placeholder and options. */
export function readElement(element: LooseElement): string {
  const text = (value: unknown) => (value as { text?: string } | undefined)?.text ?? '';
  if (element.type === 'feedback_buttons')
    return `[${text((element.positive_button as { text: unknown }).text)}] [${text((element.negative_button as { text: unknown }).text)}]`;
  if (element.text) return `[${text(element.text)}]`;
  const options = [
    ...((element.options as { text: unknown }[] | undefined) ?? []),
    ...((element.option_groups as { options: { text: unknown }[] }[] | undefined) ?? []).flatMap((one) => one.options),
  ].map((option) => text(option.text));
  const initial = element.initial_value ?? element.initial_date ?? element.initial_time;
  const chosen = text((element.initial_option as { text: unknown } | undefined)?.text);
  const shown = [text(element.placeholder), typeof initial === 'string' ? initial : chosen, ...options].filter(Boolean);
  return `‹${shown.join(' / ') || '…'}›`;
}

/** The whole workspace as a person would read it, for the message of a failed test. */
export function transcript(workspace: Workspace, person: string): string {
  const { people, channels } = workspace.tables;
  const places = [...channels.values()].filter((channel) => channel.members.includes(person));
  const ephemerals = [...workspace.ephemerals.values()].filter((message) => message.onlyFor === person);
  const parts = places.map((channel) => {
    const other = channel.members.find((member) => member !== person);
    const title = channel.kind === 'dm' ? `DM with ${people.get(other ?? '')?.name ?? '?'}` : `#${channel.name}`;
    const lines = [...messagesIn(workspace, channel.id), ...ephemerals.filter((one) => one.channel === channel.id)]
      .sort((a, b) => (a.ts < b.ts ? -1 : 1))
      .map((message) => {
        const author = people.get(message.user)?.name ?? 'Slack';
        const marks = [
          message.onlyFor && 'only you',
          message.edited && 'edited',
          message.stream && `stream ${message.stream.state}`,
        ];
        const indent = message.thread_ts && message.thread_ts !== message.ts ? '    ↳ ' : '  ';
        const note = marks.filter(Boolean).join(', ');
        const head = `${indent}${author}${note ? ` (${note})` : ''}: `;
        return head + readMessage(workspace, message).replace(/\n/g, `\n${' '.repeat(indent.length + 2)}`);
      });
    return lines.length ? `${title}\n${lines.join('\n')}` : '';
  });
  const modals = (workspace.modals.get(person) ?? []).map(
    (view) => `Modal\n  ${readView(workspace, view).replace(/\n/g, '\n  ')}`,
  );
  const home = workspace.tables.homes.get(person);
  const homeText = home ? `Home\n  ${readView(workspace, home).replace(/\n/g, '\n  ')}` : '';
  return [...parts, homeText, ...modals].filter(Boolean).join('\n\n') || '(nothing on the screen)';
}
