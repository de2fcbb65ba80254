import { WebSocket } from 'ws';
import type { StartedWorkspace } from '#src/workspace/start-workspace.ts';
import { clientFor } from './client.ts';

/** What came down a socket. */
export interface Frame {
  type: string;
  envelope_id?: string;
  reason?: string;
  num_connections?: number;
  retry_attempt?: number;
  retry_reason?: string;
  accepts_response_payload?: boolean;
  payload?: {
    type?: string;
    event_id?: string;
    command?: string;
    text?: string;
    is_ext_shared_channel?: boolean;
    event?: Record<string, unknown> & { type: string };
  } & Record<string, unknown>;
}

/** A socket without a client around it, to see exactly what is delivered. */
export interface RawApp {
  frames: Frame[];
  /** Waits for the first frame that fits, also among those already here. */
  frame(fits: (frame: Frame) => boolean): Promise<Frame>;
  /** The event frames of a type so far. */
  events(type: string): Frame[];
  ack(frame: Frame, payload?: unknown): void;
  closed: Promise<void>;
  close(): void;
}

/** Connects; acknowledges everything at once unless told not to. */
export async function connectRawApp(
  practice: StartedWorkspace,
  acks: (frame: Frame) => unknown = () => '',
): Promise<RawApp> {
  const opened = await clientFor(practice, practice.appToken).apps.connections.open();
  const socket = new WebSocket(opened.url!);
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  const app: RawApp = {
    frames,
    events: (type) => frames.filter((frame) => frame.payload?.event?.type === type),
    frame(fits) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = frames.find(fits);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => reject(new Error(`No such frame among ${JSON.stringify(frames)}`)), 20_000);
        waiting.add(look);
        look();
      });
    },
    ack: (frame, payload) =>
      socket.send(JSON.stringify({ envelope_id: frame.envelope_id, ...(payload ? { payload } : {}) })),
    closed: new Promise((resolve) => socket.once('close', () => resolve())),
    close: () => socket.close(),
  };
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Frame;
    frames.push(frame);
    if (frame.envelope_id) {
      const payload = acks(frame);
      if (payload !== null) app.ack(frame, payload || undefined);
    }
    for (const look of [...waiting]) look();
  });
  await app.frame((frame) => frame.type === 'hello' || frame.type === 'disconnect');
  return app;
}
