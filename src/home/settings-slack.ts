import { leadsTeam } from '#src/customers/teammates.ts';
import { type Text, UserError } from '#src/lib/user-error.ts';
import { registerCare } from '#src/nudges/care.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { Turn } from '#src/slack/turn.ts';
import type { BotWorld } from '#src/world.ts';
import { readSettings, settingsModal, settingsNote } from './settings-card.ts';
import { findTeamSettings, storeTeamSettings } from './store.ts';

/** `/care settings`: what the team has decided for everyone; leads and administrators change it. */
export function registerSettings(listen: Listen, world: BotWorld): void {
  const { db, slack, llm } = world;

  async function open(turn: Turn & { trigger: string }): Promise<void> {
    const settings = await findTeamSettings(db);
    if (!(await leadsTeam(db, turn.person))) return turn.reply(settingsNote(settings, readOnly, turn.language));
    await slack.openView(turn.trigger, settingsModal(settings, llm !== null, turn.language));
  }

  registerCare({
    names: ['settings', 'einstellungen'],
    help: {
      de: 'Geschäftsjahr, Rabatte in Entwürfen, Sprachmodell',
      en: 'fiscal year, discounts in drafts, language model',
    },
    run: open,
  });
  listen.action('home.settings', open);

  listen.view('home.settings', async (turn) => {
    if (!(await leadsTeam(db, turn.person))) throw new UserError(readOnly);
    const settings = readSettings(turn.values);
    await storeTeamSettings(db, settings, turn.person.id);
    await turn.reply(settingsNote(settings, saved, turn.language));
  });
}

const saved: Text = { de: 'Gespeichert. Es gilt ab sofort:', en: 'Saved. It holds from now on:' };

const readOnly: Text = {
  de: 'Das ändern die Administration des Workspace und alle, die ein Team führen. Zurzeit gilt:',
  en: 'Administrators of the workspace and those who lead a team change this. At the moment:',
};
