import { withoutColumns } from './wordings.ts';

/** Words that ask. */
const ASK =
  'wer|wem|wen|wann|wo|woher|wie viele?n?|wieviele?n?|wieviel|wie oft|wie hoch|wie lautet|wie heißt|wie heisst|welche[rsnm]?|who|whom|whose|when|where|how (?:many|much|often|long)|which';
/** "what" alone ends many questions; only with a verb it begins one. */
const WHAT =
  'what (?:is|are|was|were|did|do|does|has|have)|was (?:ist|war|waren|hat|haben|kostet|kosten|kauft|kaufen|bestellt)';
const LEAD = '(?:(?:auch|also|dann|then)\\s+)?(?:(?:mit|with|für|for|in|an|zu|von|by|at|on)\\s+)?';
const JOIN = new RegExp(`\\s*[,;]?\\s+(und|and|sowie|as well as)\\s+(?=${LEAD}(?:${ASK}|${WHAT})\\b)`, 'iu');
const ASKS = new RegExp(`\\b(?:${ASK}|${WHAT})\\b`, 'iu');
/** Verbs that ask without a question word. */
const TELLS =
  /^(?:bitte |please |und |and )?(?:zeig|nenn|gib|list|show|give|tell|hat|haben|ist|sind|did|do|does|has|have|is|are|was|were|gibt)/iu;
/** Their full stop ends no sentence. */
const SHORT =
  '[Mm]ax|[Mm]ind?|[Bb]est|[Aa]uftr|[Ll]ief|[Kk]at|[Ii]nsg|[Ee]xkl|[Ii]nkl|[Ii]ncl|[Ee]xcl|[Aa]vg|[Bb]zgl|[Ee]vtl|[Dd]urchschn';
const SENTENCE = new RegExp(`(?<=[?!])\\s+|(?<=\\p{L}{3,}\\.)(?<!\\b(?:${SHORT})\\.)\\s+(?=\\p{Lu})`, 'u');
/** "…: who is that?" asks for those the question before describes. */
const WHO_IS_THAT =
  /^(?:und |and )?(?:wer|welche|who|which ones?)(?: (?:genau|exactly))? (?:ist|sind|war|waren|is|are|was|were) (?:das|dies|die|es|that|those|they|these|it)(?: (?:genau|denn|alles|exactly))?[.?! ]*$/iu;
/** "Wie viel jeweils?" only asks for the figures of the question before it. */
const BOTH = [
  /^(?:und |and )?(?:bitte )?beide (?:zahlen|werte)(?: bitte)?[.?! ]*$/iu,
  /^(?:und |and )?(?:wie (?:viel|oft|viele) jeweils|jeweils wie (?:viel|oft))[.?! ]*$/iu,
  /^(?:and )?how (?:much|many|often) (?:each|for each)[.?! ]*$/iu,
  /^(?:and )?(?:please )?both (?:figures|numbers)(?: please)?[.?! ]*$/iu,
];

/** "… and who placed it?" asks for what the answer to the first half tells anyway. */
const WHOSE_IS_IT =
  /^(?:und |and )?(?:who (?:placed|made|ordered|bought) (?:it|them|that)|wer (?:hat )?(?:(?:sie|es|die|das) )?(?:aufgegeben|bestellt|gekauft)(?: hat)?|(?:von|an|mit) wen?m?(?: (?:war|ist|kam|ging) (?:sie|die|das|es))?|(?:from|by|to|with) (?:whom|who)|who (?:to|with)|(?:mit|über) welche[rnm]? (?:spedition|spediteur|versender|paketdienst)|(?:with|by|via) (?:which|what) (?:carrier|shipper|courier))[.?! ]*$/iu;

/**
 * The questions in one message: sentences, and halves joined by "and" where each asks for itself. A sentence that asks
 * nothing ("Nur 1997.", "Verkaufte Menge 2024") completes the question before it, and so does a half of one or two words
 * ("and what?").
 */
export function splitQuestions(text: string): string[] {
  const parts: string[] = [];
  for (const sentence of withoutColumns(text).split(SENTENCE)) {
    const last = parts.length - 1;
    if (last >= 0 && (WHO_IS_THAT.test(sentence) || BOTH.some((pattern) => pattern.test(sentence)))) continue;
    if (last >= 0 && completes(sentence)) {
      parts[last] = `${parts[last]!.replace(/[?!.]+$/, '')} ${sentence.replace(/^(?:nur|only|just)\s+/i, '')}`;
      continue;
    }
    for (const half of halvesOf(sentence)) {
      if ((wordsIn(half) < 3 || WHOSE_IS_IT.test(half)) && half !== sentence.trim() && parts.length > last + 1)
        parts[parts.length - 1] += ` ${half}`;
      else parts.push(half);
    }
  }
  return parts.filter((part) => wordsIn(part) >= 3 || /\?$/.test(part)).slice(0, 4);
}

const HOW_MUCH = '(?:(?:and |und )?(?:how (?:many|much)|wie viele?|wieviele?|welche[rsn]?|what) )?';
const UNITS = '(?:units?|quantity|quantities|pieces|stück|stückzahl|menge|verkaufte menge)';
const MONEY = '(?:revenue|sales|turnover|umsatz|erlös|betrag|amount)';
/** "Chai 2025: wie viel Stück, welcher Umsatz?", "units and revenue": two figures of the same */
const TWO_FIGURES = new RegExp(
  `(?<![\\p{L}-])(?:(${HOW_MUCH}${UNITS})(?:,| and| und| &| \\+|,? sowie)\\s+(${HOW_MUCH}${MONEY})|(${HOW_MUCH}${MONEY})(?:,| and| und| &| \\+|,? sowie)\\s+(${HOW_MUCH}${UNITS}))(?![\\p{L}-])`,
  'iu',
);
/** "Umsatz brutto und netto", "before and after discounts" */
const GROSS_AND_NET =
  /(?<!\p{L})(?:(brutto|gross)(?:,| and| und| &)\s+(netto|net)(?!\p{L})|(netto|net)(?:,| and| und| &)\s+(brutto|gross)(?!\p{L})|(before|vor) (?:and|und) (after|nach) (?=(?:the |den |allen )?(?:discount|rabatt)))/iu;
/** "how many Chai, and for how much, did we sell in May?": what follows belongs to both halves */
const TAIL = new RegExp(
  `^(.+?),\\s+((?:and|und)\\s+${LEAD}(?:${ASK})\\b[^,]*),\\s+((?:did|do|does|have|has|was|were|hat|haben|hatte|hatten|ist|sind|war|waren)\\b.*)$`,
  'iu',
);

/** Cut before every "und wer …"; the joining word stays, because the half goes on from the one before. */
function halvesOf(sentence: string): string[] {
  const [, one, other, tail] = TAIL.exec(sentence) ?? [];
  if (tail) return [`${one} ${tail}`, `${other} ${tail}`];
  for (const pair of [TWO_FIGURES, GROSS_AND_NET]) {
    const figures = pair
      .exec(sentence)
      ?.slice(1)
      .filter((figure) => figure !== undefined);
    if (figures)
      return figures.map((figure) =>
        sentence.replace(pair, /^(?:before|vor|after|nach)$/i.test(figure) ? `${figure} ` : figure),
      );
  }
  const cut = JOIN.exec(sentence);
  if (!cut || cut.index === 0) return [sentence.trim()].filter(Boolean);
  const first = sentence.slice(0, cut.index).trim();
  return [first, ...halvesOf(sentence.slice(cut.index).replace(/^[\s,;]+/, ''))].filter(Boolean);
}

/** "I mean the first one", "also nur 1997" say the question before once more. */
const RESTATES = /^(?:i mean|meaning|that is|i\.e\.|ich meine|also|sprich|d\. ?h\.)\b/iu;

function completes(sentence: string): boolean {
  if (RESTATES.test(sentence)) return true;
  return !/\?\s*$/.test(sentence) && wordsIn(sentence) <= 7 && !ASKS.test(sentence) && !TELLS.test(sentence);
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}
