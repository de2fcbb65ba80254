import { sayAgo, sayDay } from '#src/lib/say.ts';
import { addDays, type Day, daysBetween } from '#src/lib/time.ts';
import type { Text } from '#src/lib/user-error.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import type { CardFacts } from './store.ts';

const FRESH_COMPLAINT_DAYS = 45;
const BIRTHDAY_DAYS = 7;
const NOTICE_DAYS = 30;

/** The one thing to do next with a customer, and why: what was promised before what could be sold. */
export function nextStep(facts: CardFacts, rhythm: Rhythm | null, today: Day): Text {
  if (facts.doNotContact)
    return { de: 'Nicht anschreiben, so ist es gewünscht.', en: 'Do not write, as they have asked.' };
  const overdue = facts.pledges.find(({ owedBy, dueDay }) => owedBy === 'us' && dueDay !== null && dueDay <= today);
  if (overdue?.dueDay) {
    const when = sayAgo(overdue.dueDay, today);
    return {
      de: `Zusage einlösen, fällig ${when.de}: ${overdue.text}`,
      en: `Keep the promise, due ${when.en}: ${overdue.text}`,
    };
  }
  const complaint = facts.facts.find(
    ({ kind, day }) => kind === 'complaint' && daysBetween(day, today) <= FRESH_COMPLAINT_DAYS,
  );
  if (complaint && (!facts.lastOut || facts.lastOut.day < complaint.day)) {
    return {
      de: 'Auf die Reklamation antworten: Ursache, was sich geändert hat, Termin.',
      en: 'Answer the complaint: cause, what has changed, by when.',
    };
  }
  if (facts.lastIn && facts.lastIn.day > (facts.lastOut?.day ?? '') && daysBetween(facts.lastIn.day, today) <= 60) {
    const when = sayAgo(facts.lastIn.day, today);
    return {
      de: `Antworten: Der Kunde hat sich ${when.de} gemeldet.`,
      en: `Reply: the customer got in touch ${when.en}.`,
    };
  }
  const birthday = facts.contacts.find(
    (contact) => contact.birthday && daysToBirthday(contact.birthday, today) <= BIRTHDAY_DAYS,
  );
  if (birthday?.birthday) {
    const day = addDays(today, daysToBirthday(birthday.birthday, today));
    return {
      de: `${birthday.name} hat ${sayAgo(day, today).de} Geburtstag: gratulieren.`,
      en: `It is ${birthday.name}’s birthday ${sayAgo(day, today).en}: congratulate.`,
    };
  }
  if (facts.contractEnd && facts.noticeDays !== null) {
    const notice = addDays(facts.contractEnd, -facts.noticeDays);
    if (notice >= today && daysBetween(today, notice) <= NOTICE_DAYS) {
      return {
        de: `Über die Verlängerung sprechen: Kündigungsfrist bis ${sayDay(notice).de}.`,
        en: `Talk about renewing: notice may be given until ${sayDay(notice).en}.`,
      };
    }
  }
  return byRhythm(facts, rhythm, today);
}

function byRhythm(facts: CardFacts, rhythm: Rhythm | null, today: Day): Text {
  if (!rhythm) return { de: 'Noch keine Bestellung: kennenlernen.', en: 'No order yet: get to know them.' };
  if (rhythm.state === 'quiet')
    return {
      de: 'Nachfragen, wie es geht, ohne etwas anzubieten.',
      en: 'Ask how they are, without offering anything.',
    };
  if (facts.orders === 1 && rhythm.daysSince <= 14)
    return {
      de: 'Willkommen heißen und fragen, ob alles gut angekommen ist.',
      en: 'Welcome them and ask whether everything arrived well.',
    };
  if (facts.orders === 2 && rhythm.daysSince <= 14)
    return { de: 'Für die zweite Bestellung danken.', en: 'Thank them for the second order.' };
  if (rhythm.state === 'due')
    return {
      de: 'Im Auge behalten: Die nächste Bestellung wäre jetzt üblich.',
      en: 'Keep an eye on them: the next order would be usual about now.',
    };
  if (rhythm.usualGap === null || facts.orders < 3) return { de: 'Nichts drängt.', en: 'Nothing presses.' };
  const next = addDays(rhythm.lastOrder, Math.round(rhythm.usualGap));
  return next > today
    ? {
        de: `Nichts drängt; die nächste Bestellung ist um den ${sayDay(next).de} zu erwarten.`,
        en: `Nothing presses; the next order is expected around ${sayDay(next).en}.`,
      }
    : {
        de: 'Nichts drängt; die nächste Bestellung ist in diesen Tagen zu erwarten.',
        en: 'Nothing presses; the next order is expected these days.',
      };
}

/** Days until the next birthday, 0 = today; the 29th of February is kept on the 28th. */
export function daysToBirthday(birthday: Day, today: Day): number {
  const monthDay = birthday.slice(5) === '02-29' ? '02-28' : birthday.slice(5);
  const thisYear = `${today.slice(0, 4)}-${monthDay}`;
  const next = thisYear >= today ? thisYear : `${Number(today.slice(0, 4)) + 1}-${monthDay}`;
  return daysBetween(today, next);
}
