import { chooseCustomer } from '#src/cli/choose-customer.ts';
import { inWorld } from '#src/cli/open-world.ts';
import { asOfOption, printJson, type Verb } from '#src/cli/program.ts';
import { exportCustomer } from '#src/customers/export-customer.ts';
import type { Day } from '#src/lib/time.ts';

export default {
  name: 'export',
  add(program) {
    program
      .command('export')
      .argument('<customer>', 'name, number or contact')
      .option('--json', 'one JSON document (the only form there is)')
      .description('print everything kept about a customer (Art. 15 GDPR)')
      .option('--as-of <day>', 'only what was on record by that day', asOfOption)
      .action((text: string, { asOf }: { asOf?: Day }) =>
        inWorld('export', asOf, async (world) => {
          const { id } = await chooseCustomer(world, text);
          printJson(await exportCustomer(world.db, { customerId: id, asOf: world.today() }));
          await world.db.auditEntry.create({
            data: { actor: 'command-line', action: 'customers.export', subject: 'customer', subjectId: String(id) },
          });
        }),
      );
  },
} satisfies Verb;
