/** Words that begin a sentence about a visit or a call, before the name; both languages. */
const LEAD_DE =
  'ich|wir|muss|müssen|hab|habe|haben|hatte|bin|sind|fahr|fahre|fahren|geh|gehe|komm|komme|treff|treffe|treffen|besuch|besuche|besuchen|telefonier|telefoniere|sprech|spreche|ruf|rufe|sitz|sitze|soll|will|gleich|heute|morgen|übermorgen|nachher|später|jetzt|gerade|grad|noch|dann|bald|einen|einem|eine|ein|nen|termin|kundentermin|telefontermin|meeting|gespräch|telefonat|besuch|treffen|call|videocall|verabredet|mich|mit|bei|beim|zu|zum|zur|nächste woche|diese woche|um \\d{1,2}(?: uhr)?|in \\w+ minuten|am \\w+tag|(?:heute|morgen)? ?(?:früh|vormittag|mittag|nachmittag|abend)';
const TAIL_DE =
  'telefonieren|sprechen|reden|treffen|besuchen|anrufen|an|fahren|verabredet|gleich|heute|morgen|übermorgen|nachher|später|bald|nächste woche|einen|nen|termin|meeting|gespräch|besuch|um \\d{1,2}(?: uhr)?|in \\w+ minuten|am \\w+tag|vor ort|früh|vormittag|nachmittag|abend';
const LEAD_EN =
  "i|i'm|i’m|im|i'll|i’ll|i've|i’ve|we|we're|we’re|am|are|about|going|to|got|have|having|need|must|will|just|a|an|call|phone|ring|visit|visiting|meet|meeting|calling|phoning|ringing|speak|speaking|talk|talking|with|at|on|in|on the phone|heading|driving|off|over|out|appointment|lunch|dinner|coffee|zoom|scheduled|later|today|tomorrow|soon|shortly|next week|this (?:morning|afternoon|evening)";
const TAIL_EN =
  'today|tomorrow|tonight|later|soon|shortly|now|next week|next|first thing|this (?:morning|afternoon|evening|week)|on \\w+day|in \\w+ (?:minutes?|mins?|hours?)|in half an hour|in (?:a|the) (?:bit|moment|minute|sec|morning|afternoon)|at \\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm)?|for (?:lunch|coffee|dinner)';
const VISIT =
  /\b(?:on the phone|treff\p{L}*|besuch\p{L}*|telefon\p{L}*|sprech\p{L}*|gespräch|ruf|rufe|anrufen|termin|kundentermin|meeting|meet|call|videocall|verabredet|fahr\p{L}*|sitz\p{L}*|visit\p{L}*|phon\p{L}+|ring\p{L}*|calling|speak\p{L}*|talk\p{L}*|appointment|lunch|dinner|coffee|zoom|heading|driving)\b/iu;
const ASKS =
  '(?:(?:und|and|so|also|bitte|please) )?(?:wann|was|wie|wer|welche\\p{L}*|haben|hat|ist|sind|gib|zeig|sag|when|what|how|who|which|did|do|does|have|has|is|are|any|show|give|tell|remind)';

const ENGLISH =
  /^(?:(?:and|so|also|please) )?(?:when|what|how|who|which|did|do|does|have|has|is|are|any|show|give|tell|remind)\b/iu;

const CLAUSE = new RegExp(
  `^(?<lead>(?:(?:${LEAD_DE}|${LEAD_EN})\\s+)+)(?<name>[^,;:!?–]{2,60}?)(?<tail>(?:\\s+(?:${TAIL_DE}|${TAIL_EN}))*)\\s*(?:[,;:!–.]|\\s-)\\s*(?=${ASKS}(?!\\p{L}))`,
  'iu',
);

const NAME = '(?<name>[^,;:!?.–]{2,60}?)';
const WAS =
  '(?:ja|so|recht|sehr|schon|mal|lange|ewig|gar|nun|eigentlich|wieder|seit \\w+|very|rather|a bit|so|awfully)';
/** What is said of how long nobody heard from somebody; the name goes with it. */
const REMARKS = [
  `(?:hat|haben) sich ${NAME}(?: ${WAS})* (?:gemeldet|gerührt|blicken lassen)`,
  `${NAME} (?:meldet|melden|rührt|rühren) sich(?: ${WAS})* (?:nicht|nie|kaum)(?: mehr)?`,
  `von ${NAME} (?:hab|habe|haben|hört|hörte) (?:ich|wir|man)(?: ${WAS})* (?:nichts|nix|kaum was)(?: mehr)?(?: gehört)?`,
  `(?:ich|wir) (?:hab|habe|haben)(?: ${WAS})* von ${NAME}(?: ${WAS})* (?:nichts|nix|kaum was)(?: mehr)?(?: gehört)?`,
  `(?:um |bei )?${NAME} (?:ist|sind)(?: es)?(?: ${WAS})* (?:still|ruhig)(?: geworden)?`,
  `(?:i |we )?(?:have not|haven['’]t) heard(?: anything)? from ${NAME}(?: in| for)?(?: a while| ages| some time| a long time| weeks| months| lately| recently)`,
  `${NAME} (?:has|have) (?:been|gone|become)(?: ${WAS})* (?:quiet|silent)(?: lately| recently| on us)?`,
  `(?:has|have) ${NAME} been in touch(?: again| lately| recently)?`,
];
const REMARK = REMARKS.map(
  (said) =>
    new RegExp(
      `^(?:(?:na|tja|also|hm+|hey|hi|so|ach)[,!.]? )?${said}\\s*(?:[,;:!?.–]|\\s-)+\\s*(?=${ASKS}(?!\\p{L}))`,
      'iu',
    ),
);
/** Without one of these the question is not of the one just spoken of. */
const OF_THEM =
  /\b(?:die|deren|dem|denen|ihr\p{L}*|sie|der|dort|they|them|their|it|its|he|she|his|her|there|letzte\p{L}* (?:bestellung|auftrag)|last order)\b/iu;

/**
 * "Ich treffe gleich Müller, wann haben die zuletzt bestellt?": what is said of the visit or the call goes, the name it is
 * with stays; so with "Müller ist so still geworden, wann haben die zuletzt bestellt?". Only where a question follows, so
 * that nothing asked is lost.
 */
export function withoutVisit(text: string): string {
  const remark = REMARK.find((pattern) => pattern.test(text));
  if (remark) {
    const rest = text.replace(remark, '');
    const of = remark.exec(text)?.groups?.name;
    return OF_THEM.test(rest) ? `${ENGLISH.test(rest) ? 'with' : 'bei'} ${of}, ${rest}` : text;
  }
  const { lead, name, tail } = CLAUSE.exec(text)?.groups ?? {};
  if (!lead || !name || !VISIT.test(lead + tail)) return text;
  const rest = text.replace(CLAUSE, '');
  // "ich muss X anrufen, wie ist die Nummer?": the call says which number
  if (/\b(?:nummer|number)\b/i.test(rest)) return text;
  return `${ENGLISH.test(rest) ? 'with' : 'bei'} ${name}, ${rest}`;
}
