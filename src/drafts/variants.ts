import { fold } from '#src/lib/fold.ts';

export const tones = ['plain', 'short', 'warm'] as const;
export type Tone = (typeof tones)[number];

/** What templates may say of a customer; each is known or the sentence with it is left out. */
export const placeholders = [
  'customer',
  'product',
  'products',
  'order_day',
  'order_month',
  'first_order_day',
  'since_year',
  'preference',
  'promised_day',
  'missed_day',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** A sentence of a template; an optional one is left out when something in it is not known. */
interface Sentence {
  text: string;
  optional: boolean;
  needs: Placeholder[];
}

/** One way to write a kind of message, without greeting and signature. */
export interface Variant {
  tone: Tone;
  subject: string;
  paragraphs: Sentence[][];
  /** what must be known for it to be usable at all */
  needs: Placeholder[];
}

export type Values = Partial<Record<Placeholder, string>>;

/** A template filled in, and what it said of the customer. */
export interface Rendered {
  subject: string;
  body: string;
  used: Placeholder[];
}

/**
 * Reads the texts of one section: `### tone`, a `Subject:` line, then paragraphs with one sentence or more per line.
 * A line that starts with `? ` is left out when something in it is not known.
 * @throws on an unknown tone or placeholder, or a variant without subject or text
 */
export function parseVariants(section: string, where: string): Variant[] {
  const [before, ...parts] = `\n${section}`.split(/\n### /);
  if (before?.trim()) throw new Error(`${where}: text before the first "### tone"`);
  return parts.map((part) => {
    const [tone = '', subjectLine = '', ...lines] = part.split('\n');
    const subject = /^(?:Subject|Betreff): (.+)$/.exec(subjectLine.trim())?.[1];
    if (!isTone(tone.trim())) throw new Error(`${where}: "### ${tone}" is no tone`);
    if (!subject) throw new Error(`${where}: a variant begins with "Subject: …" or "Betreff: …"`);
    const paragraphs = lines
      .join('\n')
      .trim()
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.split('\n').map((line) => readSentence(line.trim(), where)));
    const first = paragraphs[0]?.[0];
    if (!first?.text || first.optional) throw new Error(`${where}: the first sentence is always said`);
    const said = paragraphs.flat().filter((sentence) => !sentence.optional);
    const needs = [...needsOf(subject, where), ...said.flatMap((sentence) => sentence.needs)];
    return { tone: tone.trim() as Tone, subject, paragraphs, needs: [...new Set(needs)] };
  });
}

function readSentence(line: string, where: string): Sentence {
  const optional = line.startsWith('? ');
  const text = optional ? line.slice(2) : line;
  return { text, optional, needs: needsOf(text, where) };
}

function needsOf(text: string, where: string): Placeholder[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => {
    if (!isPlaceholder(name)) throw new Error(`${where}: unknown {{${name}}}`);
    return name;
  });
}

function isTone(text: string): text is Tone {
  return (tones as readonly string[]).includes(text);
}

function isPlaceholder(name: string): name is Placeholder {
  return (placeholders as readonly string[]).includes(name);
}

/**
 * Chooses and fills the first variant of a tone that can be filled and whose opening this customer has not read yet;
 * when all were used, the one used longest ago.
 * @param earlier bodies written to the customer before, newest first
 */
export function renderVariant(variants: Variant[], tone: Tone, values: Values, earlier: string[]): Rendered {
  const usable = variants
    .filter((variant) => variant.tone === tone && variant.needs.every((name) => values[name] !== undefined))
    .map((variant) => fill(variant, values));
  const read = earlier.map(openingOf);
  const freshness = ({ body }: Rendered) => {
    const at = read.indexOf(openingOf(body));
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  const [best] = usable.sort((a, b) => (freshness(a) === freshness(b) ? 0 : freshness(b) - freshness(a)));
  if (!best) throw new Error(`no ${tone} variant can be written without data`);
  return best;
}

function fill(variant: Variant, values: Values): Rendered {
  const used = new Set<Placeholder>();
  const put = (text: string) =>
    text.replace(/\{\{(.*?)\}\}/g, (_, name: Placeholder) => {
      used.add(name);
      return values[name] ?? '';
    });
  const paragraphs = variant.paragraphs.map((sentences) =>
    sentences
      .filter(({ optional, needs }) => !optional || needs.every((name) => values[name] !== undefined))
      .map(({ text }) => put(text))
      .join(' '),
  );
  const subject = put(variant.subject);
  return { subject, body: paragraphs.filter(Boolean).join('\n\n'), used: [...used] };
}

/** The first four words of a body, which is how people notice a letter they have had before. */
export function openingOf(body: string): string {
  return fold(body).split(' ').slice(0, 4).join(' ');
}
