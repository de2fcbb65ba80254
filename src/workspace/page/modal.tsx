import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageView } from '#src/workspace/protocol.ts';
import { Blocks } from './blocks/block.tsx';
import { newSurface } from './blocks/surface.ts';
import { type Complaint, checkForm } from './check-form.ts';
import { send } from './connection.ts';
import { Dialog } from './dialog.tsx';
import { app, say, state } from './store.ts';

/** The open views. All stay mounted so that going back finds what was typed; only the top one is seen. */
export function Modals() {
  const modals = state.value?.modals ?? [];
  const top = modals.at(-1);
  if (!top) return null;
  return (
    <Dialog label={top.title} onClose={() => void send({ do: 'close', view_id: top.id })}>
      {modals.map((view) => (
        <Modal key={view.id} view={view} isTop={view === top} />
      ))}
    </Dialog>
  );
}

function Modal({ view, isTop }: { view: PageView; isTop: boolean }) {
  const surface = useMemo(() => newSurface({ type: 'view', view_id: view.id }), [view.id]);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  // The attribute is for a dialog that is about to open, the call for one that is open already.
  useLayoutEffect(() => {
    const field = isTop ? findFirstField(form.current) : null;
    field?.setAttribute('autofocus', '');
    field?.focus();
  }, [isTop]);

  async function submit(): Promise<void> {
    const complaints = checkForm(view.blocks, surface.values.value);
    surface.errors.value = Object.fromEntries(
      Object.entries(complaints).map(([id, complaint]) => [id, sayComplaint(complaint)]),
    );
    if (Object.keys(complaints).length > 0) return showFirstError(form.current);
    setBusy(true);
    const result = await send({ do: 'submit', view_id: view.id, values: surface.values.value });
    setBusy(false);
    if (!result.ok || !result.errors) return;
    surface.errors.value = result.errors;
    showFirstError(form.current);
  }

  return (
    <form
      ref={form}
      class="modal"
      hidden={!isTop}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <header class="dialog-head">
        <div>
          <h2>{view.title}</h2>
          <small class="muted">{app.value?.name}</small>
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={say({ de: 'Alles schließen', en: 'Close all' })}
          onClick={() => void send({ do: 'close', view_id: view.id, all: true })}
        >
          ✕
        </button>
      </header>
      <div class="dialog-body">
        <Blocks blocks={view.blocks} surface={surface} />
      </div>
      <footer class="dialog-foot">
        <button type="button" class="button" onClick={() => void send({ do: 'close', view_id: view.id })}>
          {view.close || say({ de: 'Abbrechen', en: 'Cancel' })}
        </button>
        {view.submit && (
          <button type="submit" class={isBusy ? 'button is-primary is-busy' : 'button is-primary'} aria-busy={isBusy}>
            {view.submit}
          </button>
        )}
      </footer>
    </form>
  );
}

function findFirstField(form: HTMLElement | null): HTMLElement | null {
  const body = form?.querySelector('.dialog-body');
  return body?.querySelector<HTMLElement>('[autofocus], input, textarea, button.select') ?? null;
}

/** After the complaints are drawn, the first one is brought into view. */
function showFirstError(form: HTMLElement | null): void {
  requestAnimationFrame(() => form?.querySelector('.has-error')?.scrollIntoView({ block: 'center' }));
}

function sayComplaint(complaint: Complaint): string {
  const words = {
    missing: { de: 'Bitte fülle dieses Feld aus.', en: 'Please complete this required field.' },
    'too-short': { de: 'Das ist zu kurz.', en: 'This is too short.' },
    'not-an-email': { de: 'Das ist keine E-Mail-Adresse.', en: 'This is not an email address.' },
    'not-a-url': { de: 'Das ist keine Webadresse.', en: 'This is not a web address.' },
    'not-a-number': { de: 'Das ist keine passende Zahl.', en: 'This is not a suitable number.' },
    'too-small': { de: 'Diese Zahl ist zu klein.', en: 'This number is too small.' },
    'too-large': { de: 'Diese Zahl ist zu groß.', en: 'This number is too large.' },
  };
  return say(words[complaint]);
}
