import type { InputBlock } from '@slack/types';
import { useContext, useId } from 'preact/hooks';
import { say } from '#src/workspace/page/store.ts';
import { Element } from './element.tsx';
import { BlockContext, SurfaceContext } from './surface.ts';
import { Text } from './text.tsx';

/** A labelled field with its hint and, after a refused submit, the app's complaint. */
export function Input({ block }: { block: InputBlock }) {
  const surface = useContext(SurfaceContext);
  const { block_id } = useContext(BlockContext);
  const id = useId();
  const complaint = surface.errors.value[block_id];
  const describedBy = [complaint && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  const spot = { block_id, isQuiet: !block.dispatch_action, labelledBy: `${id}-label`, describedBy };
  return (
    <div class={complaint ? 'input has-error' : 'input'} data-block-id={block_id}>
      <span class="input-label" id={`${id}-label`}>
        <Text of={block.label} />
        {block.optional && <span class="input-optional"> {say({ de: '(freiwillig)', en: '(optional)' })}</span>}
      </span>
      <BlockContext.Provider value={spot}>
        <Element of={block.element} />
      </BlockContext.Provider>
      {complaint && (
        <p class="input-error" id={`${id}-error`} role="alert">
          {complaint}
        </p>
      )}
      {block.hint && (
        <p class="input-hint" id={`${id}-hint`}>
          <Text of={block.hint} />
        </p>
      )}
    </div>
  );
}
