import { act } from '#src/workspace/acts/act.ts';
import { say } from '#src/workspace/acts/say.ts';
import type { Person } from '#src/workspace/cast.ts';
import type { ElementValue, PageCommand, PageContainer, PageResult } from '#src/workspace/protocol.ts';
import { storeFile } from '#src/workspace/serve/files.ts';
import { statusOf } from '#src/workspace/set-status.ts';
import { dmOf, type Watcher, type Workspace } from '#src/workspace/workspace.ts';
import { fillForm } from './fill-form.ts';
import { transcript } from './reading.ts';
import { type Found, findOnScreen, type Screen, type Sight, screenOf, watchTouches } from './screen.ts';

/** Long enough for a machine that is busy with other tests. */
const WAIT_MS = 20_000;

export type Pattern = RegExp | string;

export interface Where {
  /** A channel's name, 'home', 'modal', or nothing: everywhere. */
  in?: string;
  /** Only what appeared or changed since this person's last act. */
  fresh?: boolean;
  /** How long to wait, in milliseconds. */
  within?: number;
  /** Only this message or view, as returned by `sees`. */
  on?: Sight;
}

export interface Saying {
  /** A channel's name; the DM with the bot when left out. */
  in?: string;
  /** The message whose thread to answer in. */
  thread?: Sight;
}

/** A person at the keyboard: every act goes through the same engine as the page's. */
export interface TestPerson {
  id: string;
  name: string;
  /** Writes a message. */
  says(text: string, how?: Saying): Promise<Sight>;
  /** Runs a slash command: '/customer Müller'. */
  runs(line: string, how?: { in?: string }): Promise<PageResult>;
  /** Waits until something on the screen matches, and returns the latest that does. */
  sees(pattern: Pattern, where?: Where): Promise<Sight>;
  /** Whether something on the screen matches now; for "does not see", look after something later has been seen. */
  canSee(pattern: Pattern, where?: Where): boolean;
  /** Presses a button by its label (or action_id), as soon as there is one; the latest message's first. */
  clicks(label: string, where?: Where): Promise<PageResult>;
  /** Chooses in a menu outside a form: options by label or value; `of` names the menu by placeholder or action_id. */
  chooses(option: string | string[], where?: Where & { of?: string }): Promise<PageResult>;
  /** Fills the top modal by labels, block_ids or action_ids and submits it; returns the errors shown, if any. */
  submits(fields?: Record<string, unknown>): Promise<Record<string, string>>;
  closes(): Promise<PageResult>;
  opensHome(): Promise<PageResult>;
  /** Looks at a channel, or at the DM with the bot. */
  opens(place?: string): Promise<PageResult>;
  drops(name: string, content: string | Buffer, how?: Saying & { text?: string }): Promise<Sight>;
  reacts(name: string, on: Sight): Promise<PageResult>;
  edits(sight: Sight, text: string): Promise<PageResult>;
  deletes(sight: Sight): Promise<PageResult>;
  /** A message shortcut by its name in the manifest, or a global one without `on`. */
  uses(shortcut: string, on?: Sight): Promise<PageResult>;
  /** Waits until the line "Stammtisch is …" of a thread matches and has a Stop button. */
  seesWork(pattern: Pattern, thread: Sight): Promise<void>;
  /** Waits until a thread has neither that line nor the button. */
  seesRest(thread: Sight): Promise<void>;
  /** The Stop button of a thread. */
  stops(thread: Sight): Promise<PageResult>;
  /** Any other act, in the page's own words. */
  does(command: PageCommand): Promise<PageResult>;
  /** Everything this person sees, as text. */
  screen(): string;
}

export function createPerson(workspace: Workspace, { id, name }: Person): TestPerson {
  /** As the workspace knows them at the moment: an administrator may have changed them. */
  const now = () => workspace.tables.people.get(id)!;
  const touches = watchTouches(workspace, id);
  let lastAct = 0;
  const dm = dmOf(workspace, id, workspace.app.user).id;

  function placeId(name?: string): string {
    if (!name) return dm;
    const channel = [...workspace.tables.channels.values()].find((one) => one.name === name || one.id === name);
    if (!channel) throw new Error(`There is no #${name}`);
    return channel.id;
  }

  function fail(what: string): never {
    throw new Error(`${what}\n\n${name} has this on the screen:\n\n${transcript(workspace, id)}`);
  }

  function look(where: Where = {}): Screen {
    const everything = screenOf(workspace, now(), touches);
    const place = where.in && where.in !== 'home' && where.in !== 'modal' ? placeId(where.in) : (where.in ?? '');
    return everything.filter(
      (sight) =>
        (!place || sight.place === place) &&
        (!where.fresh || sight.touched > lastAct) &&
        (!where.on || sight.key === where.on.key),
    );
  }

  /** Waits for a thing to be found; looks again whenever something happens that this person can see. */
  function until<Thing>(find: () => Thing | null, what: string, within = WAIT_MS): Promise<Thing> {
    const already = find();
    if (already) return Promise.resolve(already);
    return new Promise((resolve, reject) => {
      const watcher: Watcher = {
        person: id,
        hear() {
          const found = find();
          if (!found) return;
          stop();
          resolve(found);
        },
      };
      const timer = setTimeout(() => {
        stop();
        try {
          fail(what);
        } catch (error) {
          reject(error);
        }
      }, within);
      function stop() {
        clearTimeout(timer);
        workspace.watchers.delete(watcher);
      }
      workspace.watchers.add(watcher);
    });
  }

  async function perform(command: PageCommand): Promise<PageResult> {
    lastAct = touches.latest();
    return act(workspace, now(), command);
  }

  async function mustDo(command: PageCommand): Promise<PageResult & { ok: true }> {
    const result = await perform(command);
    if (!result.ok) fail(`"${command.do}" did not work: ${result.say.en} (${result.error})`);
    return result;
  }

  const sightOf = (channel: string, ts: string) =>
    screenOf(workspace, now(), touches).find((one) => one.key === `${channel}:${ts}`) ??
    fail('The message is not to be seen');

  const use = (found: Found, value: ElementValue) =>
    mustDo({ do: 'act', in: containerOf(found.sight), block_id: found.block_id, action_id: found.action_id, value });

  const workIn = (thread: Sight) => statusOf(workspace, thread.place, thread.thread || thread.ts);

  return {
    id,
    name,
    async says(text, how = {}) {
      const channel = placeId(how.in);
      const { ts } = await mustDo({ do: 'say', channel, text, thread_ts: how.thread?.thread || how.thread?.ts });
      return sightOf(channel, ts!);
    },
    runs(line, how = {}) {
      const [command = '', ...rest] = line.split(' ');
      return perform({ do: 'run', channel: placeId(how.in), command, text: rest.join(' ') });
    },
    sees(pattern, where = {}) {
      const find = () => look(where).findLast((sight) => matches(sight.text, pattern)) ?? null;
      return until(find, `${name} waited in vain for ${pattern}${where.in ? ` in ${where.in}` : ''}.`, where.within);
    },
    canSee: (pattern, where = {}) => look(where).some((sight) => matches(sight.text, pattern)),
    async clicks(label, where = {}) {
      const find = () => findOnScreen(look(where), (element) => element.button(label));
      const found = await until(find, `${name} found no button [${label}].`, where.within);
      return use(found, found.value);
    },
    async chooses(option, where = {}) {
      const wanted = [option].flat();
      const find = () => findOnScreen(look(where), (element) => element.menu(wanted, where.of));
      const external = () => findOnScreen(look(where), (element) => element.external(where.of));
      const found = await until(() => find() ?? external(), `${name} found no menu with ${wanted}.`, where.within);
      if (find()) return use(found, found.value);
      const { block_id, action_id, sight } = found;
      const answer = await mustDo({ do: 'options', in: containerOf(sight), block_id, action_id, query: wanted[0]! });
      const offered = answer.options ?? answer.groups?.flatMap((group) => group.options) ?? [];
      const values = wanted.map(
        (one) => offered.find((other) => other.value === one || other.text.text.includes(one))?.value,
      );
      if (values.includes(undefined))
        fail(`The menu offers no ${wanted}, only ${offered.map((one) => one.text.text)}.`);
      return use(found, { kind: 'options', values: values as string[] });
    },
    async submits(fields = {}) {
      const view = await until(() => workspace.modals.get(id)?.at(-1) ?? null, `No modal is open for ${name}.`);
      const values = await fillForm(workspace, now(), view, fields, fail);
      const result = await mustDo({ do: 'submit', view_id: view.id, values });
      return result.errors ?? {};
    },
    closes() {
      const view = workspace.modals.get(id)?.at(-1);
      return perform({ do: 'close', view_id: view?.id ?? '' });
    },
    opensHome: () => perform({ do: 'open-home' }),
    opens: (place) => perform({ do: 'open', channel: placeId(place) }),
    async drops(name, content, how = {}) {
      const channel = placeId(how.in);
      lastAct = touches.latest();
      const bytes = Buffer.from(content as string);
      const file = storeFile(workspace, { name, bytes, user: id, channels: [channel] });
      const thread_ts = how.thread?.thread || how.thread?.ts;
      const result = say(workspace, now(), { channel, text: how.text ?? '', thread_ts, files: [file.id] });
      if (!result.ok) fail(`Dropping ${name} did not work: ${result.say.en}`);
      return sightOf(channel, result.ts!);
    },
    reacts: (name, on) => perform({ do: 'react', channel: on.place, ts: on.ts, name }),
    edits: (sight, text) => perform({ do: 'edit', channel: sight.place, ts: sight.ts, text }),
    deletes: (sight) => perform({ do: 'delete', channel: sight.place, ts: sight.ts }),
    uses(shortcut, on) {
      const known = workspace.manifest.features.shortcuts.find(
        (one) => one.type === (on ? 'message' : 'global') && (one.name === shortcut || one.callback_id === shortcut),
      );
      const callback_id = known?.callback_id ?? fail(`There is no shortcut "${shortcut}".`);
      if (on) return perform({ do: 'message-shortcut', callback_id, channel: on.place, ts: on.ts });
      return perform({ do: 'global-shortcut', callback_id });
    },
    async seesWork(pattern, thread) {
      const find = () => matches(workIn(thread).status, pattern) && workIn(thread).session === 'processing';
      await until(() => find() || null, `${name} waited in vain for work on ${pattern}.`);
    },
    async seesRest(thread) {
      const find = () => workIn(thread).status === '' && workIn(thread).session !== 'processing';
      await until(() => find() || null, `${name} waited in vain for the work to end.`);
    },
    stops: (thread) => perform({ do: 'stop', channel: thread.place, thread_ts: thread.thread || thread.ts }),
    does: perform,
    screen: () => transcript(workspace, id),
  };
}

function containerOf(sight: Sight): PageContainer {
  if (sight.kind === 'view') return { type: 'view', view_id: sight.key };
  return { type: 'message', channel: sight.place, ts: sight.ts };
}

function matches(text: string, pattern: Pattern): boolean {
  return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text);
}
