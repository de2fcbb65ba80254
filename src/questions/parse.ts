import type { Catalog, EntityKind } from '#src/customers/names/catalog.ts';
import type { Day } from '#src/lib/time.ts';
import type { Language } from '#src/lib/user-error.ts';
import type { Problem } from '#src/questions/names/problems.ts';
import type { PeriodSettings } from '#src/questions/times/naming.ts';
import { meantInstead } from '#src/questions/words/corrections.ts';
import { withoutCourtesy } from '#src/questions/words/courtesy.ts';
import { type DeclineReason, declineReason, unanswerableReason } from '#src/questions/words/declines.ts';
import { languageOf } from '#src/questions/words/lexicon.ts';
import { blanked } from '#src/questions/words/stretches.ts';
import { inOurWords } from '#src/questions/words/wordings.ts';
import type { Word } from '#src/questions/words/words.ts';
import type { Frame } from './frame.ts';
import { heaviest } from './heaviest.ts';
import type { Query, QueryKind } from './query.ts';
import { readFrame } from './read-frame.ts';
import { followUp } from './thread/follow-up.ts';
import { repliedName } from './thread/reply.ts';
import { sameAgain, sameSpan } from './thread/same-again.ts';
import type { Thread } from './thread/thread.ts';

/** What a message was read as. */
export type Parsed =
  | { kind: 'query'; query: Query; frame: Frame; left: string[]; followed: boolean }
  | { kind: 'problem'; problem: Problem; frame: Frame }
  | { kind: 'declined'; reason: DeclineReason }
  | { kind: 'unsure'; frame: Frame; left: string[]; nearest?: Query };

export interface ParseInput {
  text: string;
  asOf: Day;
  catalog: Catalog;
  kinds: QueryKind[];
  orderNumbers: Set<string>;
  asker: { id: number; name: string } | null;
  /** what was said before in the same thread */
  thread: Thread | null;
  language: Language;
  settings: PeriodSettings;
}

const MOST_LETTERS = 1000;

/** Reads one question. Longer messages are cut: nobody asks in more than a thousand letters. */
export function parseQuestion(input: ParseInput): Parsed {
  const { thread } = input;
  const text = inOurWords(tidyText(input.text));
  const bare = withoutCourtesy(text);
  const reason = declineReason(text) ?? declineReason(bare);
  if (reason) return { kind: 'declined', reason };
  const { query: earlier = null } = thread ?? {};
  const said = earlier ? sameSpan(sameAgain(meantInstead(bare)), earlier, input.asOf, input.settings) : bare;
  const { frame, problems } = readFrame({ ...input, text: inOurWords(said) });
  const replied = thread?.pending ? repliedName(frame, thread.pending) : null;
  if (thread?.pending && replied) {
    const clear = thread.pending.text.replace(thread.pending.span, replied.name);
    const language = readLanguage(clear, input.language);
    return parseQuestion({ ...input, text: clear, language, thread: { ...thread, pending: null } });
  }
  const unanswerable = unanswerableReason(withoutNames(frame));
  if (unanswerable) return { kind: 'declined', reason: unanswerable };
  const left = frame.unknown.map((word) => word.raw);
  const followed = thread ? followUp(frame, thread, input.kinds) : null;
  const hard = problems.filter((problem) => problem.kind === 'unknown' || problem.candidates.length > 1);
  if (hard.length > 0) {
    const ambiguous = hard.find((problem) => problem.kind === 'ambiguous') ?? hard[0]!;
    const unknown = hard.find((problem) => problem.kind === 'unknown');
    return { kind: 'problem', problem: unknown ?? ambiguous, frame };
  }
  const read = followed ?? heaviest(frame, input.kinds);
  if (!read) return { kind: 'unsure', frame, left };
  // a word that was not understood could be the one that matters; beside a name it is said instead, and left out
  const missed = isBesideName(frame) ? read.unheard : [...left, ...read.unheard];
  return missed.length > 0
    ? { kind: 'unsure', frame, left: missed, nearest: read.query }
    : { kind: 'query', query: read.query, frame, left, followed: followed !== null };
}

const SUBJECTS = new Set<EntityKind>(['customer', 'contact', 'product', 'teammate']);

/** One or two small unknown words in a question about somebody or something named: chatter far more often than a filter. */
function isBesideName({ words, entities, orders, unknown }: Frame): boolean {
  const named = orders.length > 0 || entities.some(({ kind }) => SUBJECTS.has(kind));
  const isSmall = ({ quoted, capital, at }: Word) => !quoted && !(capital && at > 0) && !narrows(words, at);
  return named && unknown.length <= 2 && unknown.every(isSmall);
}

/** What follows narrows: "since lent", "in the past fortnight", "ohne Pfand". */
const BINDS =
  /^(?:since|before|after|during|until|till|within|without|except|only|per|by|past|this|next|every|each|first|seit|vor|nach|wahrend|bis|innerhalb|ohne|auser|nur|pro|je|vergangene[nrsm]?|diese[nrsm]?|nachste[nrsm]?|jede[nrsm]?|erste[nrsm]?)$/;

/** "in the last sennight" too, while "when did they last ordr" is only mistyped. */
function narrows(words: Word[], at: number): boolean {
  const [before, last] = [words[at - 2]?.key ?? '', words[at - 1]?.key ?? ''];
  return (
    BINDS.test(last) || (/^(?:last|letzte[nrsm]?)$/.test(last) && /^(?:the|in|over|im|der|den|dem|des)$/.test(before))
  );
}

function withoutNames({ text, words }: Frame): string {
  return blanked(
    text,
    words.filter(({ used }) => used === 'name'),
  );
}

function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .slice(0, MOST_LETTERS)
    .replace(/<@[A-Z0-9]+>/g, ' ')
    .replace(/(?<=\s)u\.\s/g, 'und ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The language of a message; of the thread when its own words do not tell. */
export function readLanguage(text: string, fallback: Language): Language {
  return languageOf(text) ?? fallback;
}
