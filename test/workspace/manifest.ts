/** A manifest that asks for everything the workspace knows, so that its tests do not depend on the bot's own. */
export function testManifest(
  change: { scopes?: string[]; events?: string[]; socketMode?: boolean; home?: boolean } = {},
) {
  return {
    display_information: { name: 'Stammtisch', description: 'A test app' },
    features: {
      agent_view: { agent_description: 'Ask me', suggested_prompts: [{ title: 'Quiet?', message: 'Who is quiet?' }] },
      app_home: { home_tab_enabled: change.home ?? true, messages_tab_enabled: true },
      bot_user: { display_name: 'Stammtisch' },
      shortcuts: [
        { name: 'Save to customer', type: 'message', callback_id: 'save', description: 'Keep it' },
        { name: 'Find customer', type: 'global', callback_id: 'find', description: 'Look it up' },
      ],
      slash_commands: [
        { command: '/customer', description: 'Look up', usage_hint: 'NAME', should_escape: false },
        { command: '/tell', description: 'Tell', should_escape: true },
      ],
    },
    oauth_config: { scopes: { bot: change.scopes ?? ALL_SCOPES } },
    settings: {
      event_subscriptions: { bot_events: change.events ?? ALL_EVENTS },
      interactivity: { is_enabled: true },
      socket_mode_enabled: change.socketMode ?? true,
    },
  };
}

export const ALL_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:join',
  'channels:manage',
  'channels:read',
  'chat:write',
  'commands',
  'emoji:read',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'groups:write',
  'im:history',
  'im:read',
  'im:write',
  'reactions:read',
  'reactions:write',
  'team:read',
  'users:read',
  'users:read.email',
];

export const ALL_EVENTS = [
  'agent_session_stopped',
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'reaction_added',
  'reaction_removed',
  'tokens_revoked',
];
