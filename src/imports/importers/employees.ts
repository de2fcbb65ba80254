import { day, defineImporter, text } from '#src/imports/importer.ts';
import { fold } from '#src/lib/fold.ts';

export default defineImporter({
  name: 'employees',
  label: { de: 'Mitarbeitende', en: 'employees' },
  tables: ['employees'],
  fields: {
    number: text(
      'employee_id',
      'employeeNumber',
      'employee no',
      'employee',
      'staff id',
      'user id',
      'Mitarbeiternummer',
      'Mitarbeiter-Nr',
      'Mitarbeiter-ID',
      'MitarbeiterNr',
      'Personalnummer',
      'Personal-Nr',
      'Pers-Nr',
      'MA-Nr',
      'sales rep id',
      'SlpCode',
      'id',
      'nr',
    ),
    first_name: text('first_name', 'firstname', 'given name', 'Vorname'),
    last_name: text('last_name', 'lastname', 'surname', 'family name', 'Nachname', 'Familienname', 'Zuname'),
    name: text(
      'name',
      'full name',
      'employee name',
      'display name',
      'Mitarbeiter',
      'Mitarbeiterin',
      'Mitarbeitername',
      'Mitarbeiter/in',
      'SlpName',
    ),
    title: text(
      'title',
      'job title',
      'position',
      'role',
      'Funktion',
      'Stelle',
      'Berufsbezeichnung',
      'Tätigkeit',
      'Titel',
      'Rolle',
    ),
    email: text('email', 'e-mail', 'mail', 'email address', 'E-Mail-Adresse', 'Mailadresse'),
    city: text('city', 'Ort', 'Stadt', 'Standort', 'office', 'Dienstort'),
    country: text('country', 'Land'),
    boss: text(
      'reports_to',
      'manager',
      'manager id',
      'supervisor',
      'boss',
      'Vorgesetzter',
      'Vorgesetzte',
      'Vorgesetzte/r',
      'Vorgesetzten-Nr',
      'berichtet an',
      'Leitung',
      'Chef',
      'Chefin',
    ),
    hire_day: day(
      'hire_date',
      'hired',
      'hired at',
      'start date',
      'Eintrittsdatum',
      'Eintritt',
      'Eingestellt am',
      'Einstellungsdatum',
      'beschäftigt seit',
    ),
  },
  needs: [
    ['first_name', 'last_name', 'number'],
    ['name', 'boss'],
    ['name', 'hire_day'],
    ['name', 'title', 'number'],
    ['name', 'email', 'number'],
    ['first_name', 'last_name', 'title'],
  ],
  map(cells) {
    const given = cells.name ?? [cells.first_name, cells.last_name].filter(Boolean).join(' ');
    if (!given) return { de: 'Der Name fehlt.', en: 'The name is missing.' };
    const name = given.includes(',')
      ? given
          .split(',')
          .reverse()
          .map((part) => part.trim())
          .join(' ')
      : given;
    const words = name.split(/\s+/);
    const alone = !cells.first_name && !cells.last_name;
    return {
      employee: {
        number: cells.number ?? name,
        first_name: alone ? words.slice(0, -1).join(' ') : (cells.first_name ?? null),
        last_name: alone ? (words.at(-1) ?? null) : (cells.last_name ?? null),
        name,
        name_key: fold(name),
        email: cells.email ?? null,
        title: cells.title ?? null,
        city: cells.city ?? null,
        country: cells.country ?? null,
        hire_day: cells.hire_day ?? null,
        boss_ref: cells.boss ?? null,
        boss_key: cells.boss ? fold(cells.boss) : null,
      },
    };
  },
});
