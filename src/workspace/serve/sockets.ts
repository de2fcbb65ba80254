import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Envelope, Outcome, Transport } from '#src/workspace/delivery.ts';
import { freshSecret } from '#src/workspace/ids.ts';

const MOST_CONNECTIONS = 10;
const PING_EVERY_MS = 10_000;
const CLOSE_AFTER_REFRESH_MS = 10_000;
const CLOSE_WITHIN_MS = 300;

export interface SocketTransport extends Transport {
  /** Takes over an HTTP upgrade that carries a ticket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

interface Connection {
  socket: WebSocket;
  /** Told to reconnect: gets nothing new. */
  leaving: boolean;
}

/** Socket Mode: every envelope goes to one connection, which has `respondWithin` ms to acknowledge it. */
export function createSockets(options: {
  appId: string;
  respondWithin: number;
  changed: (connections: number) => void;
  opened: () => void;
}): SocketTransport {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const connections = new Set<Connection>();
  const waiting = new Map<string, { settle: (outcome: Outcome) => void; socket: WebSocket }>();
  let turn = 0;

  const open = () => [...connections].filter((one) => !one.leaving && one.socket.readyState === WebSocket.OPEN);
  const pings = setInterval(() => {
    for (const one of connections) one.socket.ping();
  }, PING_EVERY_MS);
  pings.unref();

  function greet(socket: WebSocket) {
    if (open().length >= MOST_CONNECTIONS) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      socket.close();
      return;
    }
    const connection: Connection = { socket, leaving: false };
    connections.add(connection);
    socket.on('message', (data) => acknowledge(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      connections.delete(connection);
      for (const one of waiting.values())
        if (one.socket === socket) one.settle({ acked: false, reason: 'connection_failed' });
      options.changed(open().length);
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open().length,
        debug_info: { host: 'practice-workspace', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: options.appId },
      }),
    );
    options.changed(open().length);
    options.opened();
  }

  function acknowledge(text: string) {
    const answer = parse(text);
    if (typeof answer?.envelope_id !== 'string') return;
    waiting.get(answer.envelope_id)?.settle({ acked: true, body: answer.payload });
  }

  return {
    ticket() {
      const ticket = freshSecret();
      tickets.add(ticket);
      return ticket;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) {
        socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, greet);
    },
    attempt(envelope) {
      const ready = open();
      const chosen = ready[turn++ % Math.max(1, ready.length)];
      if (!chosen) return Promise.resolve({ acked: false, reason: 'no_connection' });
      return new Promise((resolve) => {
        const settle = (outcome: Outcome) => {
          clearTimeout(timer);
          waiting.delete(envelope.id);
          resolve(outcome);
        };
        const timer = setTimeout(() => settle({ acked: false, reason: 'timeout' }), options.respondWithin);
        waiting.set(envelope.id, { settle, socket: chosen.socket });
        chosen.socket.send(JSON.stringify(frame(envelope)));
      });
    },
    count: () => open().length,
    disturb(how) {
      for (const one of connections) {
        if (how === 'drop-sockets') one.socket.terminate();
        else {
          one.leaving = true;
          one.socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
          setTimeout(() => one.socket.close(), CLOSE_AFTER_REFRESH_MS).unref();
        }
      }
    },
    async close() {
      clearInterval(pings);
      const closed = [...connections].map((one) => closeGently(one.socket));
      for (const one of waiting.values()) one.settle({ acked: false, reason: 'closed', noRetry: true });
      await Promise.all(closed);
      server.close();
    },
  };
}

/** Says goodbye and waits a moment for the other side to say it too. */
function closeGently(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), CLOSE_WITHIN_MS);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(1001);
  });
}

function frame(envelope: Envelope) {
  const common = {
    envelope_id: envelope.id,
    type: envelope.kind,
    payload: envelope.payload,
    accepts_response_payload: envelope.kind !== 'events_api',
  };
  if (envelope.kind !== 'events_api') return common;
  return { ...common, retry_attempt: envelope.attempt, retry_reason: envelope.reason };
}

function parse(text: string): { envelope_id?: unknown; payload?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
