import { fold } from '#src/lib/fold.ts';
import { edits } from '#src/lib/match.ts';

/** Words that make a time; short ones are left out, since one letter makes another word of them. */
const TIMES =
  'januar january februar february april august september oktober october november dezember december quartal quarter halbjahr ostern easter weihnachten christmas gestern yesterday montag monday dienstag tuesday mittwoch wednesday donnerstag thursday freitag friday samstag saturday sonntag sunday'.split(
    ' ',
  );
/** "Mondays", "montags": no mistake, but every one of them */
const RECURRING = /(?:day|tag|mittwoch|sonnabend)s$/;
const LONG = 8;

/** Mistyped words of time as they are written: "Qartal", "Feburar". A word that is known as something else stays. */
export function mendTimes(text: string, isKnown: (word: string) => boolean): string {
  return text.replace(/\p{L}{5,}/gu, (word) => {
    const key = fold(word);
    if (TIMES.includes(key) || RECURRING.test(key) || isKnown(key)) return word;
    const near = TIMES.filter((time) => time[0] === key[0] && edits(key, time) <= (key.length >= LONG ? 2 : 1));
    return near.length === 1 ? near[0]! : word;
  });
}
