import { signal } from '@preact/signals';
import { Dialog } from '#src/workspace/page/dialog.tsx';
import { say } from '#src/workspace/page/store.ts';
import { type AnyText, Text } from './text.tsx';

/** Slack's confirmation object. */
export interface ConfirmObject {
  title?: AnyText;
  text: AnyText;
  confirm?: AnyText;
  deny?: AnyText;
  style?: 'primary' | 'danger';
}

const asked = signal<{ question: ConfirmObject; answer: (isConfirmed: boolean) => void } | null>(null);

export function askToConfirm(question: ConfirmObject): Promise<boolean> {
  return new Promise((resolve) => {
    asked.value = {
      question,
      answer: (isConfirmed) => {
        asked.value = null;
        resolve(isConfirmed);
      },
    };
  });
}

/** Stands once at the end of the page and shows the question that is being asked. */
export function ConfirmDialog() {
  if (!asked.value) return null;
  const { question, answer } = asked.value;
  const title = question.title ?? { type: 'plain_text', text: say({ de: 'Bist du sicher?', en: 'Are you sure?' }) };
  return (
    <Dialog label={title.text} size="small" onClose={() => answer(false)}>
      <div class="dialog-body">
        <h2>
          <Text of={title} />
        </h2>
        <p>
          <Text of={question.text} />
        </p>
      </div>
      <footer class="dialog-foot">
        <button type="button" class="button" onClick={() => answer(false)}>
          {question.deny ? <Text of={question.deny} /> : say({ de: 'Abbrechen', en: 'Cancel' })}
        </button>
        <button
          type="button"
          class={`button ${question.style === 'danger' ? 'is-danger' : 'is-primary'}`}
          onClick={() => answer(true)}
        >
          {question.confirm ? <Text of={question.confirm} /> : say({ de: 'Ja', en: 'Yes' })}
        </button>
      </footer>
    </Dialog>
  );
}
