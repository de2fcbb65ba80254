import { type Blocks, elementsOf, everyBlock, type LooseElement } from '#src/workspace/blocks/block.ts';
import type { Person } from '#src/workspace/cast.ts';
import type { LooseOption } from '#src/workspace/element-values.ts';
import type { ElementValue } from '#src/workspace/protocol.ts';
import { canSee, type Workspace } from '#src/workspace/workspace.ts';
import { readMessage, readView } from './reading.ts';

/** One thing on a person's screen: a message or a view. */
export interface Sight {
  kind: 'message' | 'view';
  /** `channel:ts` of a message, id of a view. */
  key: string;
  /** Channel id, 'home' or 'modal'. */
  place: string;
  ts: string;
  /** Timestamp of the thread's root, '' outside threads. */
  thread: string;
  /** What a person reads. */
  text: string;
  blocks: Blocks;
  /** Only this person sees it. */
  ephemeral: boolean;
  touched: number;
}

/** Oldest first, what was touched last at the end; an open modal is the very last. */
export type Screen = Sight[];

/** Remembers when each thing on a person's screen appeared or changed. */
export interface Touches {
  of(key: string): number;
  latest(): number;
}

export function watchTouches(workspace: Workspace, person: string): Touches {
  const touched = new Map<string, number>();
  let latest = 0;
  workspace.watchers.add({
    person,
    hear(event) {
      latest++;
      if (event.type === 'message') touched.set(`${event.message.channel}:${event.message.ts}`, latest);
      if (event.type === 'home' && event.home) touched.set(event.home.id, latest);
      if (event.type === 'modals') for (const view of event.modals) touched.set(view.id + view.hash, latest);
    },
  });
  return { of: (key) => touched.get(key) ?? 0, latest: () => latest };
}

export function screenOf(workspace: Workspace, person: Person, touches: Touches): Screen {
  const { channels, messages, homes } = workspace.tables;
  const places = [...channels.values()].filter((channel) => canSee(person, channel));
  const posted = places.flatMap((channel) => [...(messages.get(channel.id)?.values() ?? [])]);
  const whispered = [...workspace.ephemerals.values()].filter((message) => message.onlyFor === person.id);
  const sights = [...posted, ...whispered].map((message): Sight => {
    const key = `${message.channel}:${message.ts}`;
    return {
      kind: 'message',
      key,
      place: message.channel,
      ts: message.ts,
      thread: message.thread_ts,
      text: readMessage(workspace, message),
      blocks: message.botId ? message.blocks : [],
      ephemeral: message.onlyFor !== '',
      touched: touches.of(key),
    };
  });
  const home = homes.get(person.id);
  const modal = workspace.modals.get(person.id)?.at(-1);
  const view = { kind: 'view' as const, ts: '', thread: '', ephemeral: false };
  if (home)
    sights.push({
      ...view,
      key: home.id,
      place: 'home',
      text: readView(workspace, home),
      blocks: home.blocks,
      touched: touches.of(home.id),
    });
  sights.sort((a, b) => a.touched - b.touched || (a.ts < b.ts ? -1 : 1));
  if (modal)
    sights.push({
      ...view,
      key: modal.id,
      place: 'modal',
      text: readView(workspace, modal),
      blocks: modal.blocks,
      touched: touches.of(modal.id + modal.hash),
    });
  return sights;
}

/** An element that was found, and what using it means. */
export interface Found {
  sight: Sight;
  block_id: string;
  action_id: string;
  value: ElementValue;
}

interface Looker {
  /** The value of a press when the element is a button with this label or action_id. */
  button(label: string): ElementValue | null;
  /** The choice when the element is a menu with these options. */
  menu(wanted: string[], of?: string): ElementValue | null;
  /** An empty choice when the element is an external select. */
  external(of?: string): ElementValue | null;
}

/** Searches from what was touched last. */
export function findOnScreen(screen: Screen, wanted: (look: Looker) => ElementValue | null): Found | null {
  for (const sight of [...screen].reverse()) {
    for (const block of everyBlock(sight.blocks)) {
      for (const element of elementsOf(block)) {
        const value = wanted(lookerAt(element, block.label));
        if (value) return { sight, block_id: block.block_id!, action_id: element.action_id!, value };
      }
    }
  }
  return null;
}

function wordsOf(text: unknown): string {
  return (text as { text?: string } | undefined)?.text ?? '';
}

function lookerAt(element: LooseElement, label: unknown): Looker {
  const isNamed = (of?: string) =>
    !of || element.action_id === of || wordsOf(element.placeholder).includes(of) || wordsOf(label).includes(of);
  return {
    button(wanted) {
      const says = (text: unknown) => wordsOf(text) === wanted || wordsOf(text).replace(/^\P{L}+/u, '') === wanted;
      if (element.type === 'feedback_buttons') {
        if (says((element.positive_button as { text: unknown }).text)) return { kind: 'feedback', positive: true };
        if (says((element.negative_button as { text: unknown }).text)) return { kind: 'feedback', positive: false };
        return null;
      }
      if (!['button', 'icon_button', 'workflow_button'].includes(element.type)) return null;
      return says(element.text) || element.action_id === wanted ? { kind: 'press' } : null;
    },
    menu(wanted, of) {
      if (!isNamed(of) || element.type.includes('external')) return null;
      if (element.type === 'datepicker') return of ? { kind: 'date', date: wanted[0]! } : null;
      if (element.type === 'timepicker') return of ? { kind: 'time', time: wanted[0]! } : null;
      if (/users|conversations|channels/.test(element.type)) return of ? { kind: 'ids', ids: wanted } : null;
      if (element.type.endsWith('_input')) return of ? { kind: 'text', text: wanted[0]! } : null;
      const values = wanted.map((one) => optionsIn(element).find((option) => isOption(option, one))?.value);
      return values.includes(undefined) ? null : { kind: 'options', values: values as string[] };
    },
    external: (of) => (isNamed(of) && element.type.includes('external') ? { kind: 'options', values: [] } : null),
  };
}

export function optionsIn(element: LooseElement): LooseOption[] {
  const groups = (element.option_groups as { options: LooseOption[] }[] | undefined) ?? [];
  return [...((element.options as LooseOption[] | undefined) ?? []), ...groups.flatMap((group) => group.options)];
}

export function isOption(option: LooseOption, wanted: string): boolean {
  return option.value === wanted || option.text.text === wanted || option.text.text.includes(wanted);
}
