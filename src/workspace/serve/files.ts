import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Person } from '#src/workspace/cast.ts';
import { freshId } from '#src/workspace/ids.ts';
import { scopesOf } from '#src/workspace/methods/access.ts';
import { keep, type StoredFile } from '#src/workspace/tables.ts';
import { canSee, type Workspace } from '#src/workspace/workspace.ts';
import { bearerOf, readBody, sendBytes, sendStatus } from './http.ts';

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  vcf: 'text/vcard',
  ics: 'text/calendar',
  zip: 'application/zip',
};

export function mimetypeOf(name: string): string {
  return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

/** Stores a file of a person or the bot; `channels` are where it is shared. */
export function storeFile(
  workspace: Workspace,
  input: { id?: string; name: string; bytes: Buffer; user: string; channels: string[] },
): StoredFile {
  const file: StoredFile = {
    id: input.id ?? freshId('F'),
    name: input.name,
    title: input.name,
    mimetype: mimetypeOf(input.name),
    size: input.bytes.length,
    user: input.user,
    channels: input.channels,
    created: workspace.clock.ms(),
  };
  workspace.journal.keepBytes(file.id, input.bytes);
  keep(workspace, 'files', file.id, file);
  return file;
}

/** POST /upload/<file id>: the second step of an external upload; the length must be the announced one. */
export async function serveUpload(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const id = url.pathname.slice('/upload/'.length);
  const upload = workspace.uploads.get(id);
  if (!upload || upload.received) return sendStatus(response, 404, 'unknown upload');
  const bytes = await readUpload(request);
  if (bytes.length !== upload.length) return sendStatus(response, 400, 'length mismatch');
  storeFile(workspace, { id, name: upload.name, bytes, user: workspace.app.user, channels: [] });
  upload.received = true;
  sendStatus(response, 200, `OK - ${bytes.length}`);
}

/** The bytes of an upload: the body itself, or the first file of a multipart form. */
async function readUpload(request: IncomingMessage): Promise<Buffer> {
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.includes('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  for (const [, value] of form) if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
  return Buffer.alloc(0);
}

/** GET /files/<id>/<name>: with the bot's token, or for a window with ?as=. Others see a sign-in page, as on Slack. */
export function serveFile(workspace: Workspace, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const file = workspace.tables.files.get(url.pathname.split('/')[2] ?? '');
  const person = workspace.tables.people.get(url.searchParams.get('as') ?? '');
  const token = bearerOf(request);
  const isBot = token === workspace.tokens.bot && scopesOf(workspace).includes('files:read');
  const reader = isBot ? workspace.tables.people.get(workspace.app.user) : token ? undefined : person;
  const bytes = file && reader && mayRead(workspace, reader, file) ? workspace.journal.readBytes(file.id) : null;
  if (file && bytes) sendBytes(response, bytes, file.mimetype);
  else if (file && !person) sendBytes(response, '<!doctype html><title>Sign in</title>', 'text/html; charset=utf-8');
  else sendStatus(response, 404, 'file_not_found');
}

function mayRead(workspace: Workspace, reader: Person, file: StoredFile): boolean {
  if (file.user === reader.id) return true;
  return file.channels.some((id) => {
    const channel = workspace.tables.channels.get(id);
    return channel !== undefined && canSee(reader, channel);
  });
}
