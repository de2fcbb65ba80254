/**
 * Where a window stands, kept in the URL's hash: `#U1/C2`, `#U1/C2/1763755200.000100` (a thread), `#U1/home`.
 * Two windows with different hashes are two people.
 */
export interface Address {
  /** Person id; '' lets the workspace choose. */
  person: string;
  /** Place id or 'home'; '' is the first place. */
  place: string;
  /** Root ts of the open thread, or ''. */
  thread: string;
}

export function readAddress(hash: string): Address {
  const [person = '', place = '', thread = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return { person, place, thread };
}

export function writeAddress({ person, place, thread }: Address): string {
  const parts = thread ? [person, place, thread] : [person, place];
  return `#${parts.map(encodeURIComponent).join('/')}`;
}
