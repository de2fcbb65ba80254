import type { Word } from '#src/questions/words/words.ts';
import type { Entity } from './frame.ts';

/** Gives words the sense that they have only here, by the names and words around them. */
export function settleSenses(text: string, words: Word[], entities: Entity[]): void {
  markTeams(words, entities);
  markNoLonger(words);
  markAbout(words, entities);
  markOurs(words);
  markExactly(text, words);
  markNumbers(words, entities);
}

/** "Anna's team", "das Team von Anna": those who report to her, where else a team is a word of greeting. */
function markTeams(words: Word[], entities: Entity[]): void {
  for (const { kind, from, to } of entities) {
    if (kind !== 'teammate') continue;
    const joined = ['of', 'von'].includes(words[from - 1]?.key ?? '') ? words[from - 2] : undefined;
    const behind = words[to]?.key === 's' ? words[to + 1] : words[to];
    for (const word of [joined, behind])
      if (word?.key === 'team' && word.used === null) Object.assign(word, { plain: false, meanings: ['reports'] });
  }
}

/** "keinen Chai mehr": no longer, where "mehr als" would bound a number. */
function markNoLonger(words: Word[]): void {
  for (const word of words) {
    if (word.key !== 'mehr' || word.used !== null) continue;
    const before = words.slice(Math.max(0, word.at - 5), word.at);
    const next = words[word.at + 1];
    const bounds = next !== undefined && (next.key === 'als' || next.key === 'wie' || /^\d/.test(next.key));
    if (!bounds && before.some(({ key, used }) => used === null && /^kein(e[nrms]?)?$/.test(key)))
      word.meanings = ['noLonger'];
  }
}

const BOUNDS = new Set(['uber', 'unter', 'over', 'under', 'above', 'below']);

/** "Bestellungen über Ernst Handel", "under Andrew Fuller": in front of somebody's name such a word bounds no number. */
function markAbout(words: Word[], entities: Entity[]): void {
  for (const { kind, from } of entities) {
    const word = words[from - 1];
    if (kind === 'product' || !word || word.used !== null || !BOUNDS.has(word.key)) continue;
    Object.assign(word, { plain: true, meanings: [] });
  }
}

const WHICH_OF = new Set([
  'wer',
  'wem',
  'wen',
  'wessen',
  'jemand',
  'niemand',
  'keiner',
  'einer',
  'welche',
  'welcher',
  'alle',
  'irgendwer',
]);

/** "Wer von uns hat …?" means colleagues, "Wer hat Chai von uns?" what was bought from us. */
function markOurs(words: Word[]): void {
  for (const word of words) {
    if (word.key !== 'von' || words[word.at + 1]?.key !== 'uns' || !word.meanings.includes('employee')) continue;
    if (!WHICH_OF.has(words[word.at - 1]?.key ?? '')) word.meanings = ['buy'];
  }
}

/** "von wann ist sie genau?": at the end of a clause such a word excludes nothing. */
function markExactly(text: string, words: Word[]): void {
  for (const word of words)
    if (
      /^(?:genau|exakt|exactly|precisely)$/.test(word.key) &&
      word.at > 1 &&
      /^\s*(?:[,;.?!]|$)/.test(text.slice(word.end))
    )
      Object.assign(word, { plain: true, meanings: [] });
}

const OF = new Set(['von', 'vom', 'bei', 'beim', 'of', 'for', 'der', 'des', 'the', 'herrn', 'frau']);

/** "die Nummer vom Nowak": somebody's number is the one to call, unless another one is named. */
function markNumbers(words: Word[], entities: Entity[]): void {
  if (words.some(({ used, meanings }) => used === null && meanings.includes('order'))) return;
  for (const { kind, from } of entities) {
    if (kind !== 'customer' && kind !== 'contact') continue;
    let at = from - 1;
    while (OF.has(words[at]?.key ?? '')) at--;
    const word = words[at];
    const another = words[at - 1]?.meanings.some(
      (one) => one === 'order' || one === 'customer' || one === 'customerNumber',
    );
    if (at === from - 1 || !word || word.used !== null || !/^(?:nummer|number)$/.test(word.key) || another) continue;
    Object.assign(word, { plain: false, meanings: ['phone'] });
  }
}
