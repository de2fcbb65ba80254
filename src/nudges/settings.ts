import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How a team wants to be nudged; kept in the table `settings` under `nudges`, every part with a default. */
export const NudgeSettings = z.object({
  /** nudges one person gets in a day */
  cap: z.number().int().min(0).max(20).default(3),
  /** days after any colleague's contact in which nobody is asked to get in touch again */
  minimumGap: z.number().int().min(0).max(90).default(7),
  /** when the day's reasons are looked for, in the team's time zone */
  sweepAt: time.default('07:30'),
  /** when nudges may arrive, in the receiver's time zone */
  workFrom: time.default('08:00'),
  workUntil: time.default('17:00'),
  /** working days after which an untouched nudge goes on to the deputy or the lead channel */
  escalateAfter: z.number().int().min(1).max(60).default(5),
  /** a Slack channel id */
  leadChannel: z.string().nullable().default(null),
  /** days: a reason older than that when we first see it is listed, not nudged */
  freshDays: z.number().int().min(1).max(365).default(14),
  /** working days a customer may wait for an answer */
  answerWithin: z.number().int().min(1).max(30).default(2),
  /** days after which a top customer should have been spoken to */
  speakWithin: z.number().int().min(7).max(365).default(60),
  /** rules switched on or off against their own default */
  rules: z.record(z.string(), z.boolean()).default({}),
});

export type NudgeSettings = z.infer<typeof NudgeSettings>;

export const defaultSettings: NudgeSettings = NudgeSettings.parse({});

/** Reads what the table holds; a damaged value falls back to the defaults rather than stopping all nudges. */
export function parseSettings(value: unknown): NudgeSettings {
  return NudgeSettings.safeParse(value ?? {}).data ?? defaultSettings;
}
