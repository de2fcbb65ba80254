import { teammateOf } from '#src/customers/teammates.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { BotWorld } from '#src/world.ts';
import type { Hints } from './read-table.ts';
import { runSharedImport } from './run-shared-import.ts';

const TABLE_FILE = /\.(csv|tsv|txt|tab|xlsx?|ods)$/i;

/** Tables dropped into a conversation with us are imported, several files of one message as one company. */
export function register(listen: Listen, world: BotWorld): void {
  listen.message(async ({ files, text, person, language, channel, thread }) => {
    const shared = files.filter(({ name }) => TABLE_FILE.test(name));
    if (shared.length === 0) return false;
    const { id } = await teammateOf(world.db, person);
    const sourceKey = `slack:${shared
      .map((file) => file.id)
      .sort()
      .join(',')}`;
    await runSharedImport(world, sourceKey, {
      channel,
      thread,
      language,
      actor: person.id,
      byId: id,
      hints: readHints(text),
      shared: shared.map(({ name, url }) => ({ name, url })),
    });
    return true;
  });
}

/** "dmy", "mdy", "comma" or "point" beside a file answer what the file does not tell. */
function readHints(text: string): Hints {
  const dates = /\b(dmy|mdy)\b/i.exec(text)?.[1]?.toLowerCase() as Hints['dates'];
  const decimal = /\b(comma|point)\b/i.exec(text)?.[1]?.toLowerCase() as Hints['decimal'];
  return { ...(dates && { dates }), ...(decimal && { decimal }) };
}
