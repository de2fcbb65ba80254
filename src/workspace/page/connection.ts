import { effect } from '@preact/signals';
import type { PageCommand, PageEvent, PageResult, PageState } from '#src/workspace/protocol.ts';
import { writeAddress } from './address.ts';
import { applyEvent } from './apply-event.ts';
import { address, language, link, notice, pending, state } from './store.ts';

const listeners = new Set<(event: PageEvent) => void>();

/** Calls back on each event after it has been applied. Returns how to stop. */
export function onEvent(listen: (event: PageEvent) => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** Keeps this window connected as the person in the address, through reloads, restarts and changes of person. */
export function stayConnected(): void {
  effect(() => {
    const { person } = address.value;
    if (person && person === state.peek()?.me) return;
    void connect(person, 0);
  });
}

let current = 0;
let socket: WebSocket | null = null;

async function connect(person: string, failures: number): Promise<void> {
  current += 1;
  const attempt = current;
  socket?.close();
  if (failures > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(5000, 250 * 2 ** failures)));
  if (attempt !== current) return;
  const fetched = await fetchState(person);
  if (attempt !== current) return;
  if (fetched === 'nobody') return connect('', 0);
  if (!fetched) {
    link.value = 'lost';
    return connect(person, failures + 1);
  }
  if (fetched.me !== person) {
    history.replaceState(null, '', writeAddress({ ...address.value, person: fetched.me }));
    state.value = null;
    address.value = { ...address.value, person: fetched.me };
    return;
  }
  listen(fetched.me, attempt);
}

/** Opens the socket first and reads the state again when it is open, so that nothing falls between the two. */
function listen(person: string, attempt: number): void {
  const opened = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api-page/live?as=${person}`);
  socket = opened;
  let waiting: PageEvent[] | null = [];
  opened.onopen = async () => {
    const fetched = await fetchState(person);
    if (attempt !== current) return;
    if (!fetched || fetched === 'nobody') return opened.close();
    state.value = (waiting ?? []).reduce(applyEvent, fetched);
    waiting = null;
    link.value = 'live';
  };
  opened.onmessage = (frame) => {
    if (attempt !== current) return;
    const event = JSON.parse(String(frame.data)) as PageEvent;
    if (waiting) waiting.push(event);
    else take(event);
  };
  opened.onclose = () => {
    if (attempt !== current) return;
    link.value = 'lost';
    void connect(person, 1);
  };
}

function take(event: PageEvent): void {
  if (!state.value) return;
  state.value = applyEvent(state.value, event);
  for (const listen of listeners) listen(event);
}

/** 'nobody' when the address names a person this workspace does not have. */
async function fetchState(person: string): Promise<PageState | 'nobody' | null> {
  const answer = await fetch(`/api-page/state?as=${encodeURIComponent(person)}`).catch(() => null);
  if (answer?.status === 404) return person ? 'nobody' : null;
  return answer?.ok ? ((await answer.json()) as PageState) : null;
}

const unreachable = {
  de: 'Der Übungs-Workspace antwortet nicht. Läuft er noch?',
  en: 'The practice workspace does not answer. Is it still running?',
};

/** Sends what the acting person did. A refusal is shown as a notice and returned. */
export async function send(command: PageCommand): Promise<PageResult> {
  pending.value += 1;
  const result = await post(`/api-page/command?as=${address.value.person}`, JSON.stringify(command));
  pending.value -= 1;
  if (!result.ok) notice.value = result.say[language.value];
  return result;
}

async function post(url: string, body: string): Promise<PageResult> {
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } }).catch(
    () => null,
  );
  if (!answer) return { ok: false, error: 'unreachable', say: unreachable };
  return (await answer.json().catch(() => ({ ok: false, error: 'unreachable', say: unreachable }))) as PageResult;
}

/** Hands a file over; `onProgress` gets 0–1. `fetch` cannot report an upload's progress, hence the old request. */
export function upload(path: string, file: File, onProgress: (share: number) => void): Promise<PageResult> {
  const separator = path.includes('?') ? '&' : '?';
  const name = encodeURIComponent(file.name);
  const request = new XMLHttpRequest();
  request.open('POST', `${path}${separator}as=${address.value.person}&name=${name}`);
  request.upload.onprogress = (event) => onProgress(event.total ? event.loaded / event.total : 0);
  return new Promise((resolve) => {
    const finish = (result: PageResult) => {
      if (!result.ok) notice.value = result.say[language.value];
      resolve(result);
    };
    request.onload = () => finish(readResult(request.responseText));
    request.onerror = () => finish({ ok: false, error: 'unreachable', say: unreachable });
    request.send(file);
  });
}

function readResult(text: string): PageResult {
  try {
    return JSON.parse(text) as PageResult;
  } catch {
    return { ok: false, error: 'unreachable', say: unreachable };
  }
}
