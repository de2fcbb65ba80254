import type { ContextActionsBlock, FeedbackButtons, IconButton, PlanBlock, TaskCardBlock } from '@slack/types';
import { useState } from 'preact/hooks';
import { findEmoji } from '#src/workspace/page/emoji.ts';
import { me, say } from '#src/workspace/page/store.ts';
import { Link } from './link.tsx';
import { RichText } from './rich-text.tsx';
import { useElement } from './surface.ts';

export function ContextActions({ block }: { block: ContextActionsBlock }) {
  return (
    <div class="context-actions">
      {block.elements.map((element, index) =>
        element.type === 'feedback_buttons' ? (
          <Feedback key={element.action_id ?? index} element={element} />
        ) : (
          <Icon key={element.action_id ?? index} element={element} />
        ),
      )}
    </div>
  );
}

function Feedback({ element }: { element: FeedbackButtons }) {
  const { act } = useElement(element);
  const [given, setGiven] = useState<'positive' | 'negative' | ''>('');

  function give(kind: 'positive' | 'negative'): void {
    setGiven(kind);
    void act({ kind: 'feedback', positive: kind === 'positive' });
  }

  return (
    <>
      {(['positive', 'negative'] as const).map((kind) => {
        const button = element[`${kind}_button`];
        return (
          <button
            key={kind}
            type="button"
            class="icon-button"
            aria-pressed={given === kind}
            aria-label={button.accessibility_label ?? button.text.text}
            title={button.text.text}
            onClick={() => give(kind)}
          >
            <span aria-hidden="true">{kind === 'positive' ? '👍' : '👎'}</span>
          </button>
        );
      })}
    </>
  );
}

const iconMarks: Record<string, string> = { trash: '🗑', copy: '⧉', edit: '✎', refresh: '↻' };

function Icon({ element }: { element: IconButton }) {
  const { act } = useElement(element);
  const mayPress = !element.visible_to_user_ids || element.visible_to_user_ids.includes(me.value?.id ?? '');
  if (!mayPress) return null;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={element.accessibility_label ?? element.text.text}
      title={element.text.text}
      onClick={() => void act({ kind: 'press' })}
    >
      <span aria-hidden="true">{iconMarks[element.icon] ?? (findEmoji(element.icon) || '•')}</span>
    </button>
  );
}

export function Plan({ block }: { block: PlanBlock }) {
  const tasks = (block.tasks ?? []) as TaskCardBlock[];
  const finished = tasks.filter((task) => task.status === 'complete').length;
  return (
    <section class="plan" aria-label={block.title}>
      <div class="plan-title">
        {block.title}
        <small>
          {finished}/{tasks.length}
        </small>
      </div>
      {tasks.map((task) => (
        <TaskCard key={task.task_id} block={task} />
      ))}
    </section>
  );
}

const taskMarks = { pending: '○', in_progress: '◐', complete: '✓', error: '✕' };

export function TaskCard({ block }: { block: TaskCardBlock }) {
  const status = block.status ?? 'pending';
  const said = {
    pending: { de: 'steht aus', en: 'pending' },
    in_progress: { de: 'läuft', en: 'in progress' },
    complete: { de: 'erledigt', en: 'complete' },
    error: { de: 'fehlgeschlagen', en: 'failed' },
  }[status];
  return (
    <details class={`task is-${status}`} open={status === 'error'}>
      <summary>
        <span class="task-mark" role="img" aria-label={say(said)}>
          {taskMarks[status]}
        </span>
        {block.title}
      </summary>
      {block.details && <RichText block={block.details} />}
      {block.output && <RichText block={block.output} />}
      {block.sources && (
        <p class="task-sources">
          {block.sources.map((source) => (
            <Link key={source.url} url={source.url}>
              {source.text}
            </Link>
          ))}
        </p>
      )}
    </details>
  );
}
