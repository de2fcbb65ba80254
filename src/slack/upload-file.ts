import type { WebClient } from '@slack/web-api';
import type { Place, Upload } from './outbound.ts';

/**
 * Puts a file into a conversation in Slack's three steps. The client's own `uploadV2` would call the description of a
 * picture `alt_text`, which Slack does not know; its word is `alt_txt`.
 */
export async function uploadFile(
  client: WebClient,
  { channel, thread }: Place,
  { name, content, title, altText }: Upload,
): Promise<void> {
  const body = new Uint8Array(Buffer.from(content));
  const announced = { filename: name, length: body.length, ...(altText && { alt_txt: altText }) };
  const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal(announced);
  const sent = await fetch(url as string, { method: 'POST', body });
  if (!sent.ok) throw new Error(`Slack took no bytes of ${name}: ${sent.status}`);
  const files: [{ id: string; title: string }] = [{ id: id as string, title }];
  await (thread
    ? client.files.completeUploadExternal({ files, channel_id: channel, thread_ts: thread })
    : client.files.completeUploadExternal({ files, channel_id: channel }));
}
