import { UserError } from '#src/lib/user-error.ts';
import type { BotWorld } from '#src/world.ts';
import type { File } from './read-table.ts';

export interface Shared {
  name: string;
  url: string;
}

/** Fetches files that were dropped into Slack. @throws UserError when Slack does not hand one out. */
export async function readSharedFiles({ slack }: Pick<BotWorld, 'slack'>, shared: readonly Shared[]): Promise<File[]> {
  const files: File[] = [];
  for (const { name, url } of shared) {
    const response = await fetch(url, { headers: { authorization: `Bearer ${slack.client.token}` } });
    // Without the scope Slack answers with its sign-in page instead of the file.
    if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) {
      throw new UserError({
        de: `Slack gibt mir „${name}“ nicht heraus (${response.status}). Bitte noch einmal in unsere Direktnachricht legen.`,
        en: `Slack does not hand “${name}” to me (${response.status}). Please drop it into our direct message again.`,
      });
    }
    files.push({ name, bytes: new Uint8Array(await response.arrayBuffer()) });
  }
  return files;
}
