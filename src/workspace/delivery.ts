import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import { freshId } from './ids.ts';

export type EnvelopeKind = 'events_api' | 'interactive' | 'slash_commands';

/** One thing on its way to the app. */
export interface Envelope {
  id: string;
  kind: EnvelopeKind;
  payload: Record<string, unknown>;
  /** 0 for the first try. */
  attempt: number;
  reason: string;
}

export type Outcome = { acked: true; body: unknown } | { acked: false; reason: string; noRetry?: boolean };

/** A way to the app: sockets or signed HTTP requests. One call is one try. */
export interface Transport {
  attempt(envelope: Envelope): Promise<Outcome>;
  /** Open connections; 0 when nobody listens. */
  count(): number;
  disturb(how: 'drop-sockets' | 'refresh'): void;
  /** A ticket for one socket, as apps.connections.open hands out; absent in HTTP mode. */
  ticket?: () => string;
  close(): Promise<void>;
}

export interface Delivery {
  /** Sends an event and retries it as Slack does: at once, after one minute, after five. */
  event(payload: Record<string, unknown>): void;
  /** Sends an interaction or command once and waits for the acknowledgement. */
  ask(kind: EnvelopeKind, payload: Record<string, unknown>): Promise<Outcome>;
  /** Retries at once whatever waits for its next try: called when the app has come back. */
  flush(): void;
  /** Resolves when nothing is being tried at the moment. */
  settled(): Promise<void>;
  /** May be exchanged while running, when the app's address becomes known. */
  transport: Transport;
}

const RETRY_AFTER_MS = [0, 60_000, 300_000];
const REORDER_WITHIN_MS = 300;

export function createDelivery(first: Transport, clock: Clock, faults: Faults): Delivery {
  const trying = new Set<Promise<unknown>>();
  const waiting = new Map<() => void, () => void>();
  let heldBack: (() => void) | null = null;

  function track<T>(work: Promise<T>): Promise<T> {
    trying.add(work);
    const done = () => trying.delete(work);
    work.then(done, done);
    return work;
  }

  async function tryEvent(payload: Record<string, unknown>, attempt: number, reason: string): Promise<void> {
    const outcome = await delivery.transport.attempt({
      id: freshId('').toLowerCase(),
      kind: 'events_api',
      payload,
      attempt,
      reason,
    });
    if (outcome.acked || outcome.noRetry) return;
    const delay = RETRY_AFTER_MS[attempt];
    if (delay === undefined) return;
    const again = () => {
      waiting.get(again)?.();
      waiting.delete(again);
      void track(tryEvent(payload, attempt + 1, outcome.reason));
    };
    if (delay === 0 && delivery.transport.count() > 0) again();
    else waiting.set(again, clock.after(delay || 60_000, again));
  }

  function send(payload: Record<string, unknown>) {
    void track(tryEvent(payload, 0, ''));
    if (faults.take(['duplicate'])) void track(tryEvent(payload, 0, ''));
  }

  const delivery: Delivery = {
    transport: first,
    event(payload) {
      if (heldBack) {
        const first = heldBack;
        heldBack = null;
        send(payload);
        first();
        return;
      }
      if (!faults.take(['reorder'])) return send(payload);
      let sent = false;
      const release = () => {
        if (!sent) send(payload);
        sent = true;
      };
      heldBack = release;
      setTimeout(() => {
        if (heldBack === release) heldBack = null;
        release();
      }, REORDER_WITHIN_MS);
    },
    ask: (kind, payload) =>
      track(delivery.transport.attempt({ id: freshId('').toLowerCase(), kind, payload, attempt: 0, reason: '' })),
    flush() {
      for (const again of [...waiting.keys()]) again();
    },
    async settled() {
      while (trying.size) await Promise.allSettled([...trying]);
    },
  };
  return delivery;
}
