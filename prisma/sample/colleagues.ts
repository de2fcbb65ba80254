import type { Cast } from '#src/workspace/cast.ts';
import { spellPlainly } from './spell.ts';

/** Somebody who works at Kontor Holstenhafen, or did. */
export interface Colleague {
  id: number;
  handle: string;
  firstName: string;
  lastName: string;
  title: string;
  boss: string | null;
  hired: string;
  city: string;
  country: string;
  tz: string;
  locale: string;
  active: boolean;
}

export const FIRM = 'Kontor Holstenhafen';

const GERMAN = { city: 'Lübeck', country: 'Deutschland', tz: 'Europe/Berlin', locale: 'de-DE', active: true };

export const COLLEAGUES: readonly Colleague[] = [
  {
    id: 1,
    handle: 'katrin',
    firstName: 'Katrin',
    lastName: 'Petersen',
    title: 'Geschäftsführerin',
    boss: null,
    hired: '2009-04-01',
    ...GERMAN,
  },
  {
    id: 2,
    handle: 'jonas',
    firstName: 'Jonas',
    lastName: 'Brandt',
    title: 'Vertriebsleiter',
    boss: 'katrin',
    hired: '2013-09-01',
    ...GERMAN,
  },
  {
    id: 3,
    handle: 'anna',
    firstName: 'Anna',
    lastName: 'Weber',
    title: 'Kundenbetreuerin Gastronomie',
    boss: 'jonas',
    hired: '2016-02-15',
    ...GERMAN,
  },
  {
    id: 4,
    handle: 'mehmet',
    firstName: 'Mehmet',
    lastName: 'Yıldız',
    title: 'Kundenbetreuer Feinkost und Hofläden',
    boss: 'jonas',
    hired: '2018-05-01',
    ...GERMAN,
  },
  {
    id: 5,
    handle: 'sophie',
    firstName: 'Sophie',
    lastName: 'Laurent',
    title: 'Kundenbetreuerin Frankreich, Schweiz, Österreich',
    boss: 'jonas',
    hired: '2019-10-01',
    ...GERMAN,
  },
  {
    id: 6,
    handle: 'oliver',
    firstName: 'Oliver',
    lastName: 'Hughes',
    title: 'Account Manager UK & Ireland',
    boss: 'jonas',
    hired: '2020-01-06',
    city: 'Norwich',
    country: 'United Kingdom',
    tz: 'Europe/London',
    locale: 'en-GB',
    active: true,
  },
  {
    id: 7,
    handle: 'lena',
    firstName: 'Lena',
    lastName: 'Schröder',
    title: 'Auftragsannahme und Innendienst',
    boss: 'katrin',
    hired: '2021-08-01',
    ...GERMAN,
  },
  {
    id: 8,
    handle: 'emily',
    firstName: 'Emily',
    lastName: 'Carter',
    title: 'Trainee Vertrieb',
    boss: 'jonas',
    hired: '2025-09-01',
    ...GERMAN,
    locale: 'en-US',
  },
  {
    id: 9,
    handle: 'dirk',
    firstName: 'Dirk',
    lastName: 'Möller',
    title: 'Kundenbetreuer (ausgeschieden)',
    boss: 'jonas',
    hired: '2011-03-01',
    ...GERMAN,
    active: false,
  },
];

export function colleagueId(handle: string): number {
  const colleague = COLLEAGUES.find((one) => one.handle === handle);
  if (!colleague) throw new Error(`no colleague is called ${handle}`);
  return colleague.id;
}

export function emailOf({ firstName, lastName }: Colleague): string {
  return `${spellPlainly(firstName)}.${spellPlainly(lastName)}@holstenhafen.example`;
}

/** A person's id in the practice workspace: the same on every start. */
export function slackIdOf(handle: string): string {
  return `U0${handle.toUpperCase().padEnd(8, '0')}`;
}

/** The people and channels of the practice workspace; the digest is posted in #sales. */
export function sampleCast(): Cast {
  const everyone = COLLEAGUES.filter(({ active }) => active).map(({ handle }) => handle);
  // The newcomer is Anna first: of all colleagues she has the most to see.
  const newcomerFirst = [...COLLEAGUES].sort((a, b) => Number(b.handle === 'anna') - Number(a.handle === 'anna'));
  const colleagues = newcomerFirst.map((one) => ({
    id: slackIdOf(one.handle),
    handle: one.handle,
    name: `${one.firstName} ${one.lastName}`,
    title: one.title,
    email: emailOf(one),
    kind: one.active ? ('member' as const) : ('deactivated' as const),
    tz: one.tz,
    locale: one.locale,
  }));
  return {
    team: { name: FIRM, domain: 'holstenhafen', id: 'T0HOLSTEN0' },
    people: [
      ...colleagues,
      {
        id: slackIdOf('nina'),
        handle: 'nina',
        name: 'Nina Albers',
        title: 'Fotografin',
        email: 'nina@albers-foto.example',
        kind: 'guest',
      },
      {
        id: slackIdOf('felix'),
        handle: 'felix',
        name: 'Felix Grube',
        title: 'Webagentur',
        email: 'felix@grube-web.example',
        kind: 'single-channel guest',
      },
      {
        id: slackIdOf('tom'),
        handle: 'tom',
        name: 'Tom Reimers',
        title: 'Disposition',
        email: 't.reimers@hansa-kuehl.example',
        kind: 'stranger',
        organisation: 'Hansa Kühlspedition',
      },
    ],
    channels: [
      { name: 'general', topic: 'Alles, was alle angeht', members: [...everyone, 'nina'] },
      { name: 'sales', topic: 'Kunden, Bestellungen, Tagesüberblick', members: everyone },
      { name: 'leitung', topic: 'Nur Leitung', isPrivate: true, hasBot: false, members: ['katrin', 'jonas'] },
      { name: 'key-accounts', topic: 'Die wichtigsten Kunden', isPrivate: true, members: ['katrin', 'jonas', 'anna'] },
      {
        name: 'hansa-kuehlspedition',
        topic: 'Abholung und Touren mit der Spedition',
        isShared: true,
        members: ['lena', 'jonas', 'tom'],
      },
      { name: 'website', topic: 'Neue Website', members: ['emily', 'katrin', 'nina', 'felix'], hasBot: false },
    ],
  };
}
