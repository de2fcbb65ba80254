import type { Language } from '#src/lib/user-error.ts';
import type { Formality } from './kind.ts';

/** Who is written to, as far as it is known. */
export interface Addressee {
  name: string;
  /** 'Frau' | 'Herr' | 'Ms' | 'Mr' and the like; null when unknown */
  salutation: string | null;
  /** an academic title is used, a job title is not */
  title: string | null;
}

const women = /^(frau|fr|ms|mrs|miss|mme|madame|signora|sra|señora)\.?$/i;
const men = /^(herrn?|hr|mr|mister|m|monsieur|signor|sr|señor)\.?$/i;
const academic = /^(dr|prof)\b\.?/i;
/** Words that belong to the family name after them. */
const particles = /^(von|vom|van|zu|zum|zur|de|del|della|di|da|dos|du|la|le|den|der|ten|ter|af|av|bin|ibn|el|al)$/i;

/** A name taken apart; "Anders, Maria", "Frau Dr. Maria Anders" and "Maria von der Heide" are understood. */
export function readName({ name, salutation, title }: Addressee) {
  const turned = name.replace(/^([^,]+),\s*(\S.*)$/, '$2 $1').trim();
  const words = turned.split(/\s+/);
  let known = salutation?.trim() ?? '';
  const titles: string[] = [];
  while (words.length > 1 && (women.test(words[0]!) || men.test(words[0]!) || academic.test(words[0]!))) {
    const word = words.shift()!;
    if (academic.test(word)) titles.push(word);
    else if (!known) known = word;
  }
  if (titles.length === 0 && title && academic.test(title)) {
    titles.push(...title.split(/\s+/).filter((word) => academic.test(word)));
  }
  let start = words.length - 1;
  while (start > 1 && particles.test(words[start - 1]!)) start--;
  return {
    form: women.test(known) ? ('Frau' as const) : men.test(known) ? ('Herr' as const) : null,
    titles: titles.map((word) => (/^[A-Za-z]+$/.test(word) ? `${word}.` : word)),
    first: words[0]!,
    last: words.slice(start).join(' '),
    full: words.join(' '),
  };
}

/** The first line of a message. Without a known form of address the full name stands, never a guess. */
export function greet(to: Addressee | null, language: Language, formality: Formality, formal: boolean): string {
  if (!to?.name.trim()) return greetNobody(language, formality, formal);
  const { form, titles, first, last, full } = readName(to);
  if (formality === 'du') return language === 'de' ? `Hallo ${first},` : `Hello ${first},`;
  if (language === 'de') {
    if (!form) return `Guten Tag ${[...titles, full].join(' ')},`;
    const name = [form, ...titles, last].join(' ');
    if (!formal) return `Guten Tag ${name},`;
    return form === 'Frau' ? `Sehr geehrte ${name},` : `Sehr geehrter ${name},`;
  }
  if (titles.length > 0) return `Dear ${[...titles, last].join(' ')},`;
  return form ? `Dear ${form === 'Frau' ? 'Ms' : 'Mr'} ${last},` : `Dear ${full},`;
}

function greetNobody(language: Language, formality: Formality, formal: boolean): string {
  if (language === 'en') return 'Hello,';
  if (formality === 'du') return 'Hallo zusammen,';
  return formal ? 'Sehr geehrte Damen und Herren,' : 'Guten Tag,';
}

/** The last lines of a message: a regard, and the name of whoever sends it when we know it. */
export function signOff(sender: string | null, language: Language, formality: Formality, formal: boolean): string {
  const regard =
    language === 'en' ? 'Kind regards' : formal && formality === 'Sie' ? 'Mit freundlichen Grüßen' : 'Viele Grüße';
  if (!sender) return regard;
  return `${regard}\n${formality === 'du' ? readName({ name: sender, salutation: null, title: null }).first : sender}`;
}
