import { inWorld } from '#src/cli/open-world.ts';
import type { Verb } from '#src/cli/program.ts';
import { writeBackup } from '#src/db/backup.ts';

export default {
  name: 'backup',
  add(program) {
    program
      .command('backup')
      .argument('<file>', 'where to write it, for example stammtisch.jsonl.gz')
      .description('write the whole record into one file; the bot may go on running')
      .action((file: string) =>
        inWorld('backup', undefined, async ({ pool }) => {
          const rows = await writeBackup(pool, file);
          process.stdout.write(`${rows} rows written to ${file}\n`);
        }),
      );
  },
} satisfies Verb;
