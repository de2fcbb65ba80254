import { useEffect } from 'preact/hooks';
import { notice, say } from './store.ts';

/** One sentence about what did not work; goes away by itself. */
export function Notice() {
  const words = notice.value;

  useEffect(() => {
    if (!words) return;
    const timer = setTimeout(dismiss, 9000);
    return () => clearTimeout(timer);
  }, [words]);

  return (
    <div class="notice-place" role="status">
      {words && (
        <div class="notice">
          <span>{words}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={say({ de: 'Hinweis schließen', en: 'Dismiss' })}
            onClick={dismiss}
          >
            ✕
          </button>
        </div>
      )}
    </div>
  );
}

function dismiss(): void {
  notice.value = '';
}
