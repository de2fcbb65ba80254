import type { Frame } from './frame.ts';

// in folded words: "does" folds to "dos" as "Goethe" does to "Gothe"
const LEADER = '(?:boss|chef\\w*|managers?|supervisors?|superiors?|vorgesetzte\\w*|teamleiter\\w*|line manager)';
const LED = '(?:(?:direct )?reports|subordinates|team|untergebene\\w*|unterstellte\\w*|mitarbeiter\\w*|leute|people)';
const LEADS = '(?:manages?|supervises?|leads?|oversees?|fuhrt|leitet)';

/** Whatever stands behind the name: "wem ist @ unterstellt" asks for the boss, "wer ist @ unterstellt" for those below. */
const WHOM = [
  `wem (?:unterstellt )?(?:ist|sind|untersteht|unterstehen) @`,
  `(?:unter|under) (?:wem|whom|who) (?:\\w+ )?@`,
];
/** In front of a name (`@`): the name is the one who is led, so the boss is asked for. */
const UP = [
  `(?:to|for|under) (?:whom|who) (?:dos|do|did|is) @ (?:report|reporting|work|working|answer|answering)`,
  `(?:wer|who) (?:steht|ist|stands|sits|is) (?:direkt |directly )?(?:uber|above|over) @`,
  `(?:wer|who) (?:ist|is) @ (?:ubergeordnet|vorgesetzt|under)`,
  `(?:dos|do|is) @ (?:report|reporting|work|working|answer|answering) (?:to|for|under)`,
  `(?:an wen|wem|fur wen|unter wem) (?:berichtet|untersteht|arbeitet) @`,
  `(?:who|wer) ${LEADS} @`,
  `${LEADER} (?:of|von|fur|for) @`,
  `@ (?:s )?${LEADER}`,
];
/** The name is the one who leads: those below are asked for. */
const DOWN = [
  `(?:wer|who) (?:steht|ist|arbeitet|is|works|sits) (?:direkt |directly )?(?:unter|under|below|beneath) @`,
  `@ (?:have|has|got) (?:under|below)`,
  `(?:reports?|reporting|answers?|berichte[nt]) (?:directly |direkt )?(?:to|an) @`,
  `(?:works?|working|arbeite[nt]) (?:for|under|fur|unter) @`,
  `(?:dos|do|did) @ (?:manage|supervise|lead|oversee)`,
  `(?:wen|wie viele?(?: \\w+)?|welche(?: \\w+)?) (?:fuhrt|leitet) @`,
  '@ unter sich',
  `(?:untersteh\\w+|managed by|supervised by|led by) @`,
  '@ unterstellt',
  `@ (?:s )?${LED}`,
  `${LED} (?:of|von|under|unter) @`,
  `@ (?:als|as)(?: their| a| the)? ${LEADER}`,
];

const LED_BY_WHOM = new RegExp(` (?:${WHOM.join('|')}) `);
const UPWARD = new RegExp(` (?:${UP.join('|')}) `);
const DOWNWARD = new RegExp(` (?:${DOWN.join('|')}) `);

/** Who leads whom: does the message ask for the boss of the colleague named, or for those who report to them? */
export function ledOrLeading(frame: Frame): 'boss' | 'reports' | null {
  const said = ` ${withNames(frame)} `;
  if (LED_BY_WHOM.test(said)) return 'boss';
  if (DOWNWARD.test(said)) return 'reports';
  return UPWARD.test(said) ? 'boss' : null;
}

/** The message in folded words, each colleague's name as `@`. */
function withNames({ words, entities }: Frame): string {
  const named = entities.filter(({ kind, from }) => kind === 'teammate' && from >= 0);
  return words
    .flatMap(({ key, at }) => {
      const name = named.find(({ from, to }) => at >= from && at < to);
      if (!name) return [key];
      return name.from === at ? ['@'] : [];
    })
    .join(' ');
}
