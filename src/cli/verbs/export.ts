import { chooseCustomer } from '#src/cli/choose-customer.ts';
import { inWorld } from '#src/cli/open-world.ts';
import { printJson, type Verb } from '#src/cli/program.ts';
import { exportCustomer } from '#src/customers/export-customer.ts';

export default {
  name: 'export',
  add(program) {
    program
      .command('export')
      .argument('<customer>', 'name, number or contact')
      .option('--json', 'one JSON document (the only form there is)')
      .description('print everything kept about a customer (Art. 15 GDPR)')
      .action((text: string) =>
        inWorld('export', undefined, async (world) => {
          const { id } = await chooseCustomer(world, text);
          printJson(await exportCustomer(world.db, id));
          await world.db.auditEntry.create({
            data: { actor: 'command-line', action: 'customers.export', subject: 'customer', subjectId: String(id) },
          });
        }),
      );
  },
} satisfies Verb;
