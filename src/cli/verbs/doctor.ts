import { checkHealth } from '#src/cli/check-health.ts';
import { createLog } from '#src/cli/open-world.ts';
import { printJson, type Verb } from '#src/cli/program.ts';
import { readConfig } from '#src/config.ts';
import { UserError } from '#src/lib/user-error.ts';

export default {
  name: 'doctor',
  add(program) {
    program
      .command('doctor')
      .option('--json', 'print one JSON document')
      .description('look at everything a start needs and say what to mend')
      .action(async ({ json = false }: { json?: boolean }) => {
        const config = readConfig();
        const findings = await checkHealth(config, createLog(config));
        if (json) printJson(findings);
        else
          for (const { what, ok, word } of findings)
            process.stdout.write(`${ok ? '✓' : '✗'} ${what.padEnd(15)} ${word}\n`);
        const faults = findings.filter(({ ok }) => !ok).length;
        if (faults > 0) {
          throw new UserError({ de: `${faults} Befund(e) sind zu beheben.`, en: `${faults} finding(s) need mending.` });
        }
      });
  },
} satisfies Verb;
