import { findPerson } from './store.ts';

/** Initials on a colour that stays the same for a person. */
export function Avatar({ id, isSmall }: { id: string; isSmall?: boolean }) {
  const person = findPerson(id);
  const name = person?.name ?? '?';
  const initials = name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => [...part][0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
  const kind = person?.kind === 'bot' ? ' is-bot' : '';
  return (
    <span class={`avatar${kind}${isSmall ? ' is-small' : ''}`} style={{ '--hue': hueOf(id) }} aria-hidden="true">
      {initials.toLocaleUpperCase()}
    </span>
  );
}

function hueOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 37 + (letter.codePointAt(0) ?? 0)) % 9973;
  return (sum * 137) % 360;
}
