import { askedAnew } from './corrections.ts';
import { withoutVisit } from './visits.ts';

const NAME = '(?<name>[^?!;,]{2,60}?)';
const END = '\\s*[?.!]*$';
const LETTER =
  '(?:letters?|cards?|postcards?|christmas cards?|mail|post|parcels?|packages?|brochures?|catalog(?:ue)?s?|invitations?|samples?|flyers?|gifts?)';
const BRIEF =
  '(?:briefe?|post|postkarten?|karten?|weihnachtskarten?|pakete?|päckchen|kataloge?|muster|einladung(?:en)?|prospekte?|flyer|geschenke?)';
const SENDS =
  'schick(?:e|en|t)?|send(?:e|en|et)?|adressier(?:e|en)?|muss|müssen|kann|können|soll|sollen|geht|gehen|darf';

/** Whole questions that ask for a field of a record in many words, and the few that say the same. */
const WHOLE: [RegExp, string][] = [
  [
    new RegExp(
      `^(?:so |and )?(?:where|to (?:which|what) address) (?:do|can|should|would|must|shall|may|could) (?:i|we|you|one) (?:send|mail|post|address|direct|ship) (?:(?:a|an|the|some|our|my|their) )?${LETTER} (?:to|for) ${NAME}${END}`,
      'iu',
    ),
    'address of $<name>?',
  ],
  [
    new RegExp(
      `^(?:so |and )?where (?:do|does|should|must) (?:(?:a|the|our) )?${LETTER} (?:to|for) ${NAME} (?:go|be sent)${END}`,
      'iu',
    ),
    'address of $<name>?',
  ],
  [
    new RegExp(
      `^(?:und )?(?:wohin|wo|an welche (?:adresse|anschrift)) (?:${SENDS})(?: (?:ich|wir|man|du))?(?: (?:einen|eine|ein|den|die|das|unsere?n?|meine?n?))? ?${BRIEF} (?:an|für) ${NAME}(?: (?:schicken|senden|verschicken|adressieren|hin|hingehen))?${END}`,
      'iu',
    ),
    'Adresse von $<name>?',
  ],
  [
    new RegExp(
      `^(?:up to (?:what|which|how much)(?: (?:sum|amount|value|limit))?|(?:for )?how much) (?:can|may|could|is|are) ${NAME} (?:allowed to |able to )?(?:buy|order|purchase|take|spend|owe)(?: goods| things)? (?:on|by|with) (?:account|credit|tick|invoice|open account)${END}`,
      'iu',
    ),
    'credit limit of $<name>?',
  ],
  [
    new RegExp(
      `^(?:bis zu (?:welche[rmn]|was für eine[rm]) (?:betrag|summe|höhe|grenze|wert)|(?:bis |für )?wie ?viel) (?:darf|dürfen|kann|können|könnte) ${NAME} (?:bei uns )?auf (?:rechnung|kredit|ziel|pump) (?:kaufen|bestellen|ordern|einkaufen|beziehen)${END}`,
      'iu',
    ),
    'Kreditlimit von $<name>?',
  ],
];

/**
 * Verbs beside a category that say no more than "is in". The verb is looked for first, and what leads to it not far
 * back: from every word of a long message that would take too long.
 */
const FILED =
  /\b(?=filed|class|grouped|slotted|placed|sorted|put|kept)(?<=\b(?:category|product group|genre)\b.{0,200})(?:filed|classed|classified|grouped|slotted|placed|sorted|put|kept) (?=(?:in|under|into)\b)/giu;
const FALLS = /\b(?=falls? )(?<=\b(?:category|product group|genre)\b.{0,200})falls? (?=(?:in|under|into)\b)/giu;
const SORTED =
  /(?=\s+(?:ein|zu|sort|geord|grupp|gerei|gestuf))(?<=^(?:und |also )?(?:(?:in|unter|zu) )?welche[rs]? (?:kategorie|warengruppe|produktgruppe|sparte)\b.{0,200})\s+(?:(?:ein|zu)?(?:sortiert|geordnet|gruppiert|gereiht|gestuft)|zugewiesen)(?=\s*[?.!]*$)/giu;

/** Everyday verbs for placing the first order of all. */
const FIRST_EN =
  /\b(who|which (?:customer|account|client|company)) (?:brought in|brought us|gave us|got us|handed us|sent (?:us|in)|made) (?=(?:the|our) (?:very |all-time )?first (?:ever )?order\b)/giu;
const FIRST_DE =
  /(?<=\b(?:die|unsere) (?:aller)?erste (?:bestellung|order)\b.{0,15})\b(?:beschert|eingebracht|gebracht|geschickt|verschafft|hereingebracht|reingebracht|gegeben)\b/giu;
const DATE_TOO =
  /(?<=[?.!,] )(?:date too|and the date|datum auch|auch das datum)(?: (?:pls|please|plz|bitte))?\s*[?.!]*$/iu;

const COLUMN =
  '(?:(?:order )?(?:dates|numbers|nos?\\.?|ids)|amounts|values|totals|quantities|products|names|datum|daten|beträge|werte|mengen|bestellnummern|auftragsnummern|artikel|produkte|namen)';
const ANY_COLUMN = `(?:date|day|amount|value|total|quantity|tag|datum|betrag|wert|summe|menge|nummer|${COLUMN})`;
/** What the table shows anyway, asked for behind the question: "… last quarter? Dates and amounts." */
const COLUMNS_TOO = new RegExp(
  `(?<=\\p{L}.{12,}[?.] )(?:(?:with|mit|incl\\.?|inkl\\.?) )?(?:(?:date|datum|${COLUMN})(?:,| and| und| &) (?:${COLUMN}|amount|value|total|betrag|wert|summe)|${COLUMN})(?: (?:please|pls|bitte|too|auch|only|genügen|reichen))?[ ?.!]*$`,
  'iu',
);

/** "seit wann hat Müller nichts mehr bestellt?": the last order is asked for. */
const SILENT_SINCE =
  /\bseit (?:wann|wie ?viele?n? (?:tagen|wochen|monaten)) (?:hat|haben) (.{2,70}?) (?:bei uns )?(?:nichts|keine\p{L}*(?: bestellung\p{L}*)?|nicht)(?: mehr)?(?: bei uns)? (?:gekauft|bestellt|geordert|aufgegeben)\b|\b(?:since when|(?:for )?how (?:long|many (?:days|weeks|months))) (?:has|have) (.{2,70}?) (?:not|stopped|no longer) (?:ordered|bought|purchased|ordering|buying)(?: anything)?\b/giu;

/** "the bigger market" is the one with more revenue. */
const BIGGER_MARKET =
  /\b(?:(?:the |der |die )?(?:bigger|larger|stronger|better|(?:größere|stärkere|bessere)r?) (?:market|markt))\b/giu;

/** "which orders (date, value)?" */
const IN_BRACKETS = new RegExp(`\\s*\\((?:${ANY_COLUMN})(?:(?:,| and| und| &|/) ?(?:${ANY_COLUMN}))*\\)`, 'giu');

/** The message without the columns asked for behind it or in brackets. */
export function withoutColumns(text: string): string {
  return text.replace(COLUMNS_TOO, '').replace(IN_BRACKETS, '');
}

/** "wie lange ist die letzte Bestellung her?" */
const LONG_SINCE =
  /\b(?:wie lange (?:ist|liegt) (.{3,90}?) (?:schon |bereits |jetzt )?|(?:liegt|ist) (.{3,90}?) (?:schon )?(?:länger|lange|eine weile|ewig) )(?:her|zurück)\b/giu;
/** "what would it be before discounts?" asks what it is: nothing is foreseen. */
const WOULD_BE = /\bwhat would (?:it|that|this) be (?=(?:before|without|after|gross|net)\b)/giu;

/** "the six biggest customers, in order", "absteigend nach Umsatz": as a ranking is anyway. */
const IN_ORDER =
  /,? (?:in (?:descending |that |the right )?order|in absteigender reihenfolge|absteigend(?: sortiert)?(?= nach )|der reihe nach)(?= nach |\s*[.?!]*$)/giu;

/** What people say in many ways, in the words that the kinds of question listen for. */
export function inOurWords(text: string): string {
  let said = askedAnew(withoutVisit(text));
  for (const [pattern, words] of WHOLE) said = said.replace(pattern, words);
  return said
    .replace(FILED, '')
    .replace(FALLS, '')
    .replace(SORTED, '')
    .replace(FIRST_EN, '$1 placed ')
    .replace(FIRST_DE, 'aufgegeben')
    .replace(DATE_TOO, 'when?')
    .replace(SILENT_SINCE, (_, de, en) => (de ? `wann hat ${de} zuletzt bestellt` : `when did ${en} last order`))
    .replace(BIGGER_MARKET, 'more revenue')
    .replace(LONG_SINCE, 'wann war $1$2')
    .replace(WOULD_BE, 'what is it ')
    .replace(IN_ORDER, '');
}
