import type { MultiSelect, Select } from '@slack/types';
import { useState } from 'preact/hooks';
import { withEmoji } from '#src/workspace/page/emoji.ts';
import { decodeText } from '#src/workspace/page/mrkdwn.ts';
import { app, people, place, places, say } from '#src/workspace/page/store.ts';
import type { ElementValue } from '#src/workspace/protocol.ts';
import { type Choice, type ChoiceGroup, Combobox } from './combobox.tsx';
import { useElement } from './surface.ts';

type AnySelect = Select | MultiSelect;

interface OptionLike {
  text: { text: string };
  value?: string;
  description?: { text: string };
}

/** Static, external, people, channel and conversation menus, single and multiple. */
export function SelectElement({ element }: { element: AnySelect }) {
  const { value, latest, block, set, choose, listOptions } = useElement(element);
  const [seen, setSeen] = useState<Choice[]>([]);
  const isMulti = element.type.startsWith('multi_');
  const isOptions = element.type.endsWith('static_select') || element.type.endsWith('external_select');
  const known = [...seen, ...initialChoices(element), ...listHere(element).flatMap((group) => group.choices)];
  const values = readValues(value) ?? initialChoices(element).map((each) => each.value);
  const chosen = values.map((each) => known.find((choice) => choice.value === each) ?? { value: each, label: each });

  async function load(query: string): Promise<ChoiceGroup[]> {
    if (!element.type.endsWith('external_select')) return matching(listHere(element), query);
    const result = await listOptions(query);
    if (!result.ok) return [];
    return [
      { label: '', choices: (result.options ?? []).map(toChoice) },
      ...(result.groups ?? []).map((group) => ({ label: group.label.text, choices: group.options.map(toChoice) })),
    ];
  }

  function toValue(choices: Choice[]): ElementValue {
    const picked = choices.map((each) => each.value);
    return isOptions ? { kind: 'options', values: picked } : { kind: 'ids', ids: picked };
  }

  return (
    <Combobox
      placeholder={element.placeholder?.text ?? say({ de: 'Auswählen', en: 'Choose' })}
      chosen={chosen}
      isMulti={isMulti}
      max={'max_selected_items' in element ? element.max_selected_items : undefined}
      minQuery={
        element.type.endsWith('external_select')
          ? ((element as { min_query_length?: number }).min_query_length ?? 3)
          : 0
      }
      patience={element.type.endsWith('external_select') ? 250 : 0}
      load={load}
      canClear={block.isQuiet || isMulti}
      labelledBy={block.labelledBy}
      describedBy={block.describedBy}
      onChange={(choices) => {
        setSeen([...seen, ...choices]);
        if (isMulti) set(toValue(choices));
        else void choose(toValue(choices));
      }}
      onDone={() => {
        const picked = latest();
        if (isMulti && picked) void choose(picked);
      }}
    />
  );
}

function readValues(value: ElementValue | undefined): string[] | null {
  if (value?.kind === 'options') return value.values;
  return value?.kind === 'ids' ? value.ids : null;
}

function toChoice(option: OptionLike): Choice {
  const label = withEmoji(decodeText(option.text.text));
  const detail = option.description && withEmoji(decodeText(option.description.text));
  return { value: option.value ?? '', label, detail };
}

/** What the element declares as chosen at first. */
function initialChoices(element: AnySelect): Choice[] {
  const raw = element as unknown as Record<string, unknown>;
  const option = raw.initial_option as OptionLike | undefined;
  const options = (raw.initial_options as OptionLike[] | undefined) ?? (option ? [option] : []);
  const many = raw.initial_users ?? raw.initial_channels ?? raw.initial_conversations;
  const one = raw.initial_user ?? raw.initial_channel ?? raw.initial_conversation;
  const here = raw.default_to_current_conversation ? place.value?.id : undefined;
  const ids = (many as string[] | undefined) ?? [one ?? here].filter((id) => typeof id === 'string');
  return [...options.map(toChoice), ...ids.map((id) => ({ value: id, label: nameFor(id) }))];
}

function nameFor(id: string): string {
  const found = places.value?.find((each) => each.id === id);
  if (found) return found.kind === 'dm' ? found.name : `#${found.name}`;
  return people.value?.find((each) => each.id === id)?.name ?? id;
}

/** Everything the page itself can offer for this element. */
function listHere(element: AnySelect): ChoiceGroup[] {
  if ('option_groups' in element && element.option_groups) {
    return element.option_groups.map((group) => ({ label: group.label.text, choices: group.options.map(toChoice) }));
  }
  if ('options' in element && element.options) return [{ label: '', choices: element.options.map(toChoice) }];
  if (element.type.endsWith('users_select')) return [{ label: '', choices: listPeople() }];
  if (element.type.endsWith('channels_select')) return [{ label: '', choices: listPlaces({ include: ['public'] }) }];
  if (element.type.endsWith('conversations_select')) {
    return [{ label: '', choices: listPlaces('filter' in element ? (element.filter ?? {}) : {}) }];
  }
  return [];
}

function listPeople(): Choice[] {
  const present = people.value?.filter((each) => each.kind !== 'deactivated') ?? [];
  return present.map((each) => ({ value: each.id, label: each.name, detail: each.title || undefined }));
}

interface PlaceFilter {
  include?: string[];
  exclude_external_shared_channels?: boolean;
  exclude_bot_users?: boolean;
}

function listPlaces(filter: PlaceFilter): Choice[] {
  const kinds = { channel: 'public', private: 'private', dm: 'im' } as const;
  const wanted = (places.value ?? []).filter((each) => {
    if (filter.include && !filter.include.includes(kinds[each.kind])) return false;
    if (filter.exclude_external_shared_channels && each.isShared) return false;
    return !(filter.exclude_bot_users && each.kind === 'dm' && each.with === app.value?.user);
  });
  return wanted.map((each) => ({ value: each.id, label: nameFor(each.id) }));
}

function matching(groups: ChoiceGroup[], query: string): ChoiceGroup[] {
  const wanted = query.trim().toLocaleLowerCase();
  const found = groups.map((group) => ({
    ...group,
    choices: group.choices.filter((each) => `${each.label} ${each.detail ?? ''}`.toLocaleLowerCase().includes(wanted)),
  }));
  return found.filter((group) => group.choices.length > 0);
}
