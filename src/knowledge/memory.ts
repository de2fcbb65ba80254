const OPENINGS = [
  /^(?:bitte\s+|please\s+)?(?:remember|note|keep in mind|make a note)\b(?:\s*[,:]?\s*that\b)?\s*[,:]?\s*/i,
  /^(?:bitte\s+)?(?:merke?|notiere?|speichere?)\b(?:\s+(?:dir|dich))?(?:\s+bitte)?\s*[,:]?\s*(?:dass\b)?\s*[,:]?\s*/i,
  /^(?:bitte\s+)?behalte\b(?:\s+bitte)?\s*[,:]?\s*(?:dass\b)?\s*[,:]?\s*/i,
];
const LEAD_IN =
  /^(?:(?:the\s+)?customer|(?:der|die|das|beim?|den|dem|für|von|vom|zu|zum|zur)?\s*(?:kunden?|kundin)|bei|beim|für|von|vom|zu|zum|zur|at|for|about|of|the|die|der|das)\s+/i;

/** What somebody asks us to remember ("merke dir, dass …", "remember that …"), without the asking; null for anything else. */
export function readMemory(text: string): string | null {
  for (const opening of OPENINGS) {
    const match = opening.exec(text);
    if (match && match[0].length < text.length) return text.slice(match[0].length).trim();
  }
  return null;
}

/** Beginnings of a sentence that may be a customer's name, longest first, each with what is then said about it. */
export function* splitMemory(memory: string): Generator<{ name: string; rest: string }> {
  const bare = memory.replace(LEAD_IN, '');
  const colon = /^([^:]{2,80}):\s*(.+)$/s.exec(bare);
  if (colon) yield { name: colon[1] as string, rest: colon[2] as string };
  const words = bare.split(/\s+/);
  for (let count = Math.min(8, words.length - 1); count >= 1; count--) {
    const name = words
      .slice(0, count)
      .join(' ')
      .replace(/(?:['’]s|[,;–-])$/, '');
    yield { name, rest: words.slice(count).join(' ') };
  }
}

/** A sentence as it is kept: a capital first letter, no loose punctuation. */
export function tidyMemory(rest: string): string {
  const bare = rest.replace(/^[\s,;:–-]+/, '').trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
