import { inWorld } from '#src/cli/open-world.ts';
import { asOfOption, printJson, type Verb } from '#src/cli/program.ts';
import { digestCard, threadCards } from '#src/digest/card.ts';
import { isWorthPosting } from '#src/digest/digest.ts';
import { readDigest } from '#src/digest/read-digest.ts';
import { teamLanguage } from '#src/digest/team-language.ts';
import type { Day } from '#src/lib/time.ts';

export default {
  name: 'digest',
  add(program) {
    program
      .command('digest')
      .description("print the day's digest; nothing is posted")
      .option('--as-of <day>', 'act as if it were that day, YYYY-MM-DD', asOfOption)
      .option('--json', 'print one JSON document')
      .action(({ asOf, json }: { asOf?: Day; json?: boolean }) =>
        inWorld('digest', asOf, async (world) => {
          const digest = await readDigest(world, { day: asOf ?? world.today() });
          if (json) return printJson(digest);
          const language = teamLanguage(world);
          const messages = isWorthPosting(digest)
            ? [digestCard(digest, language), ...threadCards(digest, language)]
            : [];
          const nothing = { de: 'Heute gibt es nichts zu berichten.', en: 'There is nothing to report today.' }[
            language
          ];
          process.stdout.write(`${messages.map(({ text }) => text).join('\n\n') || nothing}\n`);
        }),
      );
  },
} satisfies Verb;
