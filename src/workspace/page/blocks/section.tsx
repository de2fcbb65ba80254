import type { ActionsBlock, ContextBlock, SectionBlock } from '@slack/types';
import { useState } from 'preact/hooks';
import { say } from '#src/workspace/page/store.ts';
import { Element } from './element.tsx';
import { ImageElement } from './image.tsx';
import { Text } from './text.tsx';

/** Longer sections fold unless the app asked for `expand`. */
const foldedLength = 700;

export function Section({ block }: { block: SectionBlock }) {
  const length = block.text?.text.length ?? 0;
  const lines = block.text?.text.split('\n').length ?? 0;
  const mayFold = !block.expand && (length > foldedLength || lines > 14);
  const [isFolded, setFolded] = useState(true);
  return (
    <div class={block.accessory ? 'section has-accessory' : 'section'}>
      <div class="section-words">
        {block.text && (
          <div class={mayFold && isFolded ? 'folded' : undefined}>
            <Text of={block.text} />
          </div>
        )}
        {mayFold && (
          <button type="button" class="link-button" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
            {isFolded ? say({ de: 'Mehr anzeigen', en: 'See more' }) : say({ de: 'Weniger anzeigen', en: 'See less' })}
          </button>
        )}
        {block.fields && (
          <div class="section-fields">
            {block.fields.map((field, index) => (
              <div key={index}>
                <Text of={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory && (
        <div class={block.accessory.type === 'image' ? 'section-image' : 'section-accessory'}>
          <Element of={block.accessory} />
        </div>
      )}
    </div>
  );
}

export function Context({ block }: { block: ContextBlock }) {
  return (
    <div class="context">
      {block.elements.map((element, index) =>
        element.type === 'image' ? (
          <ImageElement key={index} image={element} class="is-inline" />
        ) : (
          <span key={index}>
            <Text of={element} />
          </span>
        ),
      )}
    </div>
  );
}

export function Actions({ block }: { block: ActionsBlock }) {
  return (
    <div class="actions">
      {block.elements.map((element, index) => (
        <Element key={element.action_id ?? index} of={element} />
      ))}
    </div>
  );
}
