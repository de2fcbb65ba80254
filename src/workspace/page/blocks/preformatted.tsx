import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { notice, say } from '#src/workspace/page/store.ts';

/** Text as it was typed, with a button that copies it. */
export function Preformatted({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLPreElement>(null);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(box.current?.textContent ?? '');
    notice.value = say({ de: 'Der Text ist kopiert.', en: 'The text is copied.' });
  }

  const label = say({ de: 'Text kopieren', en: 'Copy the text' });
  return (
    <div class="pre-frame">
      <pre ref={box} class="pre">
        {children}
      </pre>
      <button type="button" class="icon-button" aria-label={label} title={label} onClick={() => void copy()}>
        ⧉
      </button>
    </div>
  );
}
