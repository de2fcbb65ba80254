/** A message in its parts: the greeting line, paragraphs, and the regard with the signature. */
export interface Letter {
  greeting: string;
  body: string;
  signOff: string;
}

/** The text a person copies. */
export function writeLetter({ greeting, body, signOff }: Letter): string {
  return [greeting, body, signOff].filter(Boolean).join('\n\n');
}

const greetings =
  /^(?:hallo|guten|sehr geehrte|liebe|moin|servus|grüezi|grüß|hello|hi|hey|dear|good (?:morning|day|afternoon))\b.*[,!:]?$/i;
const regards = /(?:grü(?:ß|ss)e?n?|regards|wishes|sincerely|cheers|best|thanks|danke|herzlich)[,!]?$/i;

/** Takes a message apart again; a person or a model may have written it, so parts can be missing. */
export function readLetter(text: string): Letter {
  const lines = text.trim().split('\n');
  const first = lines[0]?.trim() ?? '';
  const isGreeted = lines.length > 1 && first.length <= 80 && /[,!:]$/.test(first) && greetings.test(first);
  const greeting = isGreeted ? (lines.shift() ?? '').trim() : '';
  // A regard stands at the end of the message, with at most a few lines of signature below it.
  const at = lines.findLastIndex((line) => line.trim().length <= 45 && regards.test(line.trim()));
  const isSigned = at > 0 && lines.length - at <= 6 && !lines.slice(at + 1).some((line) => /[.?]$/.test(line.trim()));
  const signOff = isSigned ? lines.splice(at).join('\n').trim() : '';
  return { greeting, body: lines.join('\n').trim(), signOff };
}

/**
 * The body with less: its first sentence, and its question or else its last sentence.
 * @returns null when there is nothing left to take away
 */
export function shortenBody(body: string): string | null {
  const sentences = sentencesOf(body);
  if (sentences.length < 3) return null;
  const [first, ...more] = sentences;
  const rest = more.findLast((sentence) => sentence.endsWith('?')) ?? more.at(-1);
  return `${first}\n\n${rest}`;
}

/** The body with a warm sentence before it ends; null when every one of them already stands there. */
export function warmBody(body: string, sentences: string[]): string | null {
  const fresh = sentences.find((sentence) => !body.includes(sentence));
  return fresh ? `${body}\n\n${fresh}` : null;
}

/** Sentences of a text; "12. November", "Dr. Weber" and "z. B." do not end one. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[^\d\s.]{2}[.!?])\s+(?=\p{Lu})/u)
    .reduce<string[]>((sentences, part) => {
      const before = sentences.at(-1);
      if (before && /\b(?:Dr|Prof|Nr|St|Mr|Mrs|Ms|ca|bzw|usw|inkl|evtl)\.$/.test(before)) {
        sentences[sentences.length - 1] = `${before} ${part}`;
        return sentences;
      }
      sentences.push(part);
      return sentences;
    }, [])
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
