/** A block as it travels: checked against the schemas of this folder before it is stored. */
export interface LooseBlock {
  type: string;
  block_id?: string;
  [field: string]: unknown;
}

export type Blocks = LooseBlock[];

/** An interactive element with the fields every kind has. */
export interface LooseElement {
  type: string;
  action_id?: string;
  [field: string]: unknown;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The blocks inside a block: children of a container, cards of a carousel, tasks of a plan. */
export function childBlocks(block: LooseBlock): LooseBlock[] {
  if (block.type === 'container') return (block.child_blocks as LooseBlock[]) ?? [];
  if (block.type === 'carousel') return (block.elements as LooseBlock[]) ?? [];
  return [];
}

/** Every block, those inside containers and carousels included. */
export function everyBlock(blocks: Blocks): LooseBlock[] {
  return blocks.flatMap((block) => [block, ...everyBlock(childBlocks(block))]);
}

/** The interactive elements of one block, in order. */
export function elementsOf(block: LooseBlock): LooseElement[] {
  const candidates =
    block.type === 'section'
      ? [block.accessory]
      : block.type === 'input'
        ? [block.element]
        : block.type === 'actions' || block.type === 'context_actions'
          ? (block.elements as unknown[])
          : block.type === 'card'
            ? ((block.actions as unknown[]) ?? [])
            : [];
  return candidates.filter((one): one is LooseElement => isObject(one) && one.type !== 'image');
}

interface FoundElement {
  block: LooseBlock;
  element: LooseElement;
}

/** Every interactive element with the block it is in. */
export function everyElement(blocks: Blocks): FoundElement[] {
  return everyBlock(blocks).flatMap((block) => elementsOf(block).map((element) => ({ block, element })));
}

/**
 * Finds an element by its two ids. Where the app let Slack name the block, that name has changed when the app updated
 * the message a moment before the click; then an action_id that is there only once is enough.
 */
export function findElement(blocks: Blocks, block_id: string, action_id: string): FoundElement | null {
  const named = everyElement(blocks).filter(({ element }) => element.action_id === action_id);
  const exact = named.find(({ block }) => block.block_id === block_id);
  return exact ?? (named.length === 1 ? named[0]! : null);
}

/** Gives every block without a block_id, and every element without an action_id, one of its own, as Slack does. */
export function withIds(blocks: Blocks, fresh: () => string): Blocks {
  return blocks.map((block) => {
    const named: LooseBlock = { ...block, block_id: block.block_id || fresh() };
    const name = (one: unknown) =>
      isObject(one) && one.type !== 'image' ? { ...one, action_id: one.action_id || fresh() } : one;
    if (block.type === 'section' && block.accessory) named.accessory = name(block.accessory);
    if (block.type === 'input') named.element = name(block.element);
    if (block.type === 'actions' || block.type === 'context_actions')
      named.elements = (block.elements as unknown[]).map(name);
    if (block.type === 'card' && block.actions) named.actions = (block.actions as unknown[]).map(name);
    if (block.type === 'container') named.child_blocks = withIds(block.child_blocks as Blocks, fresh);
    if (block.type === 'carousel') named.elements = withIds(block.elements as Blocks, fresh);
    return named;
  });
}
