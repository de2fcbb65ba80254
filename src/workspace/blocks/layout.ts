import { z } from 'zod';
import {
  accessory,
  actionElement,
  button,
  contextAction,
  contextElement,
  inputElement,
  modalInputElement,
} from './elements.ts';
import { richText } from './rich-text.ts';
import {
  anyText,
  blockId,
  hasOneSource,
  imageElement,
  imageSource,
  mrkdwn,
  ONE_SOURCE,
  plainText,
  webUrl,
  words,
} from './text.ts';

/** Layout blocks, one schema each, and on which surface each may stand. */

export type Surface = 'message' | 'modal' | 'home';

const id = { block_id: blockId };

const section = z
  .strictObject({
    type: z.literal('section'),
    ...id,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text || block.fields, 'missing required field: text');

const header = z.strictObject({
  type: z.literal('header'),
  ...id,
  text: plainText(150),
});
const divider = z.strictObject({ type: z.literal('divider'), ...id });
const context = z.strictObject({ type: z.literal('context'), ...id, elements: z.array(contextElement).min(1).max(10) });
const actions = z.strictObject({ type: z.literal('actions'), ...id, elements: z.array(actionElement).min(1).max(25) });
const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  ...id,
  elements: z.array(contextAction).min(1).max(5),
});
const image = z
  .strictObject({
    type: z.literal('image'),
    ...id,
    ...imageSource,
    alt_text: words(2000),
    title: plainText(2000).optional(),
  })
  .refine(hasOneSource, ONE_SOURCE);

function input(element: typeof inputElement | typeof modalInputElement) {
  return z.strictObject({
    type: z.literal('input'),
    ...id,
    label: plainText(2000),
    hint: plainText(2000).optional(),
    element,
    dispatch_action: z.boolean().optional(),
    optional: z.boolean().optional(),
  });
}

const markdown = z.strictObject({ type: z.literal('markdown'), ...id, text: words(12_000) });
const alert = z.strictObject({
  type: z.literal('alert'),
  ...id,
  text: anyText(3000),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

const video = z.strictObject({
  type: z.literal('video'),
  ...id,
  video_url: webUrl,
  thumbnail_url: webUrl,
  alt_text: words(2000),
  title: plainText(200),
  title_url: webUrl.optional(),
  author_name: words(50).optional(),
  provider_name: words(50).optional(),
  provider_icon_url: webUrl.optional(),
  description: plainText(200).optional(),
});

const rawText = z.strictObject({ type: z.literal('raw_text'), text: words(3000) });
const rawNumber = z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: words(255) });
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richText]);
const sameLength = (rows: unknown[][]) => rows.every((row) => row.length === rows[0]!.length);

const table = z.strictObject({
  type: z.literal('table'),
  ...id,
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100).refine(sameLength, 'all rows must have the same length'),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(20)
    .optional(),
});

const dataTable = z.strictObject({
  type: z.literal('data_table'),
  ...id,
  caption: words(255),
  rows: z
    .array(z.array(cell).min(1).max(20))
    .min(2)
    .max(101)
    .refine(sameLength, 'all rows must have the same length')
    .refine((rows) => rows[0]!.every((one) => one.type !== 'rich_text'), 'the header row must not hold rich_text'),
  page_size: z.number().int().min(1).max(100).optional(),
  row_header_column_index: z.number().int().min(0).optional(),
});

const card = z
  .strictObject({
    type: z.literal('card'),
    ...id,
    hero_image: imageElement.optional(),
    icon: imageElement.optional(),
    title: mrkdwn(150).optional(),
    subtitle: mrkdwn(150).optional(),
    body: mrkdwn(200).optional(),
    actions: z.array(button).min(1).max(5).optional(),
  })
  .refine(
    (one) => one.hero_image || one.title || one.actions || one.body,
    'must provide at least one of hero_image, title, actions, body',
  );
const carousel = z.strictObject({ type: z.literal('carousel'), ...id, elements: z.array(card).min(1).max(10) });

const urlSource = z.strictObject({ type: z.literal('url'), url: webUrl, text: words(255) });
const taskCard = z.strictObject({
  type: z.literal('task_card'),
  ...id,
  task_id: words(255),
  title: words(256),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(urlSource).max(20).optional(),
});
const plan = z.strictObject({
  type: z.literal('plan'),
  ...id,
  title: words(256),
  tasks: z.array(taskCard).max(50).optional(),
});

const series = z
  .array(z.strictObject({ name: words(75), data: z.array(point()).min(1).max(12) }))
  .min(1)
  .max(6);
function point() {
  return z.strictObject({ label: words(75), value: z.number() });
}
const dataVisualization = z.strictObject({
  type: z.literal('data_visualization'),
  ...id,
  title: words(50),
  chart: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('pie'), segments: z.array(point()).min(1).max(6) }),
    z.strictObject({ type: z.literal('bar'), series, axis_config: z.unknown().optional() }),
    z.strictObject({ type: z.literal('area'), series, axis_config: z.unknown().optional() }),
    z.strictObject({ type: z.literal('line'), series, axis_config: z.unknown().optional() }),
  ]),
});

function container(inputBlock: ReturnType<typeof input>) {
  return z
    .strictObject({
      type: z.literal('container'),
      ...id,
      title: plainText(150).optional(),
      rich_text_title: richText.optional(),
      subtitle: anyText(150).optional(),
      icon: imageElement.optional(),
      width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
      is_collapsible: z.boolean().optional(),
      default_collapsed: z.boolean().optional(),
      has_header_divider: z.boolean().optional(),
      child_blocks: z
        .array(
          z.discriminatedUnion('type', [
            actions,
            context,
            divider,
            header,
            image,
            inputBlock,
            richText,
            section,
            table,
            video,
          ]),
        )
        .min(1)
        .max(10),
    })
    .refine((block) => !!block.title !== !!block.rich_text_title, 'must provide either title or rich_text_title');
}

const plainInput = input(inputElement);
const modalInput = input(modalInputElement);
const everywhere = [actions, context, dataTable, divider, header, image, richText, section, video] as const;

/** The blocks a surface takes; a type that is not among them is refused. */
export const BLOCK_OF = {
  message: z.discriminatedUnion('type', [
    ...everywhere,
    plainInput,
    container(plainInput),
    card,
    carousel,
    contextActions,
    dataVisualization,
    markdown,
    plan,
    table,
    taskCard,
  ]),
  modal: z.discriminatedUnion('type', [...everywhere, modalInput, container(modalInput), alert]),
  home: z.discriminatedUnion('type', [...everywhere, plainInput, container(plainInput), card, carousel]),
};

/** For the table of what the workspace supports: block type → surfaces. */
export function surfacesByBlockType(): Map<string, Surface[]> {
  const surfaces = new Map<string, Surface[]>();
  for (const surface of ['message', 'modal', 'home'] as const) {
    for (const schema of BLOCK_OF[surface].options) {
      const type = schema.shape.type.value;
      surfaces.set(type, [...(surfaces.get(type) ?? []), surface]);
    }
  }
  return surfaces;
}
