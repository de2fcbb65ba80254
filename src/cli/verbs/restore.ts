import { existsSync } from 'node:fs';
import { inWorld } from '#src/cli/open-world.ts';
import type { Verb } from '#src/cli/program.ts';
import { readBackup } from '#src/db/backup.ts';
import { UserError } from '#src/lib/user-error.ts';

export default {
  name: 'restore',
  add(program) {
    program
      .command('restore')
      .argument('<file>', 'a file written by stammtisch backup')
      .description('read a backup into an empty database, all or nothing')
      .action(async (file: string) => {
        if (!existsSync(file))
          throw new UserError({ de: `Die Datei ${file} gibt es nicht.`, en: `There is no file ${file}.` });
        await inWorld('restore', undefined, async ({ pool }) => {
          const rows = await readBackup(pool, file);
          process.stdout.write(`${rows} rows restored from ${file}\n`);
        });
      });
  },
} satisfies Verb;
