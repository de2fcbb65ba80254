import type { z } from 'zod';
import { type Blocks, elementsOf, everyBlock, type LooseBlock } from './block.ts';
import { BLOCK_OF, type Surface } from './layout.ts';

const MOST_BLOCKS: Record<Surface, number> = { message: 50, modal: 100, home: 100 };
/** All markdown blocks of a message together. */
const MOST_MARKDOWN = 12_000;
/** All cells of all tables together; Slack has lately doubled it for data tables, which older plans may not have. */
const MOST_TABLE_TEXT = 10_000;
/** Slack's undocumented ceiling for a message's text: 11.3 k characters were refused, so we stop a little below. */
const MOST_TEXT = 11_000;

/** `faults` are of form; `tooLong` says that the blocks pass the ceiling for a whole message. */
export interface BlockFaults {
  faults: string[];
  tooLong: boolean;
}

/**
 * Checks blocks as Slack does and says every fault with its place:
 * `must be less than 151 characters [json-pointer:/blocks/0/text/text]`.
 */
export function checkBlocks(raw: unknown, surface: Surface, at = '/blocks'): BlockFaults {
  if (!Array.isArray(raw)) return { faults: [`must be an array [json-pointer:${at}]`], tooLong: false };
  const most = MOST_BLOCKS[surface];
  if (raw.length > most) return { faults: [`no more than ${most} items allowed [json-pointer:${at}]`], tooLong: false };
  const faults = raw.flatMap((block, index) => {
    const read = BLOCK_OF[surface].safeParse(block);
    return read.success ? [] : read.error.issues.flatMap((issue) => sayIssue(issue, `${at}/${index}`, block));
  });
  if (faults.length) return { faults, tooLong: false };
  const blocks = raw as Blocks;
  return {
    faults: [...doubleBlockIds(blocks, at), ...doubleActionIds(blocks, at), ...cumulative(blocks, surface, at)],
    tooLong: surface === 'message' && textLength(blocks) > MOST_TEXT,
  };
}

/** An issue of zod in Slack's words, with a JSON pointer. */
export function sayIssue(issue: z.core.$ZodIssue, at: string, root: unknown): string[] {
  const pointer = [at, ...issue.path.map(String)].join('/');
  const here = (words: string) => [`${words} [json-pointer:${pointer}]`];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `invalid additional property: ${key} [json-pointer:${pointer}]`);
    case 'too_big':
      return here(
        issue.origin === 'string'
          ? `must be less than ${Number(issue.maximum) + 1} characters`
          : issue.origin === 'array'
            ? `no more than ${issue.maximum} items allowed`
            : `must be at most ${issue.maximum}`,
      );
    case 'too_small':
      return here(
        issue.origin === 'string'
          ? `must be more than ${Number(issue.minimum) - 1} characters`
          : issue.origin === 'array'
            ? `no fewer than ${issue.minimum} items allowed`
            : `must be at least ${issue.minimum}`,
      );
    case 'invalid_union':
      return here(`unsupported type: ${String(valueAt(root, issue.path))}`);
    case 'invalid_value':
      return here(`must be one of the allowed values: ${issue.values.join(', ')}`);
    case 'invalid_type': {
      if (valueAt(root, issue.path) !== undefined) return here(`must provide a ${issue.expected}`);
      const field = String(issue.path.at(-1) ?? '');
      const owner = [at, ...issue.path.slice(0, -1).map(String)].join('/');
      return [`missing required field: ${field} [json-pointer:${owner}]`];
    }
    default:
      return here(issue.message);
  }
}

function valueAt(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[key]),
    root,
  );
}

function doubleBlockIds(blocks: Blocks, at: string): string[] {
  const seen = new Set<string>();
  return everyBlock(blocks).flatMap((block) => {
    if (!block.block_id) return [];
    if (!seen.has(block.block_id)) {
      seen.add(block.block_id);
      return [];
    }
    const index = blocks.findLastIndex((one) => one.block_id === block.block_id);
    return [`\`block_id\` "${block.block_id}" already exists [json-pointer:${at}/${Math.max(0, index)}/block_id]`];
  });
}

function doubleActionIds(blocks: Blocks, at: string): string[] {
  return blocks.flatMap((block, index) =>
    everyBlock([block]).flatMap((one) => {
      const ids = elementsOf(one).map((element) => element.action_id);
      return ids.flatMap((id, nth) =>
        id && ids.indexOf(id) < nth
          ? [`\`action_id\` "${id}" already exists [json-pointer:${at}/${index}/elements/${nth}/action_id]`]
          : [],
      );
    }),
  );
}

function cumulative(blocks: Blocks, surface: Surface, at: string): string[] {
  const faults: string[] = [];
  const all = everyBlock(blocks);
  const markdown = all.filter((block) => block.type === 'markdown');
  if (markdown.reduce((sum, block) => sum + String(block.text).length, 0) > MOST_MARKDOWN)
    faults.push(`markdown blocks must be less than ${MOST_MARKDOWN + 1} characters together [json-pointer:${at}]`);
  if (surface === 'message' && all.filter((block) => block.type === 'table').length > 1)
    faults.push(`only one table allowed [json-pointer:${at}]`);
  if (all.filter((block) => block.type === 'data_visualization').length > 2)
    faults.push(`no more than 2 data_visualization blocks allowed [json-pointer:${at}]`);
  const tableText = all.filter(isTable).reduce((sum, block) => sum + lettersIn(block.rows), 0);
  if (tableText > MOST_TABLE_TEXT)
    faults.push(`table text must be less than ${MOST_TABLE_TEXT + 1} characters [json-pointer:${at}]`);
  return faults;
}

function isTable(block: LooseBlock): boolean {
  return block.type === 'table' || block.type === 'data_table';
}

function textLength(blocks: Blocks): number {
  return blocks
    .filter((block) => block.type !== 'markdown' && !isTable(block))
    .reduce((sum, block) => sum + lettersIn(block), 0);
}

/** The characters a person reads in a value: every `text` that is a string. */
function lettersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + lettersIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inside]) => sum + (key === 'text' && typeof inside === 'string' ? inside.length : lettersIn(inside)),
    0,
  );
}
