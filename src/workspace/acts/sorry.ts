import type { Both, PageResult } from '#src/workspace/protocol.ts';

export const DONE: PageResult = { ok: true };

/** What a person is told when something they tried cannot be done. */
export function sorry(error: string, say: Both): PageResult {
  return { ok: false, error, say };
}

export const NO_ANSWER = sorry('app_did_not_respond', {
  de: 'Die App hat nicht geantwortet. Bitte noch einmal versuchen.',
  en: 'The app did not respond. Please try again.',
});
