import { Command, InvalidArgumentError } from 'commander';
import { loadFolder } from '#src/lib/load-folder.ts';
import { type Day, isDay } from '#src/lib/time.ts';

/** One subcommand: one file in this folder that adds itself to the program. */
export interface Verb {
  name: string;
  add(program: Command): void;
}

/** The command line of design.md §3. Wrong usage throws a CommanderError after saying what is wrong. */
export async function createProgram(): Promise<Command> {
  const program = new Command('stammtisch')
    .description('The account-care assistant at your Slack table.')
    .exitOverride()
    .showHelpAfterError('(stammtisch help shows every command)');
  for (const verb of await loadFolder<Verb>(new URL('verbs/', import.meta.url))) verb.add(program);
  return program;
}

/** The option every reading verb has: act as if it were that day. */
export function asOfOption(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError('a day reads YYYY-MM-DD.');
  return text;
}

/** Prints one JSON document on stdout, nothing else there. */
export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
