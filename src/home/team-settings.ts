import { z } from 'zod';

/** What a team has decided for everyone; what nobody has touched has its default. */
export const TeamSettings = z.object({
  /** the month, 1–12, with which the fiscal year begins */
  fiscalStart: z.number().int().min(1).max(12).catch(1),
  /** whether the language model may read questions and what is known about a customer; never rows of the record */
  customerData: z.boolean().catch(true),
  /** whether a draft that promises a discount is flagged */
  noDiscounts: z.boolean().catch(true),
});

export type TeamSettings = z.infer<typeof TeamSettings>;

/** The rows of the table `settings` that hold them; questions and drafts read theirs there. */
export const settingKeys = {
  fiscalStart: 'questions.fiscal-start',
  customerData: 'model.customer-data',
  noDiscounts: 'drafts.no-discounts',
} satisfies Record<keyof TeamSettings, string>;
