import type { AlertBlock, CardBlock, CarouselBlock, ContainerBlock } from '@slack/types';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '#src/workspace/page/store.ts';
import { ButtonElement } from './button.tsx';
import { ImageElement } from './image.tsx';
import { RichText } from './rich-text.tsx';
import { Scroll } from './scroll.tsx';
import { Text } from './text.tsx';

export function Card({ block }: { block: CardBlock }) {
  return (
    <div class="card">
      {block.hero_image && <ImageElement image={block.hero_image} class="card-hero" />}
      {(block.icon || block.title || block.subtitle) && (
        <header class="card-head">
          {block.icon && <ImageElement image={block.icon} class="card-icon" />}
          <div>
            {block.title && (
              <div class="card-title">
                <Text of={block.title} />
              </div>
            )}
            {block.subtitle && (
              <div class="card-subtitle">
                <Text of={block.subtitle} />
              </div>
            )}
          </div>
        </header>
      )}
      {block.body && (
        <div class="card-body">
          <Text of={block.body} />
        </div>
      )}
      {block.actions && (
        <div class="actions">
          {block.actions.map((button, index) => (
            <ButtonElement key={button.action_id ?? index} element={button} />
          ))}
        </div>
      )}
    </div>
  );
}

export function Carousel({ block }: { block: CarouselBlock }) {
  return (
    <Scroll class="carousel" label={say({ de: 'Karten zum Blättern', en: 'Cards to scroll through' })}>
      {block.elements.map((card, index) => (
        <Card key={card.block_id ?? index} block={card} />
      ))}
    </Scroll>
  );
}

/** `children` are its drawn child blocks. */
export function Container({ block, children }: { block: ContainerBlock; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(!(block.is_collapsible && block.default_collapsed));
  const title = block.rich_text_title ? (
    <RichText block={block.rich_text_title} />
  ) : (
    block.title && <Text of={block.title} />
  );
  return (
    <section class={`container is-${block.width ?? 'standard'}`}>
      <header class={block.has_header_divider && isOpen ? 'container-head has-divider' : 'container-head'}>
        {block.icon && <ImageElement image={block.icon} class="card-icon" />}
        <div class="container-title">
          <div class="card-title">{title}</div>
          {block.subtitle && (
            <div class="card-subtitle">
              <Text of={block.subtitle} />
            </div>
          )}
        </div>
        {block.is_collapsible && (
          <button type="button" class="icon-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
            <span class="unseen">
              {isOpen ? say({ de: 'Zuklappen', en: 'Collapse' }) : say({ de: 'Aufklappen', en: 'Expand' })}
            </span>
          </button>
        )}
      </header>
      {isOpen && children}
    </section>
  );
}

const alertMarks = { default: '•', info: 'ℹ︎', warning: '⚠︎', error: '✕', success: '✓' };

export function Alert({ block }: { block: AlertBlock }) {
  const level = block.level ?? 'default';
  return (
    <div class={`alert is-${level}`} role={level === 'error' ? 'alert' : 'note'}>
      <span class="alert-mark" aria-hidden="true">
        {alertMarks[level]}
      </span>
      <Text of={block.text} />
    </div>
  );
}
