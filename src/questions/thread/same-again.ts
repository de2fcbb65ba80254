const DO =
  '(?:repeat|redo|rerun|run|do|show(?: me| us)?|give (?:me|us)|wiederhol(?:e|t|en)?|mach(?:e|t)?|zeig(?:e|t)?(?: mir| uns)?|gib (?:mir|uns)|bitte)';
const SAME =
  '(?:(?:exactly |genau )?(?:the same|same|that|this|it|das gleiche|das selbe|dasselbe|das ganze|das|dieselbe|die gleiche|selbe|gleiche)(?: (?:question|query|thing|figure|list|frage|abfrage|spiel|liste|zahl))?)';
const SMALL = '(?:again|once more|over|please|now|then|also|too|here|nochmals?|noch ?mal|noch einmal|bitte|auch|jetzt)';
const LIKE = '(?:likewise|similarly|ditto|genauso|ebenso|gleiches|desgleichen|ditto)';
const LEAD = '(?:(?:and|und|now|then|jetzt|nun|bitte|please|ok|okay|can you|could you|kannst du) )*';
const FOR = '(?=(?:for|with|in|of|für|fuer|mit|bei|im|von)\\b)';

const AGAIN = new RegExp(
  `^${LEAD}(?:${DO} ${SAME}|${SAME}|${LIKE})(?: ${SMALL})*,?(?: (?:but|aber|nur))?(?: ${SMALL})* ${FOR}`,
  'iu',
);
/** "and the 2022 version?" */
const VERSION = /^(?:and |und )?(?:the |die )?(\d{4}) (?:version|edition|one)\s*([?.!]*)$/iu;

/** "repeat that for 2022", "genauso für Juli": the question before once more, with what follows in place of its own. */
export function sameAgain(text: string): string {
  return text.replace(AGAIN, 'same ').replace(VERSION, 'and $1$2');
}
