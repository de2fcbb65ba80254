import type { Text } from '#src/lib/user-error.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { CommandTurn } from '#src/slack/turn.ts';

/** A subcommand of `/care`. */
export interface CareVerb {
  /** every word it answers to, the first one in the help */
  names: [string, ...string[]];
  help: Text;
  run(turn: CommandTurn, rest: string): Promise<void>;
}

const verbs = new Map<string, CareVerb>();

/** Adds a subcommand to `/care`; registering again replaces it. */
export function registerCare(verb: CareVerb): void {
  for (const name of verb.names) verbs.set(name, verb);
}

/** `/care`: one command for the team's own matters, its subcommands added by the features. */
export function registerCareCommand(listen: Listen): void {
  listen.command(['/care'], async (turn) => {
    const [name = '', ...rest] = turn.text.split(/\s+/);
    const verb = verbs.get(name.toLowerCase());
    if (verb) return verb.run(turn, rest.join(' '));
    await turn.reply({ text: helpFor(turn, name) });
  });
}

function helpFor({ say }: CommandTurn, asked: string): string {
  const lines = [...new Set(verbs.values())].map(({ names, help }) => `• \`/care ${names[0]}\` – ${say(help)}`);
  const isUnknown = asked !== '' && asked !== 'help' && asked !== 'hilfe';
  const first = isUnknown
    ? { de: 'Das kenne ich nicht. Es gibt:', en: 'I do not know that one. There are:' }
    : { de: 'Was das Team betrifft:', en: "The team's own matters:" };
  return [say(first), ...lines.sort()].join('\n');
}
