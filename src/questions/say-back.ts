import type { EntityKind } from '#src/customers/names/catalog.ts';
import type { Text } from '#src/lib/user-error.ts';
import type { Problem } from '#src/questions/names/problems.ts';
import { DECLINES, type DeclineReason } from '#src/questions/words/declines.ts';
import { clip } from '#src/slack/blocks.ts';
import type { Answer, Choice } from './answer.ts';
import type { Parsed } from './parse.ts';
import type { QueryKind } from './query.ts';
import { sayReading } from './say-reading.ts';
import type { Show } from './show.ts';

type Unsure = Extract<Parsed, { kind: 'unsure' }>;

/** An answer without figures: asked back, not found or declined. */
export function sayOnly(status: Answer['status'], text: string, show: Show, choices?: Choice[]): Answer {
  return {
    status,
    language: show.language,
    text,
    headline: text,
    query: null,
    rows: [],
    ...(choices ? { choices } : {}),
  };
}

export function sayDeclined(reason: DeclineReason, show: Show): Answer {
  return sayOnly('declined', show.t(DECLINES[reason]), show);
}

const SHOWN = 8;

/** A name that fits several records is asked back; one that fits none is said, with close ones. */
export function sayProblem(problem: Problem, question: string, show: Show): Answer {
  const { t } = show;
  const instead = (name: string): Choice => ({ label: name, question: question.replace(problem.span, name) });
  if (problem.kind === 'ambiguous') {
    const names = [...new Set(problem.candidates.map(({ name }) => name))];
    const shown = names.slice(0, SHOWN);
    const more =
      names.length > shown.length
        ? t({ de: ` (und ${names.length - shown.length} weitere)`, en: ` (and ${names.length - shown.length} more)` })
        : '';
    const text = t({
      de: `„${problem.span}“ passt auf mehrere: Meinst du ${show.list(shown, 'or')}${more}?`,
      en: `“${problem.span}” fits several: do you mean ${show.list(shown, 'or')}${more}?`,
    });
    return sayOnly('ambiguous', text, show, shown.map(instead));
  }
  const close = problem.close.map(({ name }) => name);
  const hint =
    close.length > 0
      ? t({ de: ` Meinst du ${show.list(close, 'or')}?`, en: ` Did you mean ${show.list(close, 'or')}?` })
      : '';
  const noun = NOUNS[problem.role];
  if (problem.role === 'order')
    return sayOnly(
      'not_found',
      t({
        de: `Bestellung ${problem.span} wurde nicht gefunden.`,
        en: `No such order: order ${problem.span} was not found.`,
      }),
      show,
      [],
    );
  return sayOnly(
    'not_found',
    t({ de: `Ich kenne ${noun.de} „${problem.span}“.${hint}`, en: `I know ${noun.en} “${problem.span}”.${hint}` }),
    show,
    close.map(instead),
  );
}

/**
 * Not understood well enough to answer: says which words had no place, with what can be asked. Where the rest made a
 * question (`nearest`), a button answers that one; nobody gets it unasked.
 */
export function sayUnsure(question: string, { frame, left, nearest }: Unsure, show: Show): Answer {
  const { t } = show;
  const subject = frame.entities.find(({ kind }) => kind === 'customer' || kind === 'contact')?.name;
  // "how many rooms has Hotel Seebrücke?"
  if (!nearest && subject && left.length > 0)
    return sayOnly(
      'declined',
      t({
        de: `Das kann ich nicht sagen: „${left.join('“, „')}“ kenne ich nicht. Von ${subject} weiß ich Bestellungen, Produkte, Umsatz, Ansprechpartner, Adresse und wer betreut.`,
        en: `I can't tell: I don't know “${left.join('”, “')}”. Of ${subject} I know orders, products, revenue, contact, address and who looks after them.`,
      }),
      show,
    );
  if (!nearest) {
    const words =
      left.length > 0
        ? t({ de: ` („${left.join('“, „')}“ kenne ich nicht)`, en: ` (I don't know “${left.join('”, “')}”)` })
        : '';
    return sayOnly(
      'ambiguous',
      t({
        de: `Ich bin nicht sicher, was du wissen möchtest${words}. Frag zum Beispiel „Wann hat … zuletzt bestellt?“, „Wer hat … gekauft?“ oder „Wie viel Umsatz …?“`,
        en: `I am not sure what you would like to know${words}. Ask, for example, “When did … last order?”, “Who bought …?” or “How much revenue …?”`,
      }),
      show,
    );
  }
  const text = t({
    de: `Ich bin nicht sicher: „${left.join('“, „')}“ kann ich hier nicht einordnen. Frag es bitte anders, oder soll ich ohne das antworten?`,
    en: `I am not sure: I can't place “${left.join('”, “')}” here. Please put it differently, or shall I answer without it?`,
  });
  const label = t({ de: `Ohne „${left.join(', ')}“ antworten`, en: `Answer without “${left.join(', ')}”` });
  return sayOnly('ambiguous', text, show, [{ label, question, query: nearest }]);
}

/** Two readings with different answers: both are offered, none is given. */
export function sayTwoReadings(answers: [Answer, Answer], kinds: QueryKind[], question: string, show: Show): Answer {
  const readings = answers.map(({ query }) => (query ? sayReading(query, kinds, show) : ''));
  const isSame = readings[0] === readings[1];
  const choices = answers.map(({ query }, at) => {
    const number = isSame ? ` (${at + 1})` : '';
    return { label: `${clip(readings[at]!, 75 - number.length)}${number}`, question, ...(query ? { query } : {}) };
  });
  const text = show.t({
    de: `Ich kann das auf zwei Arten verstehen. Was meinst du: ${readings.join(' – oder: ')}?`,
    en: `I can read this in two ways. Which do you mean: ${readings.join(' – or: ')}?`,
  });
  // The buttons say it again, in full.
  return { ...sayOnly('ambiguous', text, show, choices), headline: text.replace(/: .*\?$/s, '?') };
}

const NOUNS: Record<EntityKind, Text> = {
  customer: { de: 'keinen Kunden', en: 'no customer' },
  contact: { de: 'keine Kontaktperson', en: 'no contact' },
  product: { de: 'kein Produkt', en: 'no product' },
  category: { de: 'keine Kategorie', en: 'no category' },
  supplier: { de: 'keinen Lieferanten', en: 'no supplier' },
  teammate: { de: 'keine Kollegin und keinen Kollegen', en: 'no colleague' },
  city: { de: 'keine Kunden in', en: 'no customers in' },
  country: { de: 'keine Kunden in', en: 'no customers in' },
  region: { de: 'keine Region', en: 'no region' },
  segment: { de: 'kein Segment', en: 'no segment' },
  shipper: { de: 'keine Spedition', en: 'no shipper' },
  status: { de: 'keinen Status', en: 'no status' },
  title: { de: 'keine Funktion', en: 'no title' },
  order: { de: 'keine Bestellung', en: 'no order' },
};
