/** A link to one message, as chat.getPermalink gives it: /archives/C…/p1763755200000100?thread_ts=… */
export interface Permalink {
  place: string;
  ts: string;
  /** Root of the thread it stands in, or ''. */
  thread: string;
}

/** Reads a link into this workspace; null for every other address. */
export function readPermalink(url: string, origin: string): Permalink | null {
  if (!URL.canParse(url, origin)) return null;
  const { hostname, port, pathname, searchParams } = new URL(url, origin);
  const here = new URL(origin);
  const isLocal = hostname === here.hostname || hostname === '127.0.0.1' || hostname === 'localhost';
  const found = /^\/archives\/(\w+)\/p(\d{10})(\d{6})$/.exec(pathname);
  if (!found || !isLocal || port !== here.port) return null;
  const [, place = '', seconds, micros] = found;
  return { place, ts: `${seconds}.${micros}`, thread: searchParams.get('thread_ts') ?? '' };
}

export function writePermalink({ place, ts, thread }: Permalink, origin: string): string {
  const base = `${origin}/archives/${place}/p${ts.replace('.', '')}`;
  return thread && thread !== ts ? `${base}?thread_ts=${thread}&cid=${place}` : base;
}
