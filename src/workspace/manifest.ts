import { z } from 'zod';

const Shortcut = z.object({
  name: z.string().min(1).max(24),
  type: z.enum(['message', 'global']),
  callback_id: z.string().min(1).max(255),
  description: z.string().max(150),
});

const Command = z.object({
  command: z.string().regex(/^\/[a-z0-9_-]{1,32}$/),
  description: z.string().max(2000),
  usage_hint: z.string().max(1000).default(''),
  should_escape: z.boolean().default(false),
});

const Prompt = z.object({ title: z.string().min(1), message: z.string().min(1) });

/** What the workspace needs of an app manifest (manifest.yml, parsed); unknown fields are left alone. */
const Manifest = z.object({
  display_information: z.object({
    name: z.string().min(1).max(35),
    description: z.string().max(140).default(''),
  }),
  features: z.object({
    bot_user: z.object({ display_name: z.string().min(1).max(80) }),
    app_home: z
      .object({
        home_tab_enabled: z.boolean().default(false),
        messages_tab_enabled: z.boolean().default(true),
        messages_tab_read_only_enabled: z.boolean().default(false),
      })
      .prefault({}),
    agent_view: z
      .object({
        agent_description: z.string().max(300),
        suggested_prompts: z.array(Prompt).max(4).default([]),
      })
      .optional(),
    shortcuts: z.array(Shortcut).max(10).default([]),
    slash_commands: z.array(Command).max(50).default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).min(1) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}),
    interactivity: z.object({ is_enabled: z.boolean() }).prefault({ is_enabled: false }),
    socket_mode_enabled: z.boolean().default(false),
  }),
});
export type Manifest = z.infer<typeof Manifest>;

/** The scope without which Slack does not let an app subscribe to an event. */
const SCOPE_OF_EVENT: Record<string, string> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
  reaction_added: 'reactions:read',
  reaction_removed: 'reactions:read',
  file_shared: 'files:read',
  user_change: 'users:read',
  team_join: 'users:read',
  member_joined_channel: 'channels:read',
  member_left_channel: 'channels:read',
  channel_rename: 'channels:read',
  channel_archive: 'channels:read',
  channel_shared: 'channels:read',
  channel_unshared: 'channels:read',
};

/** Reads a parsed manifest. Throws with every fault found, as Slack's manifest editor lists them. */
export function readManifest(raw: unknown): Manifest {
  const read = Manifest.safeParse(raw);
  if (!read.success) throw new Error(`The manifest is not valid:\n${z.prettifyError(read.error)}`);
  const manifest = read.data;
  const scopes = manifest.oauth_config.scopes.bot;
  const faults = manifest.settings.event_subscriptions.bot_events
    .filter((event) => SCOPE_OF_EVENT[event] && !scopes.includes(SCOPE_OF_EVENT[event]))
    .map((event) => `event ${event} needs the scope ${SCOPE_OF_EVENT[event]}`);
  if (manifest.features.slash_commands.length && !scopes.includes('commands'))
    faults.push('slash commands need the scope commands');
  if (manifest.features.shortcuts.length && !scopes.includes('commands'))
    faults.push('shortcuts need the scope commands');
  if (manifest.features.agent_view && !scopes.includes('assistant:write'))
    faults.push('agent_view needs the scope assistant:write');
  if (faults.length) throw new Error(`The manifest is not valid:\n${faults.join('\n')}`);
  return manifest;
}
