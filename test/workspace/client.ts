import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import type { StartedWorkspace } from '#src/workspace/start-workspace.ts';

const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => 'error' as never,
};

/** Slack's own client for a workspace, without retries of its own. */
export function clientFor(practice: StartedWorkspace, token: string | undefined = practice.botToken): WebClient {
  return new WebClient(token, { slackApiUrl: practice.apiUrl, retryConfig: { retries: 0 }, logger: silent });
}

/** What Slack answers a call it refuses with: the code and the places it names; "accepted" when it does not refuse. */
export async function refusal(client: WebClient, method: string, args: Record<string, unknown> = {}): Promise<string> {
  try {
    await client.apiCall(method, args);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) throw error;
    const places = error.data.response_metadata?.messages ?? [];
    return [error.data.error, ...places.map((place) => place.replace('[ERROR] ', ''))].join(' | ');
  }
}

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
export const button = (text: string, more = {}) => ({ type: 'button' as const, text: plain(text), ...more });
export const modal = (more: Record<string, unknown> = {}) => ({
  type: 'modal' as const,
  title: plain('Title'),
  blocks: [section('hello')],
  ...more,
});
