import { CommanderError } from 'commander';
import { createProgram } from './cli/program.ts';
import { UserError } from './lib/user-error.ts';

/** 0 fine, 1 the request could not be met, 2 wrong usage. */
async function main(): Promise<number> {
  try {
    const program = await createProgram();
    await program.parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.text[terminalLanguage()]}\n`);
    return 1;
  }
}

/** People at a terminal are addressed in their system's language. */
function terminalLanguage(): 'de' | 'en' {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('de') ? 'de' : 'en';
}

// `stammtisch quiet | head` closes our output early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Ends the process even when a library keeps a timer: by now everything of ours is closed.
process.exit(await main());
