/** Greetings and asides around a question; none of their words may name a customer or a product. A topic a line. */
const ASIDES = [
  'sorry to (?:bother|disturb|interrupt)(?: you)?|sorry for (?:the (?:bother|interruption)|bothering(?: you)?)|sorry',
  '(?:bitte )?(?:entschuldige?|entschuldigung|sorry für|verzeih(?:ung)?)(?: bitte)?(?: die| für die)?(?: st(?:ö|oe)rung)?',
  '(?:nur |mal )?(?:ne |eine )?(?:ganz )?kurze frage|(?:ich )?(?:darf ich )?(?:mal )?kurz st(?:ö|oe)ren|nur (?:ne|eine) frage|real quick|quick (?:one|question)|just a (?:quick )?question',
  'wenn du (?:mal )?(?:kurz )?zeit hast|when you (?:get|have) a (?:sec|second|minute|moment)|if you have a (?:sec|second|minute|moment)|no rush|keine eile',
  '(?:hey |hi )?(?:could|can|would) you (?:please |quickly )?(?:check|look up|find out)(?: for me)?(?: please)?|(?:kannst|könntest|koenntest) du (?:bitte |mal |kurz )*(?:nachsehen|nachschauen|schauen|prüfen|pruefen)(?: bitte)?',
  'sag mal|hey|hi|hallo|servus|moin|hello',
  'danke dir|vielen dank|besten dank|danke|thank you(?: very much)?|many thanks|thanks|thx|cheers|much appreciated',
  '(?:good )?(?:morning|afternoon|evening) (?:all|everyone|team|folks)|guten (?:morgen|tag|abend) (?:zusammen|allerseits)|(?:hallo|hi|hey|moin) (?:zusammen|team|allerseits|all|everyone|there)',
].join('|');

const BEFORE = new RegExp(`^(?:(?:${ASIDES})(?:\\s*[,:;!.–-]+\\s*|\\s+|$))+`, 'iu');
const BEHIND = new RegExp(`(?:\\s*[,;!.?–-]+\\s*(?:${ASIDES})\\s*[!.]*)+$`, 'iu');

/** Verbs of exercises at the beginning say no more than "show". */
const TELL_EN =
  /^(?:please\s+)?(?:report|calculate|compute|determine|identify|state|write down|provide|retrieve|return|name|find)\s+(?=\S)/iu;
const TELL_DE =
  /^(?:bitte\s+)?(?:berechne|ermittle|bestimme|nenne?|liste|gib|gebe|schreib(?:e)?)(?:\s+(?:mir|uns|bitte|mal))*\s+(?=\S)/iu;

/** The question without what is said around it; the message itself when nothing else would be left. */
export function withoutCourtesy(text: string): string {
  const bare = text
    .replace(BEFORE, '')
    .replace(BEHIND, (aside) => (aside.includes('?') ? '?' : ''))
    .trim();
  const left = bare.split(/\s+/).length < 2 ? text : bare;
  return left
    .replace(TELL_EN, 'show ')
    .replace(TELL_DE, 'zeige ')
    .replace(/^zeige (.*\S) aus([.!]?)$/iu, 'zeige $1$2');
}
