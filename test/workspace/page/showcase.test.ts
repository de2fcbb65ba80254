import { expect, test } from 'vitest';
import { ELEMENT_TYPES } from '#src/workspace/blocks/elements.ts';
import { surfacesByBlockType } from '#src/workspace/blocks/layout.ts';
import { actingBlocks, formBlocks, readingBlocks } from '#test/support/showcase-blocks.ts';

/** Needs a workflow of Slack's own, so no app can show it here. */
const foreign = ['workflow_button'];

test('the browser tests look at every block and element that the workspace supports', () => {
  const shown = JSON.stringify([readingBlocks, actingBlocks, formBlocks]);
  const supported = [...surfacesByBlockType().keys(), ...ELEMENT_TYPES].filter((type) => !foreign.includes(type));

  expect(supported.filter((type) => !shown.includes(`"type":"${type}"`))).toEqual([]);
});
