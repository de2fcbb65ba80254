import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act } from '#src/workspace/acts/act.ts';
import { checkBlocks } from '#src/workspace/blocks/check-blocks.ts';
import { checkView } from '#src/workspace/blocks/check-view.ts';
import { callMethod, METHODS } from '#src/workspace/methods/call.ts';
import type { PageCommand } from '#src/workspace/protocol.ts';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { clientFor, section } from './client.ts';
import { testManifest } from './manifest.ts';

let practice: TestWorkspace;
let ts = '';

beforeAll(async () => {
  practice = await startTestWorkspace({ manifest: testManifest(), respondWithin: 50 });
  ts = (await clientFor(practice).chat.postMessage({ channel: 'sales', text: 'here', blocks: [section('here')] })).ts!;
});

afterAll(() => practice.close());

/** Values an app may get wrong: ids that exist and that do not, numbers, nothing, whole structures. */
const wildValue = () =>
  fc.oneof(
    fc.constantFrom(
      'C0SALES000',
      'C0BOARD000',
      'U0WEBER000',
      'U0ALT00000',
      '',
      'x',
      '1.000000',
      ts,
      'true',
      '[]',
      '{}',
    ),
    fc.constantFrom(null, undefined, 0, -1, 1e9, true, [], {}, [null], [{ type: 'section' }], { type: 'modal' }),
    fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
  );

const FIELDS = (
  'channel channel_id user user_id users ts thread_ts timestamp message_ts text blocks view view_id external_id hash ' +
  'trigger_id metadata markdown_text chunks cursor limit types status prompts title name file files filename length ' +
  'email recipient_user_id recipient_team_id oldest latest inclusive message loading_messages block_id action_id do'
).split(' ');

const wildArguments = () =>
  fc
    .array(fc.tuple(fc.constantFrom(...FIELDS), wildValue()), { maxLength: 8 })
    .map((pairs) => Object.fromEntries(pairs));

it('answers every call with ok or a code, whatever it is given', () => {
  const { bot, app } = practice.workspace.tokens;
  const calls = METHODS.filter((method) => method.name !== 'auth.revoke');
  fc.assert(
    fc.property(fc.constantFrom(...calls), wildArguments(), (method, args) => {
      const answer = callMethod(practice.workspace, method.name, method.token === 'app' ? app : bot, args);
      return answer.ok === true || /^[a-z_]+$/.test(String(answer.error)) || method.name === 'api.test';
    }),
    { numRuns: 3000 },
  );
});

it('judges any blocks and views without failing itself', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('message', 'modal', 'home'), (value, surface) => {
      const { faults } = checkBlocks(value, surface);
      return Array.isArray(faults) && typeof checkView(value, 'modal').ok === 'boolean';
    }),
    { numRuns: 500 },
  );
});

it('lets people try anything and tells them what did not work', async () => {
  const person = practice.workspace.tables.people.get('U0WEBER000')!;
  const acts = [
    'say',
    'edit',
    'delete',
    'react',
    'act',
    'submit',
    'close',
    'open',
    'open-dm',
    'stop',
    'invite-bot',
    'clock',
  ];
  const wildAct = fc
    .tuple(
      fc.constantFrom(...acts),
      fc.constantFrom('C0SALES000', 'C0BOARD000', 'C404'),
      fc.constantFrom('x', '1.000000'),
    )
    .map(([word, channel, text]) => ({
      do: word,
      channel,
      ts,
      text,
      in: { type: 'message', channel, ts },
      user: text,
      name: text,
      to: text,
      view_id: text,
      values: {},
      block_id: text,
      action_id: text,
      thread_ts: word === 'stop' ? text : undefined,
    }));

  await fc.assert(
    fc.asyncProperty(wildAct, async (command) => {
      const result = await act(practice.workspace, person, command as unknown as PageCommand);
      expect(result.ok || result.say.de.length > 0).toBe(true);
    }),
    { numRuns: 100 },
  );
});
