import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { inWorld } from '#src/cli/open-world.ts';
import { printJson, type Verb } from '#src/cli/program.ts';
import type { DayOrder } from '#src/imports/days.ts';
import type { DecimalMark } from '#src/imports/numbers.ts';
import type { File } from '#src/imports/read-table.ts';
import { runImport } from '#src/imports/run-import.ts';
import { UserError } from '#src/lib/user-error.ts';

interface Options {
  dryRun?: boolean;
  json?: boolean;
  dates?: DayOrder;
  decimal?: DecimalMark;
}

export default {
  name: 'import',
  add(program: Command) {
    program
      .command('import')
      .description('read CSV files of employees, products, customers, orders and order lines, in any order')
      .argument('<files...>', 'the files of one company')
      .option('--dry-run', 'read and check everything, keep nothing')
      .option('--json', 'print one JSON document')
      .addOption(
        new Option('--dates <order>', 'day or month first, where the files do not tell').choices(['dmy', 'mdy']),
      )
      .addOption(
        new Option('--decimal <mark>', 'the decimal mark, where the files do not tell').choices(['comma', 'point']),
      )
      .action(async (paths: string[], options: Options) => {
        const files = await Promise.all(paths.map(readOne));
        await inWorld('import', undefined, async (world) => {
          const report = await runImport(world, { files, ...options, onProgress: sayProgress() });
          if (!report) return;
          for (const { file, line, reason } of report.rejected) {
            process.stderr.write(`${file}:${line}: ${reason.en}\n`);
          }
          if (options.json) printJson(report);
          else process.stdout.write(`${options.dryRun ? 'Dry run, nothing kept. ' : ''}${report.summary.en}\n`);
        });
      });
  },
} satisfies Verb;

const PROGRESS_EVERY = 25_000;

/** Long imports say on stderr how far they are. */
function sayProgress(): (rows: number) => void {
  let told = 0;
  return (rows) => {
    if (rows < told + PROGRESS_EVERY) return;
    told = rows;
    process.stderr.write(`${rows.toLocaleString('en')} rows read …\n`);
  };
}

async function readOne(path: string): Promise<File> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UserError({
      de: `„${path}“ lässt sich nicht lesen (${error.code}).`,
      en: `“${path}” cannot be read (${error.code}).`,
    });
  });
  return { name: basename(path), bytes };
}
