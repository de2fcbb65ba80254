import { chooseCustomer } from '#src/cli/choose-customer.ts';
import { inWorld } from '#src/cli/open-world.ts';
import { printJson, type Verb } from '#src/cli/program.ts';
import { eraseCustomer } from '#src/customers/erase-customer.ts';

export default {
  name: 'erase',
  add(program) {
    program
      .command('erase')
      .argument('<customer>', 'name, number or contact')
      .option('--yes', 'really erase; without it only what would go is counted')
      .option('--json', 'print one JSON document')
      .description('erase a person and keep the figures (Art. 17 GDPR)')
      .action((text: string, { yes = false, json = false }: { yes?: boolean; json?: boolean }) =>
        inWorld('erase', undefined, async (world) => {
          const { id, name } = await chooseCustomer(world, text);
          const erasure = await eraseCustomer(world, { customerId: id, by: 'command-line', dryRun: !yes });
          if (json) return printJson({ ...erasure, erased: yes });
          const { customerId, ordersKept, ...gone } = erasure;
          const counts = Object.entries(gone).map(([what, count]) => `  ${what}: ${count}`);
          const lead = yes
            ? `${name} is erased (now customer ${customerId}).`
            : `${name} would be erased (nothing is yet; add --yes):`;
          process.stdout.write(`${[lead, ...counts, `  orders kept without a name: ${ordersKept}`].join('\n')}\n`);
        }),
      );
  },
} satisfies Verb;
