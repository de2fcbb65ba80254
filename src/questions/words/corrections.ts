import { anyOf } from './phrases.ts';

/** By what somebody takes back the word before; written as in phrases.ts. */
const TAKES_BACK = anyOf(`
  (oh/ah/hmm/er/uh) no wait/sorry/hold/hang (on), hmm/oh/ah/er/erm/uh no, wait, sorry, pardon, oops, i mean/meant, make/scratch that
  or rather, correction, my mistake/bad, actually
  (ach/äh/oh/hm/hmm/ne) nein/nee/quatsch/falsch/moment/halt/stopp, quatsch, moment, stopp, äh/ähm/öh, ich meine/meinte/mein
  besser gesagt, oder vielmehr/besser/eher, vielmehr, korrektur, entschuldige/entschuldigung/verzeihung, mein fehler`);
const SMALL = anyOf(`
  of, from, in, im, am, vom, von, bei, beim, für, for, mit, with, the, den, der, die, das, dem, at, by, on, to, an, aus, seit, since
  order, bestellung, auftrag, nr, number, customer, kunde`);
const PAUSE = '[\\s,;:.!?…–—-]*';
/** "no" alone takes something back only before a pause: "Chai, no Chang" denies the second. */
const MARK = `(?:${TAKES_BACK}|n[eo](?=\\s*[,;:.–—-]))`;
const VERB = anyOf('gekauft, bestellt, geordert, verkauft, verschickt, bezogen, bought, ordered, sold, shipped');
const BETWEEN = new RegExp(`^(\\s+${VERB})?${PAUSE}(?:${MARK}${PAUSE})+(?:${SMALL}\\s+)*$`, 'i');

/**
 * Where, in what stands between two things, the first one begins to be taken back: 0 in "1996, äh nein, 1997", behind the
 * verb in "Chai gekauft, nein, Chang"; null when both are meant.
 */
export function takenBackAt(between: string): number | null {
  const found = between.length < 60 ? BETWEEN.exec(between) : null;
  return found && (found[1]?.length ?? 0);
}

const TAKEN_BACK = new RegExp(`^${PAUSE}(?:${MARK}${PAUSE})+(?=\\S)`, 'iu');
const MOST_WORDS = 6;

/** "no, Chang", "nein, ich meinte Q2" behind an answer: that instead, where a "no" would deny it. Longer messages stay. */
export function meantInstead(text: string): string {
  return text.split(/\s+/).length > MOST_WORDS ? text : text.replace(TAKEN_BACK, 'and ');
}

const ASK =
  '(?:in |for |from |an |von |mit |bei |für |zu )?(?:who|whom|whose|what|when|where|which|how|wer|wem|wen|wessen|was|wann|wo|welche[rsnm]?|wie)';
const ASKED_ANEW = new RegExp(
  `^${ASK}(?!\\p{L})[^?!]{0,80}?[\\s,;.…–—-]${PAUSE}${MARK}${PAUSE}(?=${ASK}(?!\\p{L}))`,
  'iu',
);

/** "Where in Scotland... I mean, what city is Müller in?": the question that was begun anew. */
export function askedAnew(text: string): string {
  return text.replace(ASKED_ANEW, '');
}
