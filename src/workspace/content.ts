import { type Blocks, withIds } from './blocks/block.ts';
import { checkBlocks } from './blocks/check-blocks.ts';
import { freshSecret } from './ids.ts';
import { Refusal } from './refusal.ts';
import { storedText } from './text.ts';

const LONGEST_TEXT = 40_000;
const LONGEST_MARKDOWN = 12_000;

export interface Content {
  text: string;
  blocks: Blocks;
}

/**
 * The content of a message from the Web API: `text`, `blocks` or `markdown_text`, of which there must be one.
 * @throws Refusal `no_text`, `invalid_blocks` (with places), `invalid_blocks_format`, `msg_blocks_too_long`,
 * `msg_too_long`, `markdown_text_conflict`.
 */
export function readContent(
  raw: { text?: unknown; blocks?: unknown; markdown_text?: unknown },
  longestText = LONGEST_TEXT,
): Content {
  const text = typeof raw.text === 'string' ? raw.text : '';
  const markdown = typeof raw.markdown_text === 'string' ? raw.markdown_text : '';
  if (markdown) {
    if (text || raw.blocks) throw new Refusal('markdown_text_conflict');
    if (markdown.length > LONGEST_MARKDOWN) throw new Refusal('msg_too_long');
    return { text: storedText(markdown), blocks: [{ type: 'markdown', block_id: freshSecret(3), text: markdown }] };
  }
  const blocks = raw.blocks === undefined || raw.blocks === null ? [] : readBlocks(raw.blocks);
  if (text.length > longestText) throw new Refusal('msg_too_long');
  if (!text.trim() && !blocks.length) throw new Refusal('no_text');
  return { text: storedText(text), blocks };
}

/** Checks a message's blocks and gives each its block_id. */
export function readBlocks(raw: unknown): Blocks {
  const value = typeof raw === 'string' ? parse(raw) : raw;
  if (!Array.isArray(value)) throw new Refusal('invalid_blocks_format');
  const { faults, tooLong } = checkBlocks(value, 'message');
  if (faults.length)
    throw new Refusal('invalid_blocks', {
      errors: faults,
      response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
    });
  if (tooLong) throw new Refusal('msg_blocks_too_long');
  return withIds(value as Blocks, () => freshSecret(3));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
