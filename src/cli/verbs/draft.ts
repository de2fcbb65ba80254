import { chooseCustomer } from '#src/cli/choose-customer.ts';
import { inWorld } from '#src/cli/open-world.ts';
import { asOfOption, printJson, type Verb } from '#src/cli/program.ts';
import { findKind } from '#src/drafts/list-kinds.ts';
import { composeDraft } from '#src/drafts/write-draft.ts';
import type { Day } from '#src/lib/time.ts';

export default {
  name: 'draft',
  add(program) {
    program
      .command('draft')
      .argument('<kind>', 'thank-you, check-in, welcome …')
      .argument('<customer>', 'name, number or contact')
      .option('--json', 'one JSON document')
      .option('--as-of <day>', 'act as if it were that day', asOfOption)
      .description('write a message to a customer that you send yourself; nothing is kept')
      .action((kind: string, text: string, { json, asOf }: { json?: boolean; asOf?: Day }) =>
        inWorld('draft', asOf, async (world) => {
          const { name } = findKind(kind);
          const customer = await chooseCustomer(world, text);
          const draft = await composeDraft(world, { customerId: customer.id, kind: name, by: null });
          const { language, formality, subject, facts, writtenBy } = draft;
          if (json) {
            return printJson({
              kind: name,
              customer: customer.name,
              language,
              formality,
              subject,
              text: draft.text,
              facts,
              writtenBy,
            });
          }
          const sources = facts
            .filter((fact) => fact.used)
            .map((fact) => `– ${fact.text[language]} (${fact.source[language]})`);
          process.stdout.write(`${[subject, '', draft.text, '', ...sources].join('\n').trim()}\n`);
        }),
      );
  },
} satisfies Verb;
