import type { Button, KnownBlock } from '@slack/types';
import { z } from 'zod';
import { sayDay } from '#src/lib/say.ts';
import type { Day } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import {
  actions,
  button,
  clip,
  context,
  dataTable,
  divider,
  escapeText,
  type Figure,
  header,
  section,
} from '#src/slack/blocks.ts';
import type { Message } from '#src/slack/outbound.ts';
import type { Answer } from './answer.ts';
import { Ref } from './query.ts';
import type { Verdict } from './record-store.ts';

/** Rows of a table in Slack; the file has them all. */
const SHOWN = 20;

/** An answer in its thread: the sentence, a table, what can be clicked. `id` is the stored question's. */
export function answerCard(answer: Answer, id: number): Message {
  const t = (text: Text) => text[answer.language];
  const blocks: KnownBlock[] = [section(escapeText(answer.headline))];
  if (answer.table && answer.table.rows.length > 0) {
    const { columns, rows } = answer.table;
    // Slack wants a caption; the small print serves, the sentence already stands above.
    const cut = t({
      de: ` Hier die ersten ${SHOWN} von ${rows.length}, alle als CSV.`,
      en: ` Here the first ${SHOWN} of ${rows.length}, all as CSV.`,
    });
    const caption = `${answer.foot ?? answer.headline}${rows.length > SHOWN ? cut : ''}`;
    const cells = rows
      .slice(0, SHOWN)
      .map((row) => row.map((text, at) => (at > 0 && figureIn(text, answer.language)) || text));
    blocks.push(dataTable(clip(caption, 150), columns, cells, SHOWN));
  } else if (answer.foot) blocks.push(context(escapeText(answer.foot)));
  const choices = (answer.choices ?? []).slice(0, 5);
  if (choices.length > 0) {
    blocks.push(
      actions(
        ...choices.map(({ label }, at) => button({ action: `questions.choose-${at + 1}`, value: id, text: label })),
      ),
    );
  }
  if (answer.status === 'answered') {
    const csv = answer.csv
      ? [button({ action: 'questions.csv', value: id, text: t({ de: 'Als CSV', en: 'As CSV' }) })]
      : [];
    blocks.push(
      actions(
        ...nextSteps(answer),
        ...csv,
        button({ action: 'questions.right', value: id, text: t({ de: 'Stimmt', en: 'Right' }) }),
        button({ action: 'questions.wrong', value: id, text: t({ de: 'Stimmt nicht', en: 'Not right' }) }),
      ),
    );
  }
  return { text: answer.text, blocks };
}

const FIGURES: Record<Language, RegExp> = {
  de: /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?:\s(?:%|\p{Sc}|[A-Z]{3}))?$/u,
  en: /^-?(?:\p{Sc}|[A-Z]{3}\s)?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?%)?$/u,
};

/** Figures stand to the right and are sorted by their value, however they are written. */
function figureIn(text: string, language: Language): Figure | null {
  if (!FIGURES[language].test(text)) return null;
  const digits = language === 'de' ? text.replaceAll('.', '').replace(',', '.') : text;
  return { text, value: Number(digits.replace(/[^-\d.]/g, '')) };
}

/** An answer about one customer leads on to what one does next with it. */
function nextSteps({ query, joined, language }: Answer): Button[] {
  const only = joined ? null : onlyCustomer(query?.params);
  if (!only) return [];
  return [
    button({ action: 'customers.open', value: only.id, text: { de: 'Karte', en: 'Card' }[language] }),
    button({
      action: 'drafts.write.check-in',
      value: `check-in:${only.id}`,
      text: { de: 'Kurz melden', en: 'Check in' }[language],
    }),
  ];
}

/** The two ways in which queries name the one customer they are about. */
const OfScope = z.object({ scope: z.object({ customers: z.array(Ref).length(1) }) });
const OfRecord = z.object({ of: z.literal('customer'), record: Ref });

function onlyCustomer(params: unknown): Ref | null {
  return OfRecord.safeParse(params).data?.record ?? OfScope.safeParse(params).data?.scope.customers[0] ?? null;
}

/** What stands in the thread after Stop: nothing more comes. */
export function stoppedNote(language: Language): Message {
  const text = {
    de: 'Angehalten: Diese Frage habe ich nicht beantwortet. Stell sie einfach noch einmal, wenn du die Antwort doch brauchst.',
    en: 'Stopped: I have not answered this question. Just ask it again if you need the answer after all.',
  }[language];
  return { text };
}

/** An asked-back question after a click: what was chosen stands where the buttons stood. */
export function chosenCard({ text, blocks = [] }: Message, chosen: string, language: Language): Message {
  const note = { de: 'Gewählt', en: 'Chosen' }[language];
  const rest = blocks.filter(({ type }) => type !== 'actions');
  return { text, blocks: [...rest, context(`${note}: *${escapeText(chosen)}*`)] };
}

/** A judged answer: a line that says what was noted stands where it was asked for; the other buttons stay. */
export function judgedCard({ text, blocks = [] }: Message, { verdict, by }: Verdict, language: Language): Message {
  const note = {
    yes: { de: `Als richtig vermerkt von <@${by}>.`, en: `Noted as right by <@${by}>.` },
    no: {
      de: `Als falsch vermerkt von <@${by}>. Die Frage und wie ich sie gelesen habe, liegt jetzt zur Durchsicht unter \`/care questions\`.`,
      en: `Noted as wrong by <@${by}>. The question and how I read it are kept for review under \`/care questions\`.`,
    },
  }[verdict][language];
  return { text, blocks: [...blocks.flatMap(withoutVerdict), context(note)] };
}

function withoutVerdict(block: KnownBlock): KnownBlock[] {
  if (block.type !== 'actions') return [block];
  const elements = block.elements.filter(
    ({ action_id }) => action_id !== 'questions.right' && action_id !== 'questions.wrong',
  );
  return elements.length > 0 ? [{ ...block, elements }] : [];
}

/** Questions somebody called wrongly answered, newest first, each with its reading and the sentence of its answer. */
export function reviewCard(
  questions: { text: string; answer: string | null; day: Day; reading: string | null }[],
  language: Language,
): Message {
  const t = (text: Text) => text[language];
  if (questions.length === 0)
    return { text: t({ de: 'Keine Frage wartet auf Durchsicht.', en: 'No question is waiting for review.' }) };
  const title = t({
    de: `Als falsch gemeldet (${questions.length})`,
    en: `Reported as wrong (${questions.length})`,
  });
  const entries = questions.flatMap(({ text, answer, day, reading }) => [
    divider,
    section(`*${escapeText(clip(text, 200))}*\n${escapeText(clip((answer ?? '').split('\n')[0]!, 300))}`),
    context(
      [reading && `${t({ de: 'Gelesen als:', en: 'Read as:' })} ${escapeText(reading)}`, t(sayDay(day))]
        .filter(Boolean)
        .join(' · '),
    ),
  ]);
  return { text: title, blocks: [header(title), ...entries] };
}
