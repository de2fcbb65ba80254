import { anyOf } from './phrases.ts';

/** Greetings and asides around a question; none of their words may name a customer or a product. */
const ASIDES = anyOf(`
  guten morgen/tag/abend zusammen/allerseits, guten morgen/tag/abend, hallo/hi/hey/moin/hello zusammen/team/allerseits/all/everyone/there/leute/guys/folks
  sorry to bother/disturb/interrupt (you), sorry for the bother/interruption, sorry for bothering (you), sorry
  hat jemand/wer/einer (gerade/grad/zufällig) im kopf/hinterkopf, hat jemand/wer/einer (gerade/grad/zufällig) auf dem schirm, hat jemand/wer/einer (gerade/grad/zufällig) parat
  weiß jemand/wer/einer (von) (euch) (zufällig), weißt du (zufällig/noch)
  does anyone/anybody (here) (happen) (to) know/remember, anyone know/remember, do you (happen) (to) know/remember
  (bitte) entschuldige/entschuldigung/entschuldigt/verzeihung/verzeih (bitte) (die/für) (die) (störung), sorry für die störung
  (nur/mal) (ne/eine) (ganz) kurze frage, (ich) (darf) (ich) (mal) kurz stören, nur ne/eine frage, mal ne/eine frage, kurze zwischenfrage
  real quick, quick one/question, just a (quick) question, one quick question, a quick question
  wenn du (mal) (kurz) zeit hast, keine eile, eilt nicht, wenn's geht
  when you get/have a sec/second/minute/moment, if you have a sec/second/minute/moment, no rush, if you don't mind
  (hey/hi) could/can/would you (please/quickly) check (for) (me) (please)
  (hey/hi) could/can/would you (please/quickly) look/find up/out (for) (me) (please)
  kannst/könntest du (bitte/mal/kurz) (bitte/mal/kurz) nachsehen/nachschauen/schauen/prüfen (bitte)
  sag mal, sagt mal, hey, hi, hiya, heya, hallo, huhu, servus, moin, moinsen, grüezi, hello, tach, na
  danke dir, danke schön, dankeschön, danke im voraus, danke vorab, vielen/besten/lieben dank, danke, merci, lg, vg, gruß, viele/liebe grüße
  thank you (very) (much), many thanks, thanks in advance, thanks a lot/bunch/ton, thanks, thx, ty, tia, cheers, much appreciated
  (good) morning/afternoon/evening all/everyone/team/folks, good morning/afternoon/evening`);

/** What stands between an aside and the question. */
const BEFORE = new RegExp(`^(?:(?:${ASIDES})(?:\\s*[,:;!.–-]+\\s*|\\s+|$))+`, 'i');
const BEHIND = new RegExp(`(?:\\s*[,;!.?–-]+\\s*(?:${ASIDES})\\s*[!.]*)+$`, 'i');

/** Verbs of exercises at the beginning say no more than "show". */
const TELL_EN = new RegExp(
  `^(?:${anyOf('(please) report/calculate/compute/determine/identify/state/provide/retrieve/return/name/find/output, (please) write down, (please) create/compile/prepare/generate')})\\s+(?=\\S)`,
  'i',
);
const TELL_DE = new RegExp(
  `^(?:${anyOf('(bitte) berechne/ermittle/bestimme/nenn/nenne/liste/gib/gebe/schreib/schreibe/erstell/erstelle')})(?:\\s+(?:mir|uns|bitte|mal))*\\s+(?=\\S)`,
  'i',
);

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
