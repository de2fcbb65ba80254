import { teammateOf } from '#src/customers/teammates.ts';
import { isDay } from '#src/lib/time.ts';
import { type Text, UserError } from '#src/lib/user-error.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { Person } from '#src/slack/people.ts';
import type { BotWorld } from '#src/world.ts';
import { homeView } from './card.ts';
import { readHome } from './read-home.ts';
import { registerSettings } from './settings-slack.ts';
import { listOwnCustomers, storeAway } from './store.ts';
import { suggestPrompts } from './suggest-prompts.ts';

export function register(listen: Listen, world: BotWorld): void {
  const { db, slack } = world;
  registerSettings(listen, world);

  async function publish(person: Person, page = 0): Promise<void> {
    const teammate = await teammateOf(db, person);
    const home = await readHome(world, { teammateId: teammate.id, page });
    await slack.publishHome(person.id, homeView(home, person.language));
  }

  listen.home(async ({ person, tab, channel }) => {
    if (tab === 'home') return publish(person);
    const { id } = await teammateOf(db, person);
    const { customers } = await listOwnCustomers(db, id);
    const prompts = suggestPrompts(customers, person.language);
    await slack.client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts });
  });

  for (const id of ['home.refresh', 'home.previous', 'home.next']) {
    listen.action(id, ({ person, value }) => publish(person, Number(value) || 0));
  }

  listen.action('home.away', async ({ person, value }) => {
    const today = world.today();
    if (!isDay(value) || value < today) throw new UserError(pastDay);
    const { id } = await teammateOf(db, person);
    await storeAway(db, id, today, value);
    await publish(person);
  });

  listen.action('home.back', async ({ person }) => {
    const { id } = await teammateOf(db, person);
    await storeAway(db, id, world.today(), null);
    await publish(person);
  });
}

const pastDay: Text = { de: 'Der Tag ist schon vorbei.', en: 'That day has passed.' };
