import { type Blocks, elementsOf, everyBlock, everyElement, type LooseElement } from './blocks/block.ts';
import type { Both, ElementValue, ElementValues } from './protocol.ts';

/** What people choose and type, in the shapes Slack sends: `state.values` and the members of `actions`. */

export interface LooseOption {
  text: { type: string; text: string };
  value: string;
}

/** What lies outside the element itself: options an external select was given, files that were handed over. */
export interface ValueSources {
  offered(block_id: string, action_id: string): LooseOption[];
  file(id: string): Record<string, unknown> | null;
}

export type Entry = Record<string, unknown> & { type: string };

const SELECTED_IDS: Record<string, string> = {
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
};

const INITIAL_IDS: Record<string, string> = {
  users_select: 'initial_user',
  conversations_select: 'initial_conversation',
  channels_select: 'initial_channel',
  multi_users_select: 'initial_users',
  multi_conversations_select: 'initial_conversations',
  multi_channels_select: 'initial_channels',
};

const TEXT_INPUTS = ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input'];
const ONE_OPTION = ['static_select', 'external_select', 'radio_buttons', 'overflow'];
const SEVERAL_OPTIONS = ['multi_static_select', 'multi_external_select', 'checkboxes'];
const STATELESS = ['button', 'workflow_button', 'overflow', 'icon_button', 'feedback_buttons'];

/** `state.values` of a message or view: every stateful element, with what was filled in or its initial value. */
export function stateValues(
  blocks: Blocks,
  values: ElementValues,
  sources: ValueSources,
): Record<string, Record<string, Entry>> {
  const state: Record<string, Record<string, Entry>> = {};
  for (const { block, element } of everyElement(blocks)) {
    if (STATELESS.includes(element.type)) continue;
    const block_id = block.block_id!;
    const value = values[block_id]?.[element.action_id!];
    state[block_id] = { ...state[block_id], [element.action_id!]: entryOf(block_id, element, value, sources) };
  }
  return state;
}

function entryOf(
  block_id: string,
  element: LooseElement,
  value: ElementValue | undefined,
  sources: ValueSources,
): Entry {
  const { type } = element;
  const find = (wanted: string) =>
    optionsOf(block_id, element, sources).find((option) => option.value === wanted) ?? null;
  const chosen = value?.kind === 'options' ? value.values : null;
  if (TEXT_INPUTS.includes(type)) {
    const text = value?.kind === 'text' ? value.text : ((element.initial_value as string) ?? '');
    return { type, value: text === '' ? null : text };
  }
  if (type === 'rich_text_input')
    return { type, rich_text_value: value?.kind === 'rich-text' ? value.block : (element.initial_value ?? null) };
  if (ONE_OPTION.includes(type)) {
    const option = chosen ? (chosen[0] === undefined ? null : find(chosen[0])) : (element.initial_option ?? null);
    return { type, selected_option: option };
  }
  if (SEVERAL_OPTIONS.includes(type)) {
    const options = chosen ? chosen.map(find).filter((option) => option !== null) : (element.initial_options ?? []);
    return { type, selected_options: options };
  }
  const ids = SELECTED_IDS[type];
  if (ids) {
    const initial = element[INITIAL_IDS[type]!];
    const several = type.startsWith('multi_');
    if (value?.kind !== 'ids') return { type, [ids]: initial ?? (several ? [] : null) };
    return { type, [ids]: several ? value.ids : (value.ids[0] ?? null) };
  }
  if (type === 'datepicker')
    return { type, selected_date: (value?.kind === 'date' ? value.date : element.initial_date) || null };
  if (type === 'timepicker')
    return { type, selected_time: (value?.kind === 'time' ? value.time : element.initial_time) || null };
  if (type === 'datetimepicker')
    return {
      type,
      selected_date_time: (value?.kind === 'datetime' ? value.seconds : element.initial_date_time) || null,
    };
  if (type === 'file_input') {
    const files =
      value?.kind === 'files' ? value.ids.map((id) => sources.file(id)).filter((file) => file !== null) : [];
    return { type, files };
  }
  return { type };
}

/** Every option of a menu: its own, those of its groups, its initial ones, and those it was offered from outside. */
export function optionsOf(block_id: string, element: LooseElement, sources: ValueSources): LooseOption[] {
  const groups = (element.option_groups as { options: LooseOption[] }[] | undefined) ?? [];
  const initial = element.initial_option ? [element.initial_option as LooseOption] : [];
  return [
    ...((element.options as LooseOption[] | undefined) ?? []),
    ...groups.flatMap((group) => group.options),
    ...initial,
    ...((element.initial_options as LooseOption[] | undefined) ?? []),
    ...sources.offered(block_id, element.action_id ?? ''),
  ];
}

/** One member of `actions` in a block_actions payload; null when the element has no such option. */
export function actionOf(
  block_id: string,
  element: LooseElement,
  value: ElementValue,
  sources: ValueSources,
  action_ts: string,
): Record<string, unknown> | null {
  const common = { type: element.type, action_id: element.action_id, block_id, action_ts };
  if (element.type === 'button' || element.type === 'icon_button' || element.type === 'workflow_button') {
    const { text, value: own, style, url } = element;
    return {
      ...common,
      text,
      ...(own === undefined ? {} : { value: own }),
      ...(style ? { style } : {}),
      ...(url ? { url } : {}),
    };
  }
  if (element.type === 'feedback_buttons') {
    const button = (
      value.kind === 'feedback' && value.positive ? element.positive_button : element.negative_button
    ) as {
      text: unknown;
      value: string;
    };
    return { ...common, text: button.text, value: button.value };
  }
  const entry = entryOf(block_id, element, value, sources);
  if (value.kind === 'options') {
    const known = optionsOf(block_id, element, sources).map((option) => option.value);
    if (value.values.some((one) => !known.includes(one))) return null;
  }
  return { ...common, ...entry };
}

const ANSWER_ME: Both = { de: 'Bitte ausfüllen.', en: 'Please complete this required field.' };

/** What Slack's own client refuses before the app hears of a submission: block_id → what is wrong. */
export function inputFaults(blocks: Blocks, state: Record<string, Record<string, Entry>>): Record<string, Both> {
  const faults: Record<string, Both> = {};
  for (const block of everyBlock(blocks)) {
    if (block.type !== 'input') continue;
    const element = elementsOf(block)[0];
    const entry = element && state[block.block_id!]?.[element.action_id!];
    if (!element || !entry) continue;
    const fault = isEmpty(entry) ? (block.optional ? null : ANSWER_ME) : formFault(element, entry);
    if (fault) faults[block.block_id!] = fault;
  }
  return faults;
}

function isEmpty(entry: Entry): boolean {
  const { type: _type, ...rest } = entry;
  return Object.values(rest).every((one) => one === null || one === '' || (Array.isArray(one) && one.length === 0));
}

function formFault(element: LooseElement, entry: Entry): Both | null {
  const text = typeof entry.value === 'string' ? entry.value : '';
  if (element.type === 'plain_text_input') {
    const least = Number(element.min_length ?? 0);
    const most = Number(element.max_length ?? 3000);
    if (text.length < least) return { de: `Mindestens ${least} Zeichen.`, en: `At least ${least} characters.` };
    if (text.length > most) return { de: `Höchstens ${most} Zeichen.`, en: `At most ${most} characters.` };
  }
  if (element.type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(text))
    return { de: 'Bitte eine E-Mail-Adresse eingeben.', en: 'Enter a valid email address.' };
  if (element.type === 'url_text_input' && !/^https?:\/\/\S+$/.test(text))
    return { de: 'Bitte eine vollständige Adresse eingeben.', en: 'Enter a valid URL.' };
  if (element.type === 'number_input') return numberFault(element, text);
  const most = Number(element.max_selected_items ?? Number.POSITIVE_INFINITY);
  const chosen = Object.values(entry).find(Array.isArray) as unknown[] | undefined;
  if (chosen && chosen.length > most) return { de: `Höchstens ${most} auswählen.`, en: `Choose at most ${most}.` };
  return null;
}

function numberFault(element: LooseElement, text: string): Both | null {
  const pattern = element.is_decimal_allowed ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(text)) return { de: 'Bitte eine Zahl eingeben.', en: 'Enter a valid number.' };
  const number = Number(text);
  if (element.min_value !== undefined && number < Number(element.min_value))
    return { de: `Mindestens ${element.min_value}.`, en: `At least ${element.min_value}.` };
  if (element.max_value !== undefined && number > Number(element.max_value))
    return { de: `Höchstens ${element.max_value}.`, en: `At most ${element.max_value}.` };
  return null;
}
