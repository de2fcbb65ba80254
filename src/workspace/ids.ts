import { randomBytes } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** A fresh id of Slack's look: a prefix and ten capital letters or digits. */
export function freshId(prefix: string): string {
  return prefix + Array.from(randomBytes(10), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** Unguessable, for tokens, tickets and urls. */
export function freshSecret(bytes = 16): string {
  return randomBytes(bytes).toString('hex');
}
