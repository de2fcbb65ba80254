import type { Catalog, EntityKind } from '#src/customers/names/catalog.ts';
import { isCountry } from '#src/customers/names/places.ts';
import type { Entity, Frame } from '#src/questions/frame.ts';
import { NOUNS } from '#src/questions/target.ts';
import { isEveryday } from '#src/questions/words/everyday-words.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Word } from '#src/questions/words/words.ts';
import { closeNames, type Problem, textOf } from './problems.ts';

/** Unknown words next to each other are one unknown name; a part of a name beside one is not that name. */
export function unknownNames(frame: Frame, catalog: Catalog, linked: Problem[]): Problem[] {
  const problems: Problem[] = [];
  const lower = frame.text === frame.text.toLowerCase();
  // whoever writes all in small letters writes names so too
  const marked = ({ raw }: Word) => lower || /\p{Lu}/u.test(raw);
  for (const entity of frame.entities)
    if (isKindOfFirm(entity) && followsVerb(frame, entity.from) && isPartOfName(frame, entity.to, entity.from))
      frame.unknown.push(frame.words[entity.to]!);
  const taken = new Set<Word>();
  for (const word of frame.unknown) {
    if (taken.has(word)) continue;
    let from = word.at;
    let to = word.at + 1;
    while (frame.unknown.some((other) => other.at === to) || isPartOfName(frame, to, from)) to++;
    while (isPartOfName(frame, from - 1, from)) from--;
    for (let i = from; i < to; i++) taken.add(frame.words[i]!);
    const beside = frame.entities.find(
      (entity) =>
        (entity.to === from || entity.from === to) &&
        ((entity.match.tier <= 2 && ['customer', 'contact', 'product', 'supplier', 'teammate'].includes(entity.kind)) ||
          // "Was hat Feinkost Schaumburg gekauft?" names a firm, not the category its name begins with
          (isKindOfFirm(entity) && entity.to === from && marked(word) && followsVerb(frame, entity.from))),
    );
    if (!word.quoted && !(word.capital && word.at > 0) && isEveryday(word.key)) continue;
    const span = frame.words.slice(from, to);
    // small letters and German capitals tell nothing: there a name shows by its place, or by one like it
    const telling = /\p{Lu}/u.test(word.raw) && frame.language === 'en' && word.at > 0;
    const alike = () => closeNames(catalog, span, ['customer', 'product', 'contact']).some(({ score }) => score >= 0.5);
    const namelike =
      word.quoted ||
      (beside !== undefined && marked(word)) ||
      telling ||
      followsVerb(frame, from) ||
      (marked(word) && (to - from > 1 || alike()));
    if (beside && namelike && touching(frame, beside, from, to)) {
      from = Math.min(from, beside.from);
      to = Math.max(to, beside.to);
      frame.entities.splice(frame.entities.indexOf(beside), 1);
      const asked = linked.findIndex(
        (problem) =>
          problem.kind === 'ambiguous' &&
          problem.candidates.some(({ id, kind }) => id === beside.id && kind === beside.kind),
      );
      const others = asked >= 0 ? linked.splice(asked, 1)[0] : undefined;
      const role = beside.kind === 'contact' || isKindOfFirm(beside) ? 'customer' : beside.kind;
      const whole = frame.words.slice(from, to);
      const close =
        beside.kind === 'contact' || isKindOfFirm(beside)
          ? closeNames(catalog, whole, ['customer'])
          : others?.kind === 'ambiguous'
            ? others.candidates.slice(0, 3)
            : [{ kind: role, id: beside.id, name: beside.name }];
      problems.push({
        kind: 'unknown',
        span: textOf(frame.words, from, to),
        role,
        close,
      });
      continue;
    }
    if (!namelike) continue;
    if (to === from + 1 && isCountry(word.key)) {
      frame.entities.push(countryWithout(word));
      frame.unknown = frame.unknown.filter((other) => other !== word);
      continue;
    }
    const role = roleOf(frame, from);
    const kinds: EntityKind[] =
      role === 'product' ? ['product', 'category'] : role === 'customer' ? ['customer', 'contact'] : [role];
    problems.push({
      kind: 'unknown',
      span: textOf(frame.words, from, to),
      role,
      close: closeNames(catalog, span, kinds),
    });
  }
  return problems;
}

/** A country where nobody is a customer: "none" is then the answer. */
function countryWithout({ raw, at }: Word): Entity {
  const entry = { kind: 'country', id: raw, name: raw } as const;
  return {
    ...entry,
    from: at,
    to: at + 1,
    negated: false,
    match: { entry, from: at, to: at + 1, tier: 4, fit: 1, words: 1 },
  };
}

/** A capital beside an unknown word with a capital belongs to the name even where the word means something: "Nowhere Bakery". */
function isPartOfName(frame: Frame, at: number, beside: number): boolean {
  const word = frame.words[at];
  if (!word || at === 0 || word.used !== null || !word.capital || !frame.words[beside]!.capital) return false;
  return word.meanings.length > 0 && !word.meanings.some((one) => NOUNS.includes(one) || one === 'buy');
}

/** "Feinkost", "Bäckerei": categories and segments begin the names of firms. */
function isKindOfFirm({ kind }: Entity): boolean {
  return kind === 'category' || kind === 'segment';
}

const BEFORE_NAMES = new Set(
  'from von by of called namens bei at with mit for fur an hat haben hatte hatten did does has have betreut'.split(' '),
);

const ARTICLES = new Set('der die das den dem the'.split(' '));

/** "bought widgets": what follows the verb or a preposition is meant as a name, however it is written. */
function followsVerb(frame: Frame, at: number): boolean {
  const word = frame.words[at]!;
  let front = at - 1;
  // "wer hat letztes Jahr Marzipan gekauft": a time may stand between
  if (word.capital) while (frame.words[front]?.used === 'period') front--;
  const article = word.capital && ARTICLES.has(frame.words[front]?.key ?? '');
  const before = frame.words[article ? front - 1 : front];
  if (!before) return false;
  // "welche Firmen trinken …": German writes names with a capital, and a verb behind its subject
  const isVerb = frame.language === 'de' && !word.capital && /en$|t$/.test(word.key);
  if (isVerb && before.meanings.includes('customer')) return false;
  return (
    before.meanings.some((one) => one === 'buy' || one === 'customer' || one === 'product') ||
    BEFORE_NAMES.has(before.key)
  );
}

function touching(frame: Frame, entity: Entity, from: number, to: number): boolean {
  const [left, right] =
    entity.to === from
      ? [frame.words[entity.to - 1]!, frame.words[from]!]
      : [frame.words[to - 1]!, frame.words[entity.from]!];
  return !/[,;:?!()]/.test(frame.text.slice(left.end, right.start));
}

/** What an unknown name probably was meant to be, by its place in the sentence. */
function roleOf(frame: Frame, at: number): EntityKind {
  const before = frame.words.slice(Math.max(0, at - 2), at);
  const meant = (...meanings: Meaning[]) =>
    before.some((word) => word.meanings.some((meaning) => meanings.includes(meaning)));
  if (meant('product')) return 'product';
  if (meant('customer')) return 'customer';
  if (meant('supplier')) return 'supplier';
  if (meant('category')) return 'category';
  if (meant('employee')) return 'teammate';
  const key = before[before.length - 1]?.key ?? '';
  if (['aus', 'in'].includes(key) && frame.target === 'customer') return 'city';
  if (frame.of('customer').length > 0 || frame.target === 'customer') return 'product';
  return 'customer';
}
