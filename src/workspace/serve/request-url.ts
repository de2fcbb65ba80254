import { createHmac } from 'node:crypto';
import type { Envelope, Outcome, Transport } from '#src/workspace/delivery.ts';

/** The signature Slack puts on a request: `v0=` and the HMAC-SHA256 of `v0:timestamp:body`. */
export function sign(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/**
 * HTTP mode: every envelope is a signed POST to the app's request url. Events are JSON, interactions are a form with
 * one `payload`, commands are a form of their fields; the response body is the acknowledgement's payload.
 */
export function createRequestUrl(options: {
  requestUrl: string;
  signingSecret: string;
  respondWithin: number;
}): Transport {
  return {
    async attempt(envelope): Promise<Outcome> {
      const { type, body } = encode(envelope);
      // The receiver compares with the real time of day, so the shifted clock has no place here.
      const timestamp = Math.floor(Date.now() / 1000);
      const headers: Record<string, string> = {
        'content-type': type,
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': sign(options.signingSecret, timestamp, body),
      };
      if (envelope.attempt > 0) {
        headers['x-slack-retry-num'] = String(envelope.attempt);
        headers['x-slack-retry-reason'] = envelope.reason;
      }
      try {
        const signal = AbortSignal.timeout(options.respondWithin);
        const response = await fetch(options.requestUrl, { method: 'POST', headers, body, signal });
        const text = await response.text();
        if (response.ok) return { acked: true, body: parse(text) };
        const noRetry = response.headers.get('x-slack-no-retry') === '1';
        return { acked: false, reason: 'http_error', noRetry };
      } catch (error) {
        const late = error instanceof Error && error.name === 'TimeoutError';
        return { acked: false, reason: late ? 'http_timeout' : 'connection_failed' };
      }
    },
    count: () => 1,
    disturb: () => {},
    close: async () => {},
  };
}

function encode(envelope: Envelope): { type: string; body: string } {
  if (envelope.kind === 'events_api') return { type: 'application/json', body: JSON.stringify(envelope.payload) };
  const type = 'application/x-www-form-urlencoded';
  if (envelope.kind === 'interactive')
    return { type, body: new URLSearchParams({ payload: JSON.stringify(envelope.payload) }).toString() };
  const fields = Object.entries(envelope.payload).map(([name, value]): [string, string] => [name, String(value)]);
  return { type, body: new URLSearchParams(fields).toString() };
}

/** An empty body acknowledges; a text that is no JSON is a command's answer in words. */
function parse(text: string): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
