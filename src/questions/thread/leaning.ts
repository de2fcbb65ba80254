import type { Frame } from '#src/questions/frame.ts';
import { measureOf } from '#src/questions/hints.ts';
import type { Word } from '#src/questions/words/words.ts';

/** How a message leans on what was said before it. */
export interface Leaning {
  /** "she", "his": somebody, when there is somebody; else the customer */
  person: boolean;
  /** "they", "die", "deren": the customers */
  they: boolean;
  /** "it", "der", "davon": a product, an order */
  it: boolean;
  /** "that", "das", "zusammen": all that the answer before showed */
  result: boolean;
  /** "and …", "nur …": goes on where the message before stopped */
  opened: boolean;
}

const list = (words: string) => new Set(words.split(' '));

const PERSON = list('he she him his hers her er ihn ihm sein seine seinen seinem seiner seines');
const PERSON_OR_THEY = list('they them their theirs sie ihr ihre ihren ihrem ihrer ihres');
const THEY = list('da ihnen denen deren dort dessen there those these');
const IT = list(
  'it its davon damit daran dafur darin dazu drin daraus dabei dieser dieses diesen diesem diese ones es',
);
const RESULT = list('davon damit dafur dabei daraus zusammen altogether those these insgesamt');

const OPENERS = list(
  'and und what how wie or oder only nur just but aber also auch same dasselbe das bitte ohne without',
);
const FILLERS = list('ok okay gut danke thanks thx cool super ah aha hm hmm alles klar prima great');

/** Words behind which "die" and "das" stand for something, because no noun can follow. */
const NO_NOUN_FOLLOWS = list(
  'aus in mit bei von an am auf fur im ins zu zur zum seit vor nach um uber unter ab ' +
    'hat haben hatte hatten ist sind war waren wird werden wurde wurden kann konnen konnten macht machen ' +
    'noch schon so sonst auch denn eigentlich mal zuletzt bisher bislang jetzt da dann das die den dem der uns ' +
    'etwas was nichts nicht nie immer oft insgesamt zusammen uberhaupt raus los heute damals wieder ja doch bitte ' +
    'bestellt gekauft geliefert verschickt versandt betreut zustandig gemacht ausgegeben bezahlt genommen gehabt gekostet ' +
    'kaufen bestellen nehmen kostet kosten liefert sitzen sitzt eher genau jeweils mehr pro jahrlich monatlich',
);
const PARTICIPLE = /^(?:ge|be|ver|an|auf|ab|aus|ent)\p{L}+t$|^(?:angenommen|aufgenommen|abgeschlossen|geschrieben)$/u;
const INSTEAD = list('instead stattdessen lieber rather');
const PREPOSITIONS = list('as als in by per pro je nach for fur from aus to vs mit with');
const SHOW = list('show me zeig zeige mir gib uns us bitte please');
const ARTICLES = list('die der den dem das');
const EVERYBODY = list('alle allen aller jene jenen diejenigen derjenige wer jeder jede');

/** Words that "that" and "this" stand for something behind, or in front of. */
const AUXILIARIES = list(
  'is was were are be does did do has had of about for from by with come comes cost costs makes make',
);

/** Reads how a message leans. Names are what nothing leans on: a word taken by a name or a time is never a pronoun. */
export function leaningOf(frame: Frame): Leaning {
  const { words } = frame;
  const leaning: Leaning = { person: false, they: false, it: false, result: false, opened: isOpened(frame) };
  for (const word of words) {
    const { key } = word;
    if (isSubjectInTime(frame, word)) leaning.they = true;
    if (word.used !== null) continue;
    if (ARTICLES.has(key)) {
      if (!isDemonstrative(frame, word)) continue;
      if (key === 'das') leaning.result = true;
      if (key !== 'die') leaning.it = true;
      if (key !== 'das') leaning.they = true;
    } else if (key === 'that' || key === 'this') {
      if (!standsForSomething(frame, word)) continue;
      leaning.it = true;
      leaning.result = true;
    } else if (isMeant(frame, word)) {
      if (PERSON.has(key) || PERSON_OR_THEY.has(key)) leaning.person = true;
      if (THEY.has(key) || PERSON_OR_THEY.has(key) || PERSON.has(key)) leaning.they = true;
      if (IT.has(key) || isOneThing(frame, word)) leaning.it = true;
      if (RESULT.has(key)) leaning.result = true;
    }
  }
  const same = sameNoun(frame);
  if (same === 'customer') leaning.they = true;
  if (same === 'product') leaning.it = true;
  const noun = definiteNoun(frame);
  if (noun && PEOPLE.test(noun)) leaning.person = true;
  else if (noun) leaning.they = leaning.it = true;
  return leaning;
}

export function isLeaning({ person, they, it, result }: Leaning): boolean {
  return person || they || it || result;
}

function isOpened(frame: Frame): boolean {
  const { words } = frame;
  if (words.some(({ key, used }) => used === null && INSTEAD.has(key))) return true;
  if (startsShort(frame)) return true;
  const first = words.find(({ key, used }) => used === null && !FILLERS.has(key));
  if (!first || !OPENERS.has(first.key)) return false;
  const next = words[first.at + 1]?.key ?? '';
  if (first.key === 'what' || first.key === 'how') return next === 'about' || next === 'of';
  if (first.key === 'wie') return ['sieht', 'siehts', 'sah', 'sahs', 'schaut', 'schauts', 'steht'].includes(next);
  if (first.key === 'das') return next === 'gleiche';
  return first.key !== 'bitte' || first.at === words.length - 1;
}

/** "in Germany only", "as revenue please", "zeig nur die ersten drei": no question of its own, for want of a noun and a verb. */
function startsShort(frame: Frame): boolean {
  const { words, target } = frame;
  const asks = frame.has('who', 'what', 'when', 'which', 'where', 'howMany', 'howMuch', 'howOften', 'buy', 'taker');
  // "total value?"
  const bare = frame.entities.length === 0 && frame.periods.length === 0 && !frame.has('per');
  if (words.length <= 3 && measureOf(frame) && bare) return true;
  if (words.length > 7 || target === 'customer' || target === 'order' || target === 'product' || asks) return false;
  const first = words.find(({ key }) => !SHOW.has(key));
  return first !== undefined && (first.at === 0 ? PREPOSITIONS.has(first.key) : /^(?:only|nur|just)$/.test(first.key));
}

/** "Sie" in the middle of a sentence and "ihr" behind a verb address us; "in it" and "is there a" say nothing. */
function isMeant({ words }: Frame, { key, at, capital }: Word): boolean {
  const before = words[at - 1]?.key ?? '';
  const next = words[at + 1]?.key ?? '';
  if (key === 'sie') return !capital || at === 0;
  if (key === 'ihr') return !/^(konnt|habt|wisst|macht|seid|wollt|hattet|gebt|sagt)$/.test(before);
  if (key === 'there') return !/^(is|are|was|were)$/.test(before) && !/^(is|are|was|were)$/.test(next);
  if (key === 'es')
    return /^(waren|sind|war|ist)$/.test(before) || (/^(hat|haben)$/.test(before) && words[0]!.key === 'wer');
  if (key === 'ones' || key === 'diese') return true;
  if (/^diese[rnms]$/.test(key)) return words[at + 1]?.used !== 'period';
  if (key === 'da') return /^(der|die|das|unser|unsere|drin)$/.test(next);
  if (key === 'it') return !/^(is|was)$/.test(next) || at > 0;
  if (key === 'insgesamt' || key === 'zusammen' || key === 'altogether') return false;
  return true;
}

/** "was ist sie wert?": one order or one product, where "haben sie" speaks of customers. */
function isOneThing({ words }: Frame, { key, at }: Word): boolean {
  return key === 'sie' && SINGULAR.test(words[at - 1]?.key ?? '');
}

const SINGULAR = /^(?:ist|war|ging|geht|kam|wurde|kostet|kostete)$/;

/** "haben die …", "die aus Berlin": no noun behind it, and no noun before it that it would only describe. */
function isDemonstrative({ words, text, entities }: Frame, { at, start, end }: Word): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  const comma = before !== undefined && /[,;]/.test(text.slice(before.end, start));
  const noun = before?.meanings.some((one) => ['customer', 'order', 'product', 'employee', 'category'].includes(one));
  if (before && (noun || before.used === 'name' || before.used === 'unknown' || EVERYBODY.has(before.key)))
    return false;
  if (comma && entities.some(({ from }) => from >= 0 && from < at)) return false;
  if (!next || /[?.!,;]/.test(text.slice(end, next.start))) return true;
  if (next.used === 'period') return /^\d{4}$|^(in|im|seit|vor|nach|am)$/.test(next.key);
  return next.used === null && (NO_NOUN_FOLLOWS.has(next.key) || PARTICIPLE.test(next.key));
}

const THEIR_VERBS = list('haben hatten kaufen kauften bestellen bestellten machen machten nehmen nahmen');
const OTHER_SUBJECTS = list('wir ich ihr man kunden customers wer leute');

/** "was haben die letztes Jahr gekauft": read as a part of the time, and yet the only subject there is. */
function isSubjectInTime({ words }: Frame, { key, at, used }: Word): boolean {
  if (used !== 'period' || key !== 'die' || !THEIR_VERBS.has(words[at - 1]?.key ?? '')) return false;
  return !words.some((word) => word.used === 'name' || OTHER_SUBJECTS.has(word.key));
}

function standsForSomething({ words, text }: Frame, { at, end }: Word): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  if (next && /^(customer|company|client|order|product|item|person|colleague|rep|one)s?$/.test(next.key)) return true;
  if (before?.key === 'only' || before?.key === 'just') return true;
  if (before && !AUXILIARIES.has(before.key) && !before.meanings.includes('howMuch')) return false;
  return (
    !next ||
    /[?.!,;]/.test(text.slice(end, next.start)) ||
    next.used === 'period' ||
    next.plain ||
    next.meanings.length > 0
  );
}

/** "the same customers", "derselben Artikel": those spoken of before. */
export function sameNoun({ words }: Frame): 'customer' | 'product' | null {
  const same = words.find(({ used, meanings }) => used === null && meanings.includes('same'));
  const next = same && words[same.at + 1];
  if (next?.used !== null) return null;
  if (next.meanings.includes('customer')) return 'customer';
  return next.meanings.includes('product') ? 'product' : null;
}

const NOUNS: Record<string, Set<string>> = {
  der: list('kunde auftrag artikel kollege mitarbeiter verkaufer'),
  dem: list('kunden auftrag artikel produkt'),
  den: list('kunden auftrag artikel'),
  die: list('firma bestellung person kollegin mitarbeiterin'),
  das: list('produkt unternehmen'),
  the: list('customer company client order product item colleague rep'),
  same: list('customer company client order product item colleague rep'),
};

const PEOPLE = /^(?:kolleg|mitarbeiter|verkaufer|person|colleague|rep$)/;

/** "der Kunde", "the order": one that was spoken of, when the message names none. */
function definiteNoun({ words, text }: Frame): string | null {
  const noun = words.find(({ key, at, used, end }) => {
    if (used !== null || !NOUNS[words[at - 1]?.key ?? '']?.has(key)) return false;
    const next = words[at + 1];
    return !next || /[?.!]/.test(text.slice(end, next.start)) || (next.used === null && !next.meanings.includes('top'));
  });
  return noun?.key ?? null;
}

/** Does the message say whom it is about, or which order? */
export function namesSubject(frame: Frame): boolean {
  return frame.entities.some(({ kind }) => kind === 'customer' || kind === 'contact') || frame.orders.length > 0;
}
