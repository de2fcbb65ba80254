import type { Language } from '#src/lib/user-error.ts';

/** What a whole channel reads: German where German is spoken, else English. */
export function teamLanguage({ config }: { config: { team: { holidays: string } } }): Language {
  return /^(DE|AT|CH|LI|LU)\b/.test(config.team.holidays) ? 'de' : 'en';
}
