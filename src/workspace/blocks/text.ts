import { z } from 'zod';

/** Text objects and the other small parts blocks are made of, with Slack's limits. */

/** Slack counts at least one character everywhere unless said otherwise. */
export function words(most: number) {
  return z.string().min(1).max(most);
}

export function plainText(most: number) {
  return z.strictObject({ type: z.literal('plain_text'), text: words(most), emoji: z.boolean().optional() });
}

export function mrkdwn(most: number) {
  return z.strictObject({ type: z.literal('mrkdwn'), text: words(most), verbatim: z.boolean().optional() });
}

export function anyText(most: number) {
  return z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);
}

export const blockId = words(255).optional();
export const actionId = words(255).optional();

export const webUrl = z
  .string()
  .max(3000)
  .regex(/^https?:\/\/\S+$/, 'must be a valid URL');

export const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const slackFile = z
  .strictObject({ id: words(255).optional(), url: webUrl.optional() })
  .refine((file) => !!file.id !== !!file.url, 'must provide either id or url');

export const imageSource = { image_url: webUrl.optional(), slack_file: slackFile.optional() };

export function hasOneSource(image: { image_url?: unknown; slack_file?: unknown }): boolean {
  return !!image.image_url !== !!image.slack_file;
}

export const ONE_SOURCE = 'must provide either image_url or slack_file';

/** The image element (in context, section, card); the image block is a layout block. */
export const imageElement = z
  .strictObject({ type: z.literal('image'), ...imageSource, alt_text: words(2000) })
  .refine(hasOneSource, ONE_SOURCE);

function option(text: z.ZodType) {
  return z.strictObject({
    text,
    value: words(150),
    description: plainText(75).optional(),
    url: webUrl.optional(),
  });
}

/** Options of menus have plain text; those of radio buttons and checkboxes may have mrkdwn. */
export const menuOption = option(plainText(75));
export const choiceOption = option(anyText(75));

export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(menuOption).min(1).max(100),
});
