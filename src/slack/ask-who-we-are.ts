import { LogLevel, WebClient } from '@slack/web-api';
import { UserError } from '#src/lib/user-error.ts';

export interface Self {
  team: string;
  user: string;
  teamId: string;
  botUserId: string;
}

/** Who Slack says we are with a token. @throws UserError with Slack's reason and what to do next. */
export async function askWhoWeAre(token: string, apiUrl?: string): Promise<Self> {
  const client = new WebClient(token, {
    // What goes wrong is said once, by us.
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 0 },
    timeout: 10_000,
    ...(apiUrl && { slackApiUrl: apiUrl }),
  });
  const self = await client.auth.test().catch((error) => {
    const where = apiUrl ?? 'Slack';
    throw new UserError({
      de: `${where} nimmt SLACK_BOT_TOKEN nicht an (${error.message}). Kopiere das „Bot User OAuth Token“ der App noch einmal.`,
      en: `${where} does not accept SLACK_BOT_TOKEN (${error.message}). Copy the app's "Bot User OAuth Token" once more.`,
    });
  });
  return {
    team: self.team as string,
    user: self.user as string,
    teamId: self.team_id as string,
    botUserId: self.user_id as string,
  };
}
