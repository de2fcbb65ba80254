/**
 * The clock against the rules people use, the published baseline and the yardstick, and whether each demand is met.
 * `npm run bench:quiet -- [--data FOLDER] [--only sets|books|tiny|luck|policy]`
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBooks, benchLuck, benchPolicy, benchTinyBooks } from './quiet-books.ts';
import { print, printBars } from './quiet-print.ts';
import { benchSets } from './quiet-sets.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join('..', 'shared', 'data', 'quiet') },
    only: { type: 'string' },
  },
});

const parts = {
  sets: () => benchSets(values.data),
  books: benchBooks,
  tiny: benchTinyBooks,
  luck: benchLuck,
  policy: benchPolicy,
};
for (const [name, run] of Object.entries(parts)) {
  if (values.only && values.only !== name) continue;
  const begin = performance.now();
  run();
  print(`\n(${name}: ${Math.round((performance.now() - begin) / 1000)} s)\n`);
}
printBars();
