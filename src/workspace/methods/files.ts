import { z } from 'zod';
import { readBlocks } from '#src/workspace/content.ts';
import { freshId } from '#src/workspace/ids.ts';
import { post, remove } from '#src/workspace/post.ts';
import { Refusal } from '#src/workspace/refusal.ts';
import { fileObject } from '#src/workspace/slack-shapes.ts';
import { keep, type StoredFile } from '#src/workspace/tables.ts';
import { storedText } from '#src/workspace/text.ts';
import { messagesIn, type Workspace } from '#src/workspace/workspace.ts';
import { isMember, placeToPost } from './access.ts';
import { readThread } from './chat.ts';
import { json, type Method, method, optionalText, text } from './method.ts';

const getUploadUrl = method({
  name: 'files.getUploadURLExternal',
  scopes: ['files:write'],
  args: z.object({
    filename: text,
    length: z.coerce.number().int().min(1),
    alt_txt: optionalText,
    snippet_type: optionalText,
  }),
  run(workspace, args) {
    const file_id = freshId('F');
    const { filename: name, alt_txt: altText, length } = args;
    workspace.uploads.set(file_id, { name, altText, length, received: false });
    return { upload_url: `${workspace.url}/upload/${file_id}`, file_id };
  },
});

const Finished = z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1);

const complete = method({
  name: 'files.completeUploadExternal',
  scopes: ['files:write'],
  args: z.object({
    files: json,
    channel_id: optionalText,
    channels: optionalText,
    thread_ts: optionalText,
    initial_comment: optionalText,
    blocks: json.optional(),
  }),
  run(workspace, args) {
    const wanted = Finished.safeParse(args.files);
    if (!wanted.success) throw new Refusal('invalid_arguments');
    const places = [args.channel_id, ...(args.channels?.split(',') ?? [])].filter((one) => one !== undefined);
    const channels = places.map((id) => placeToPost(workspace, id));
    if (wanted.data.some(({ id }) => !workspace.uploads.get(id)?.received)) throw new Refusal('file_not_found');
    const files = wanted.data.map(({ id, title }) =>
      finish(
        workspace,
        id,
        title,
        channels.map((one) => one.id),
      ),
    );
    for (const channel of channels) {
      post(workspace, {
        channel: channel.id,
        user: workspace.app.user,
        text: storedText(args.initial_comment ?? ''),
        blocks: args.blocks === undefined ? [] : readBlocks(args.blocks),
        files: files.map((file) => file.id),
        thread_ts: readThread(workspace, channel.id, args.thread_ts),
        subtype: 'file_share',
      });
    }
    return { files: files.map((file) => fileObject(workspace, file)) };
  },
});

function finish(workspace: Workspace, id: string, title: string | undefined, channels: string[]): StoredFile {
  const upload = workspace.uploads.get(id)!;
  workspace.uploads.delete(id);
  const before = workspace.tables.files.get(id)!;
  const file: StoredFile = { ...before, title: title || upload.name, altText: upload.altText, channels };
  keep(workspace, 'files', id, file);
  return file;
}

/** A file the bot may see: its own, or one shared where it is a member. */
function visible(workspace: Workspace, id: string): StoredFile {
  const file = workspace.tables.files.get(id);
  const shared = file?.channels.some((channel) => {
    const place = workspace.tables.channels.get(channel);
    return place !== undefined && isMember(workspace, place);
  });
  if (!file || (file.user !== workspace.app.user && !shared)) throw new Refusal('file_not_found');
  return file;
}

const info = method({
  name: 'files.info',
  scopes: ['files:read'],
  args: z.object({ file: text }),
  run: (workspace, args) => ({ file: fileObject(workspace, visible(workspace, args.file)), comments: [] }),
});

const deleteFile = method({
  name: 'files.delete',
  scopes: ['files:write'],
  args: z.object({ file: text }),
  run(workspace, args) {
    const file = visible(workspace, args.file);
    if (file.user !== workspace.app.user) throw new Refusal('cant_delete_file');
    keep(workspace, 'files', file.id, null);
    for (const channel of file.channels)
      for (const message of messagesIn(workspace, channel))
        if (message.files.length === 1 && message.files[0] === file.id && !message.text) remove(workspace, message);
    return {};
  },
});

export const fileMethods: Method[] = [getUploadUrl, complete, info, deleteFile];
