import { act } from '#src/workspace/acts/act.ts';
import { elementsOf, everyBlock, type LooseBlock, type LooseElement } from '#src/workspace/blocks/block.ts';
import type { Person } from '#src/workspace/cast.ts';
import type { ElementValue, ElementValues } from '#src/workspace/protocol.ts';
import { storeFile } from '#src/workspace/serve/files.ts';
import type { View } from '#src/workspace/tables.ts';
import type { Workspace } from '#src/workspace/workspace.ts';
import { isOption, optionsIn } from './screen.ts';

/**
 * Turns `{ 'Note': 'prefers Tuesdays', 'Kind': 'Fact' }` into what the page would send. A field is named by its label,
 * block_id or action_id; menus take labels or values, people and places their handle or name, files `{ name, content }`.
 */
export async function fillForm(
  workspace: Workspace,
  person: Person,
  view: View,
  fields: Record<string, unknown>,
  fail: (what: string) => never,
): Promise<ElementValues> {
  const values: ElementValues = {};
  const blocks = everyBlock(view.blocks);
  for (const [name, wanted] of Object.entries(fields)) {
    const found = findField(blocks, name) ?? fail(`The form has no field "${name}".`);
    const { block, element } = found;
    const value = await valueFor(workspace, person, view, block, element, wanted);
    if (!value) fail(`The field "${name}" takes no ${JSON.stringify(wanted)}.`);
    values[block.block_id!] = { ...values[block.block_id!], [element.action_id!]: value };
  }
  return values;
}

function findField(blocks: LooseBlock[], name: string): { block: LooseBlock; element: LooseElement } | null {
  for (const block of blocks) {
    const label = (block.label as { text?: string } | undefined)?.text ?? '';
    for (const element of elementsOf(block)) {
      if (label === name || block.block_id === name || element.action_id === name) return { block, element };
    }
  }
  return null;
}

async function valueFor(
  workspace: Workspace,
  person: Person,
  view: View,
  block: LooseBlock,
  element: LooseElement,
  wanted: unknown,
): Promise<ElementValue | null> {
  const list = [wanted].flat().map(String);
  switch (element.type) {
    case 'datepicker':
      return { kind: 'date', date: list[0]! };
    case 'timepicker':
      return { kind: 'time', time: list[0]! };
    case 'datetimepicker':
      return { kind: 'datetime', seconds: Number(wanted) };
    case 'file_input':
      return { kind: 'files', ids: storeFiles(workspace, person, [wanted].flat()) };
    case 'rich_text_input':
      return { kind: 'rich-text', block: richText(String(wanted)) };
  }
  if (element.type.endsWith('_input')) return { kind: 'text', text: String(wanted) };
  if (/users|conversations|channels/.test(element.type))
    return { kind: 'ids', ids: list.map((one) => idOf(workspace, one)) };
  const offered = element.type.includes('external')
    ? await askFor(workspace, person, view, block, element, list[0] ?? '')
    : optionsIn(element);
  const values = list.map((one) => offered.find((option) => isOption(option, one))?.value);
  return values.includes(undefined) ? null : { kind: 'options', values: values as string[] };
}

async function askFor(
  workspace: Workspace,
  person: Person,
  view: View,
  block: LooseBlock,
  element: LooseElement,
  query: string,
) {
  const result = await act(workspace, person, {
    do: 'options',
    in: { type: 'view', view_id: view.id },
    block_id: block.block_id!,
    action_id: element.action_id!,
    query,
  });
  if (!result.ok) return [];
  return result.options ?? result.groups?.flatMap((group) => group.options) ?? [];
}

function idOf(workspace: Workspace, name: string): string {
  const person = [...workspace.tables.people.values()].find((one) => one.handle === name || one.name === name);
  const channel = [...workspace.tables.channels.values()].find((one) => one.name === name);
  return person?.id ?? channel?.id ?? name;
}

function storeFiles(workspace: Workspace, person: Person, files: unknown[]): string[] {
  return files.map((file) => {
    const { name, content } = file as { name: string; content: string };
    return storeFile(workspace, { name, bytes: Buffer.from(content), user: person.id, channels: [] }).id;
  });
}

function richText(text: string) {
  const elements = [{ type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text }] }];
  return { type: 'rich_text' as const, elements };
}
