import type { Text } from '#src/lib/user-error.ts';

const SOFT = `(?:ok(?:ay)?|alles klar|super|perfekt|prima|toll|klasse|great|perfect|cool|nice|good|gut|ja|yes)`;
const END = String.raw`[\s!.,?:;)\p{Extended_Pictographic}\uFE0F]*$`;
const whole = (phrases: string) => new RegExp(`^(?:${phrases})${END}`, 'iu');

const THANKS = whole(
  String.raw`(?:${SOFT}[\s,!.]+)*(?:(?:vielen|besten|herzlichen|lieben|tausend) dank|dank(?:e|eschön|eschoen)?|merci|thanks|thank you|thx|cheers)(?:[\s,]+(?:dir|euch|schön|schoen|sehr|so much|very much|a lot|${SOFT}))*`,
);
const HELLO = whole(
  String.raw`(?:hallo|hi|hey|moin(?: moin)?|servus|hello|guten (?:morgen|tag|abend)|good (?:morning|afternoon|evening))(?:[\s,]+(?:stammtisch|zusammen|there|all))?|wie geht(?:'s|’s|s| es)?(?: dir| euch)?(?: heute)?|how are you(?: doing)?(?: today)?`,
);
const HELP = whole(
  String.raw`(?:bitte )?(?:hilfe|help|\?)(?: me| mir)?(?: bitte| please)?|was kannst du(?: alles| denn| so)*|what can (?:you do|i ask(?: you)?)|was kann ich (?:dich )?(?:alles )?fragen|wie (?:funktioniert|geht) (?:das|du)(?: hier)?|how does (?:this|it) work|wer bist du|who are you`,
);

const EXAMPLES: Text = {
  de: [
    'Frag mich, wer was wann bestellt hat:',
    '• Wann hat … zuletzt bestellt, und was?',
    '• Wer hat letztes Jahr … gekauft, aber dieses Jahr nicht?',
    '• Umsatz pro Monat dieses Jahr',
    '• Wie lautet die Telefonnummer von …?',
    'Im Thread geht es weiter: „und davor?“, „nur die aus Hamburg“, „als CSV“. Einen Kunden auf einen Blick zeigt /kunde NAME, was es sonst gibt, /care help.',
  ].join('\n'),
  en: [
    'Ask me who ordered what and when:',
    '• When did … last order, and what?',
    '• Who bought … last year but not this year?',
    '• Revenue per month this year',
    '• What is the phone number of …?',
    'A thread goes on: “and before that?”, “only those from Hamburg”, “as CSV”. /customer NAME shows a customer at a glance, /care help what else there is.',
  ].join('\n'),
};

/** What to say to a message that asks nothing of the record but greets, thanks or wants to know how this works. */
export function answerSmallTalk(text: string): Text | null {
  const said = text.trim();
  if (THANKS.test(said)) return { de: 'Gern.', en: 'You are welcome.' };
  if (HELLO.test(said)) return { de: `Hallo! ${EXAMPLES.de}`, en: `Hello! ${EXAMPLES.en}` };
  return HELP.test(said) ? EXAMPLES : null;
}
