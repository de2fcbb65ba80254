import { openWorld } from '#src/cli/open-world.ts';
import type { Verb } from '#src/cli/program.ts';

export default {
  name: 'start',
  add(program) {
    program
      .command('start', { isDefault: true })
      .description('run the bot; without Slack settings in the practice workspace with sample data')
      .action(async () => {
        // Bolt and the workspace are loaded here only, so that the other commands stay quick.
        const { start } = await import('#src/start.ts');
        const open = await openWorld('start');
        const running = await start(open).catch(async (error) => {
          await open.close();
          throw error;
        });
        process.stdout.write(`${running.hello}\n`);
        await untilAskedToStop();
        await running.stop();
      });
  },
} satisfies Verb;

function untilAskedToStop(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}
