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

/** Takes a message apart again; a person may have written it, so parts can be missing. */
export function readLetter(text: string): Letter {
  const paragraphs = text.trim().split(/\n\s*\n/);
  const isGreeting = (line: string) => line.length <= 80 && /[,!]$/.test(line) && !line.includes('\n');
  const isSignOff = (line: string) =>
    line.length <= 120 &&
    /grü(ß|ss)|regards|wishes|sincerely|thanks|danke|cheers|best,?$/i.test(line.split('\n')[0] ?? '');
  const greeting = isGreeting(paragraphs[0]?.trim() ?? '') ? (paragraphs.shift() ?? '').trim() : '';
  const signOff = isSignOff(paragraphs.at(-1)?.trim() ?? '') ? (paragraphs.pop() ?? '').trim() : '';
  return { greeting, body: paragraphs.join('\n\n'), signOff };
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
