import type { KnownBlock, View } from '@slack/types';
import type { Language, Text } from '#src/lib/user-error.ts';
import { actions, button, context, escapeText, header, input, modal, plain, section } from '#src/slack/blocks.ts';
import type { Message } from '#src/slack/outbound.ts';
import { isOn, type NudgeRule } from './nudge.ts';
import type { HitRate, RuleOutcome } from './outcome-store.ts';
import { sayHitRate } from './say-hit-rate.ts';
import type { NudgeSettings } from './settings.ts';

/** `/care nudges`: each rule with what came of it so far, and a switch; the busiest first. */
export function reviewCard(
  rules: NudgeRule[],
  { outcomes, hits }: { outcomes: RuleOutcome[]; hits: HitRate },
  settings: TeamLimits,
  language: Language,
): Message {
  const blocks: KnownBlock[] = [header(words.title[language]), context(settingsLine(settings)[language])];
  const outcomeOf = new Map(outcomes.map((each) => [each.rule, each]));
  const sentBy = ({ name }: NudgeRule) => outcomeOf.get(name)?.sent ?? 0;
  const byUse = (a: NudgeRule, b: NudgeRule) =>
    sentBy(b) - sentBy(a) || a.label[language].localeCompare(b.label[language], language);
  for (const rule of [...rules].sort(byUse)) {
    const on = isOn(rule, settings);
    const outcome = outcomeOf.get(rule.name);
    const kept = rule.name === 'gone-quiet' ? sayHitRate(hits) : null;
    blocks.push(
      section(
        [
          `*${escapeText(rule.label[language])}*${on ? '' : ` (${words.off[language]})`}`,
          outcomeLine(outcome)[language],
          ...(kept ? [kept[language]] : []),
        ].join('\n'),
        button({ action: 'nudges.switch', value: rule.name, text: (on ? words.switchOff : words.switchOn)[language] }),
      ),
    );
  }
  blocks.push(actions(button({ action: 'nudges.settings', value: 'open', text: words.settings[language] })));
  return { text: words.title[language], blocks };
}

/** Precision so far: of the nudges judged either way, how many helped. */
function outcomeLine(outcome: RuleOutcome | undefined): Text {
  if (!outcome) return { de: 'noch kein Anstoß', en: 'no nudge so far' };
  const { sent, helped, false_alarms: alarms, open } = outcome;
  const judged = helped + alarms;
  const share = judged > 0 ? Math.round((100 * helped) / judged) : null;
  return {
    de: `${sent} ${sent === 1 ? 'Anstoß' : 'Anstöße'}: ${helped} geholfen, ${alarms} ${alarms === 1 ? 'falscher Alarm' : 'falsche Alarme'}, ${open} offen${share === null ? '' : ` · Treffer ${share} %`}`,
    en: `${sent} ${sent === 1 ? 'nudge' : 'nudges'}: ${helped} helped, ${alarms} false alarm${alarms === 1 ? '' : 's'}, ${open} open${share === null ? '' : ` · precision ${share} %`}`,
  };
}

function settingsLine({ quietFrom, cap, minimumGap, workFrom, workUntil, escalateAfter }: TeamLimits): Text {
  return {
    de: `Still heißt: zu ${quietFrom} % oder mehr kommt so bald keine Bestellung. Höchstens ${cap} pro Person und Tag, zwischen ${workFrom} und ${workUntil} Uhr, frühestens ${minimumGap} Tage nach dem letzten Kontakt; nach ${escalateAfter} Arbeitstagen ohne Antwort geht er weiter.`,
    en: `Quiet means: ${quietFrom} % or more likely to place no order any time soon. At most ${cap} per person and day, between ${workFrom} and ${workUntil}, ${minimumGap} days after the last contact at the earliest; handed on after ${escalateAfter} working days without an answer.`,
  };
}

/** How a team wants its nudges, and from which percentage of silence on it calls a customer quiet. */
export type TeamLimits = NudgeSettings & { quietFrom: number };

/** The team's thresholds. */
export function settingsModal(settings: TeamLimits, language: Language): View {
  const number = (block: keyof typeof limits, label: Text) =>
    input(block, label[language], {
      type: 'number_input',
      action_id: 'number',
      is_decimal_allowed: false,
      initial_value: String(settings[block]),
      min_value: String(limits[block][0]),
      max_value: String(limits[block][1]),
    });
  const time = (block: 'workFrom' | 'workUntil', label: Text) =>
    input(block, label[language], { type: 'timepicker', action_id: 'time', initial_time: settings[block] });
  return modal({
    id: 'nudges.settings',
    title: words.title[language],
    submit: words.save[language],
    close: words.cancel[language],
    blocks: [
      number('quietFrom', words.quietFrom),
      number('cap', words.cap),
      number('minimumGap', words.minimumGap),
      number('answerWithin', words.answerWithin),
      number('speakWithin', words.speakWithin),
      number('freshDays', words.freshDays),
      time('workFrom', words.workFrom),
      time('workUntil', words.workUntil),
      number('escalateAfter', words.escalateAfter),
      input(
        'leadChannel',
        words.leadChannel[language],
        {
          type: 'conversations_select',
          action_id: 'channel',
          placeholder: plain('#'),
          filter: { include: ['public', 'private'], exclude_external_shared_channels: true, exclude_bot_users: true },
          ...(settings.leadChannel && { initial_conversation: settings.leadChannel }),
        },
        { optional: true },
      ),
    ],
  });
}

const limits = {
  quietFrom: [50, 95],
  cap: [0, 20],
  minimumGap: [0, 90],
  answerWithin: [1, 30],
  speakWithin: [7, 365],
  freshDays: [1, 365],
  escalateAfter: [1, 60],
} as const;

const words = {
  title: { de: 'Anstöße', en: 'Nudges' },
  off: { de: 'aus', en: 'off' },
  switchOn: { de: 'Einschalten', en: 'Switch on' },
  switchOff: { de: 'Ausschalten', en: 'Switch off' },
  settings: { de: 'Grenzen ändern …', en: 'Change limits…' },
  save: { de: 'Speichern', en: 'Save' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  quietFrom: {
    de: 'Als still gilt, wer zu so viel Prozent still bleibt',
    en: 'Quiet from this percentage of silence on',
  },
  cap: { de: 'Höchstens so viele pro Person und Tag', en: 'At most this many per person and day' },
  minimumGap: { de: 'Tage Ruhe nach jedem Kontakt', en: 'Days of rest after any contact' },
  answerWithin: { de: 'Kunden warten höchstens so viele Arbeitstage', en: 'Working days a customer may wait for us' },
  speakWithin: {
    de: 'Mit den größten Kunden sprechen, alle … Tage',
    en: 'Speak to the largest customers every … days',
  },
  freshDays: { de: 'Ältere Anlässe (Tage) nur auflisten', en: 'Only list reasons older than so many days' },
  workFrom: { de: 'Frühestens um', en: 'Not before' },
  workUntil: { de: 'Spätestens um', en: 'Not after' },
  escalateAfter: { de: 'Weitergeben nach so vielen Arbeitstagen', en: 'Hand on after this many working days' },
  leadChannel: {
    de: 'Weitergeben an diesen Kanal statt an die Vertretung',
    en: 'Hand on to this channel, not the deputy',
  },
} satisfies Record<string, Text>;
