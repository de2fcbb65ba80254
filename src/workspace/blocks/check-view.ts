import { z } from 'zod';
import type { Blocks } from './block.ts';
import { checkBlocks, sayIssue } from './check-blocks.ts';
import { plainText } from './text.ts';

const MOST_VIEW_BYTES = 250_000;

const common = {
  private_metadata: z.string().max(3000).default(''),
  callback_id: z.string().max(255).default(''),
  external_id: z.string().max(255).default(''),
  blocks: z.array(z.unknown()),
};

const Modal = z.strictObject({
  type: z.literal('modal'),
  ...common,
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
  submit_disabled: z.boolean().optional(),
});

const Home = z.strictObject({ type: z.literal('home'), ...common });

const ViewInput = z.discriminatedUnion('type', [Modal, Home]);
export type ViewInput = z.infer<typeof ViewInput>;

export type ViewCheck =
  | { ok: true; view: ViewInput; blocks: Blocks }
  | { ok: false; faults: string[]; tooLarge?: boolean };

/** Checks a view as views.open, push, update and publish do; faults name their place from `/view` on. */
export function checkView(raw: unknown, expected: 'modal' | 'home'): ViewCheck {
  if (JSON.stringify(raw ?? null).length > MOST_VIEW_BYTES) return { ok: false, faults: [], tooLarge: true };
  const read = ViewInput.safeParse(raw);
  if (!read.success) return { ok: false, faults: read.error.issues.flatMap((issue) => sayIssue(issue, '/view', raw)) };
  const view = read.data;
  if (view.type !== expected) return { ok: false, faults: [`must be of type ${expected} [json-pointer:/view/type]`] };
  const { faults } = checkBlocks(view.blocks, view.type, '/view/blocks');
  if (faults.length) return { ok: false, faults };
  const blocks = view.blocks as Blocks;
  if (view.type === 'modal' && !view.submit && blocks.some((block) => block.type === 'input'))
    return { ok: false, faults: ['must define `submit` to use an `input` block in modals [json-pointer:/view]'] };
  return { ok: true, view, blocks };
}
