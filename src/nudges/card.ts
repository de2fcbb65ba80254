import type { KnownBlock } from '@slack/types';
import { both, sayAgo, sayDay, sayMoney } from '#src/lib/say.ts';
import type { Day } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import { actions, button, context, escapeText, option, section, select } from '#src/slack/blocks.ts';
import type { Message } from '#src/slack/outbound.ts';
import { reasons } from './answers.ts';
import type { Ground } from './nudge.ts';

/** What a nudge's message shows. */
export interface NudgeCard {
  id: number;
  customerId: number;
  customer: string;
  because: Text;
  label: Text;
  ground: Ground;
  /** a pledge is kept rather than answered */
  isPledge: boolean;
  draft: { kind: string; label: Text } | null;
  currency: string;
  lastOrder: { number: string; day: Day; amount: string } | null;
  /** exact order value of the last 365 days */
  spentInYear: string;
  today: Day;
  /** the colleague it came from, since which day and for how many working days it lay there */
  handedOn: { from: string; since: Day; days: number } | null;
  /** set once somebody or something has answered it */
  closed: { text: Text; when: string; mayUndo: boolean } | null;
}

/** The reason first, then who it is, then what one can do about it; once answered, who did what when. */
export function nudgeCard(card: NudgeCard, language: Language): Message {
  const because = becauseOf(card)[language];
  const reason = `*${escapeText(card.customer)}*: ${escapeText(because)}`;
  const text = `${card.customer}: ${because}`;
  const facts = context(escapeText(factsLine(card)[language]));
  if (card.closed) {
    const { closed } = card;
    const done = `✓ ${escapeText(closed.text[language])} · ${closed.when}`;
    const blocks: KnownBlock[] = [
      section(`*${escapeText(card.customer)}*: ~${escapeText(card.because[language])}~`),
      facts,
      context(done),
    ];
    if (closed.mayUndo)
      blocks.push(actions(button({ action: 'nudges.undo', value: card.id, text: words.undo[language] })));
    return { text: `${text} – ${closed.text[language]}`, blocks };
  }
  const blocks: KnownBlock[] = [section(reason), facts];
  if (card.handedOn) blocks.unshift(context(escapeText(handedOnLine(card.handedOn)[language])));
  return { text, blocks: [...blocks, actions(...answerElements(card, language))] };
}

function answerElements({ id, customerId, draft, ground, isPledge }: NudgeCard, language: Language) {
  const menu = Object.entries(reasons).map(([kind, label]) => option(label[language], `${kind}:${id}`));
  const snoozes = Object.entries(snoozeOptions).map(([kind, label]) => option(label[language], `${kind}:${id}`));
  const draftButton =
    draft &&
    button({
      action: 'drafts.write',
      value: `${draft.kind}:${customerId}:${id}`,
      text: draft.label[language],
      style: 'primary',
    });
  return [
    ...(draftButton ? [draftButton] : []),
    isPledge
      ? button({ action: 'nudges.kept', value: id, text: words.kept[language], style: 'primary' })
      : button({ action: 'nudges.in-touch', value: id, text: words.inTouch[language] }),
    ...(isPledge ? [] : [select('nudges.reason', words[ground === 'silence' ? 'notQuiet' : 'notNow'][language], menu)]),
    select('nudges.snooze', words.snooze[language], snoozes),
    button({ action: 'nudges.why', value: id, text: words.why[language] }),
  ];
}

function factsLine({ label, lastOrder, spentInYear, currency, today }: NudgeCard): Text {
  const year = sayMoney(spentInYear, currency);
  return both((language) => {
    const parts = [label[language]];
    if (lastOrder) {
      const amount = sayMoney(lastOrder.amount, currency)[language];
      const day = `${sayDay(lastOrder.day)[language]} (${sayAgo(lastOrder.day, today)[language]})`;
      parts.push(`${words.lastOrder[language]} ${lastOrder.number}, ${day}, ${amount}`);
    }
    parts.push(`${year[language]} ${words.inTwelveMonths[language]}`);
    return parts.join(' · ');
  });
}

/** The reason counts days up to the one on which it was found: who gets it later is told that day. */
function becauseOf({ because, handedOn }: NudgeCard): Text {
  if (!handedOn) return because;
  const day = sayDay(handedOn.since);
  return { de: `Stand ${day.de}: ${because.de}`, en: `As of ${day.en}: ${because.en}` };
}

function handedOnLine({ from, days }: NonNullable<NudgeCard['handedOn']>): Text {
  return {
    de: `Seit ${days} Arbeitstagen bei ${from} ohne Antwort, deshalb jetzt bei dir.`,
    en: `With ${from} for ${days} working days without an answer, so it comes to you.`,
  };
}

/** Snoozes by how long; the last asks for a day. */
export const snoozeOptions = {
  day: { de: 'Morgen wieder', en: '1 day' },
  week: { de: 'In einer Woche', en: '1 week' },
  date: { de: 'An einem Tag …', en: 'Pick a date…' },
} satisfies Record<string, Text>;

const words = {
  inTouch: { de: 'War in Kontakt', en: 'I was in touch' },
  kept: { de: 'Erledigt', en: 'Done' },
  notQuiet: { de: 'Nicht still, weil …', en: 'Not quiet because…' },
  notNow: { de: 'Nicht jetzt, weil …', en: 'Not now because…' },
  snooze: { de: 'Später', en: 'Snooze' },
  why: { de: 'Warum?', en: 'Why?' },
  undo: { de: 'Rückgängig', en: 'Undo' },
  lastOrder: { de: 'letzte Bestellung', en: 'last order' },
  inTwelveMonths: { de: 'in zwölf Monaten', en: 'in twelve months' },
} satisfies Record<string, Text>;
