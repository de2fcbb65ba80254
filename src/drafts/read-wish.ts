/** Words that ask for a kind of message, in both languages, as they begin; the first that occurs decides. */
const kindWords: [kind: string, word: RegExp][] = [
  ['birthday', /geburtstag|birthday/],
  ['complaint-answer', /beschwerde|reklamation|complain/],
  ['delay-notice', /verzögerung|verspätung|verspätet|delay/],
  ['reactivation', /reaktivier|wieder anknüpfen|reactivat|reconnect|win.?back/],
  ['reorder', /nachbestell|nachschub|reorder/],
  ['feedback', /feedback|rückmeldung/],
  ['welcome', /willkommen|begrüß|welcome/],
  ['thank-you', /dank|thank/],
  ['check-in', /check.?in|nachfrag|kurz melden|wie es (?:ihr|ihm|ihnen|euch) geht|lebenszeichen|still/],
];

const opening =
  /^(?:(?:bitte|please|kannst du|könntest du|würdest du|can you|could you|would you|mir|me)[\s,]+)*(?:draft|write|compose|entwirf|entwerfe|schreib|schreibe|formulier|formuliere|verfasse|verfass|send|schick|schicke)\b/i;
/** "Kannst du … schreiben": German puts the verb at the end. */
const verbLast = /^(?:bitte\s+)?(?:kannst|könntest|würdest) du\s+(.+)\s(?:schreiben|entwerfen|formulieren|verfassen)$/i;
const message =
  /\b(?:e-?mails?|mails?|messages?|nachricht|brief|text|note|notiz|zeilen?|letter|lines?|entwurf|draft|gru(?:ß|ss)|grüße|glückwunsch\p{L}*)\b/iu;
/** What comes before the customer's name. */
const towards = /\s(?:an(?: die| den| das)?|für|bei|to|for|at)\s+/gi;
const everybody = /\b(?:alle[nr]?|jede[nmr]?|sämtliche[nr]?|all|every|each|everybody|everyone)\b/i;

/** A wish for a draft, as somebody wrote it: which kind, and for whom (the likeliest reading first). */
export interface Wish {
  kind: string;
  names: string[];
}

/**
 * Reads "schreib ein Danke an Müller" or "draft a check-in for Harbour Tools".
 * @returns null for everything else, and for messages to many: those are nobody's personal message
 */
export function readWish(text: string): Wish | null {
  const said = text
    .trim()
    .replace(/[.!?]+$/, '')
    .replace(verbLast, 'schreib $1');
  if (said.length > 200 || !opening.test(said) || everybody.test(said)) return null;
  const lower = said.toLowerCase();
  const kind = kindWords.find(([, word]) => word.test(lower))?.[0];
  if (!kind && !message.test(said)) return null;
  const names = [...said.matchAll(towards)].map((match) => said.slice(match.index + match[0].length).trim());
  return names.length > 0 ? { kind: kind ?? 'check-in', names: names.reverse() } : null;
}
