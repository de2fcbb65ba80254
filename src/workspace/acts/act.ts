import type { Person } from '#src/workspace/cast.ts';
import type { PageCommand, PageResult } from '#src/workspace/protocol.ts';
import { Refusal } from '#src/workspace/refusal.ts';
import type { Workspace } from '#src/workspace/workspace.ts';
import { disturb } from './disturb.ts';
import { inviteBot, open, openDm, openHome, removeBot } from './places.ts';
import { askOptions, press } from './press.ts';
import { runCommand } from './run-command.ts';
import { edit, erase, react, say } from './say.ts';
import { globalShortcut, messageShortcut } from './shortcuts.ts';
import { DONE, sorry } from './sorry.ts';
import { stop } from './stop.ts';
import { close, submit } from './submit.ts';

/** Everything a person can do, from the page or from a test. */
export async function act(workspace: Workspace, person: Person, command: PageCommand): Promise<PageResult> {
  if (person.kind === 'deactivated')
    return sorry('account_inactive', {
      de: 'Dieses Konto ist abgeschaltet.',
      en: 'This account has been deactivated.',
    });
  try {
    return await perform(workspace, person, command);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return sorry(error.code, { de: `Das ging nicht (${error.code}).`, en: `That did not work (${error.code}).` });
  }
}

function perform(workspace: Workspace, person: Person, command: PageCommand): PageResult | Promise<PageResult> {
  switch (command.do) {
    case 'say':
      return say(workspace, person, command);
    case 'run':
      return runCommand(workspace, person, command);
    case 'edit':
      return edit(workspace, person, command);
    case 'delete':
      return erase(workspace, person, command);
    case 'react':
      return react(workspace, person, command);
    case 'act':
      return press(workspace, person, command);
    case 'options':
      return askOptions(workspace, person, command);
    case 'submit':
      return submit(workspace, person, command);
    case 'close':
      return close(workspace, person, command);
    case 'open':
      return open(workspace, person, command.channel);
    case 'open-home':
      return openHome(workspace, person);
    case 'message-shortcut':
      return messageShortcut(workspace, person, command);
    case 'global-shortcut':
      return globalShortcut(workspace, person, command);
    case 'stop':
      return stop(workspace, person, command);
    case 'open-dm':
      return openDm(workspace, person, command.user);
    case 'invite-bot':
      return inviteBot(workspace, person, command.channel);
    case 'remove-bot':
      return removeBot(workspace, command.channel);
    case 'clock':
      return moveClock(workspace, command);
    case 'fault':
      workspace.faults.add(command.fault);
      return DONE;
    case 'clear-faults':
      workspace.faults.clear();
      return DONE;
    case 'disturb':
      return disturb(workspace, command.how);
    default:
      return sorry('unknown_act', { de: 'Das kann der Übungsraum nicht.', en: 'The workspace cannot do that.' });
  }
}

function moveClock(workspace: Workspace, command: { to?: string; by?: number }): PageResult {
  const to = command.to ? new Date(command.to) : command.by ? new Date(workspace.clock.ms() + command.by) : null;
  if (to && Number.isNaN(to.getTime()))
    return sorry('invalid_time', { de: 'Das ist keine Zeit.', en: 'This is no time.' });
  workspace.clock.move(to);
  return DONE;
}
