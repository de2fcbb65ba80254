import type { Button, WorkflowButton } from '@slack/types';
import { useState } from 'preact/hooks';
import { isSafeUrl } from './link.tsx';
import { useElement } from './surface.ts';
import { Text } from './text.tsx';

/** A button. One with a url opens it and tells the app as well, as Slack does. */
export function ButtonElement({ element }: { element: Button | WorkflowButton }) {
  const { act } = useElement(element);
  const [isBusy, setBusy] = useState(false);
  const style = element.style ? ` is-${element.style}` : '';
  const url = 'url' in element && element.url && isSafeUrl(element.url) ? element.url : '';

  async function press(): Promise<void> {
    setBusy(true);
    await act({ kind: 'press' });
    setBusy(false);
  }

  if (url) {
    const target = url.startsWith('http') ? '_blank' : undefined;
    return (
      <a class={`button${style}`} href={url} target={target} rel="noreferrer noopener" onClick={() => void press()}>
        <Text of={element.text} />
      </a>
    );
  }
  return (
    <button
      type="button"
      class={`button${style}${isBusy ? ' is-busy' : ''}`}
      aria-label={element.accessibility_label}
      aria-busy={isBusy}
      onClick={() => !isBusy && void press()}
    >
      <Text of={element.text} />
    </button>
  );
}
