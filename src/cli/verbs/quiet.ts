import { inWorld } from '#src/cli/open-world.ts';
import { asOfOption, printJson, type Verb } from '#src/cli/program.ts';
import { type QuietLine, quietReport } from '#src/customers/quiet-report.ts';
import type { Day } from '#src/lib/time.ts';

interface Options {
  asOf?: Day;
  all?: boolean;
  json?: boolean;
}

export default {
  name: 'quiet',
  add(program) {
    program
      .command('quiet')
      .description('who has gone quiet, most worrying first, with the reason')
      .option('--as-of <day>', 'act as if it were that day, YYYY-MM-DD', asOfOption)
      .option('--all', 'every customer with two or more orders, also those in touch')
      .option('--json', 'print one JSON document')
      .action(({ asOf, all, json }: Options) =>
        inWorld('quiet', asOf, async (world) => {
          const lines = await quietReport(world, { asOf: asOf ?? world.today(), all });
          if (json) printJson(lines);
          else process.stdout.write(lines.length ? `${lines.map(toRow).join('\n')}\n` : 'Nobody is due or quiet.\n');
        }),
      );
  },
} satisfies Verb;

function toRow({ state, customer, owner, because }: QuietLine): string {
  return `${state.padEnd(9)}${customer}${owner ? ` (${owner})` : ''}: ${because.en}`;
}
