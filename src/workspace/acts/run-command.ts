import type { Person } from '#src/workspace/cast.ts';
import { askApp, newResponseUrl, newTrigger } from '#src/workspace/interaction.ts';
import { isInstalled } from '#src/workspace/page-shapes.ts';
import { whisper } from '#src/workspace/post.ts';
import type { PageResult } from '#src/workspace/protocol.ts';
import { answer, type ResponseBody } from '#src/workspace/respond.ts';
import { escapeText, typedText } from '#src/workspace/text.ts';
import { canSee, channelOf, type Workspace } from '#src/workspace/workspace.ts';
import { namesSeenBy } from './say.ts';
import { DONE, sorry } from './sorry.ts';

/** A person runs a slash command. What the app acknowledges with is its answer, private unless it says otherwise. */
export async function runCommand(
  workspace: Workspace,
  person: Person,
  input: { channel: string; command: string; text: string; thread_ts?: string },
): Promise<PageResult> {
  const channel = channelOf(workspace, input.channel);
  const known = workspace.manifest.features.slash_commands.find((one) => one.command === input.command);
  // People of other organisations only have the commands of their own.
  if (!known || person.kind === 'stranger' || !isInstalled(workspace))
    return sorry('unknown_command', {
      de: `${input.command} ist kein gültiger Befehl.`,
      en: `${input.command} is not a valid command.`,
    });
  if (!canSee(person, channel))
    return sorry('channel_not_found', { de: 'Diesen Ort siehst du nicht.', en: 'You cannot see this place.' });
  if (input.thread_ts)
    return sorry('not_supported_in_threads', {
      de: `${input.command} geht in Threads nicht.`,
      en: `${input.command} is not supported in threads.`,
    });
  const outcome = await askApp(workspace, 'slash_commands', {
    token: workspace.tokens.verification,
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: channel.id,
    channel_name: channel.kind === 'dm' ? 'directmessage' : channel.kind === 'private' ? 'privategroup' : channel.name,
    user_id: person.id,
    user_name: person.handle,
    command: input.command,
    text: known.should_escape ? typedText(input.text, namesSeenBy(workspace, person), true) : escapeText(input.text),
    api_app_id: workspace.app.id,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(workspace, { user: person.id, channel: channel.id }),
    trigger_id: newTrigger(workspace, person.id),
  });
  if (!outcome.acked) {
    const german = person.locale.startsWith('de');
    const text = german
      ? `${input.command} ist fehlgeschlagen: Die App hat nicht geantwortet.`
      : `${input.command} failed because the app did not respond.`;
    whisper(workspace, { channel: channel.id, to: person.id, user: '', text });
    return sorry('app_did_not_respond', { de: text, en: text });
  }
  const body: ResponseBody =
    typeof outcome.body === 'string' ? { text: outcome.body } : ((outcome.body as ResponseBody) ?? {});
  if (body.text || body.blocks) answer(workspace, { channel: channel.id, user: person.id }, body);
  return DONE;
}
