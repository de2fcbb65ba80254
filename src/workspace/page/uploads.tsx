import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { upload } from './connection.ts';
import { say } from './store.ts';

interface Upload {
  name: string;
  channel: string;
  /** 0–1 */
  share: number;
}

const uploads = signal<Upload[]>([]);

/** Posts files one after the other, in the order they were dropped. */
export async function uploadFiles(files: File[], channel: string, thread: string): Promise<void> {
  for (const file of files) {
    const running: Upload = { name: file.name, channel, share: 0 };
    uploads.value = [...uploads.value, running];
    const target = `/api-page/upload?channel=${channel}${thread ? `&thread_ts=${thread}` : ''}`;
    await upload(target, file, (share) => {
      running.share = share;
      uploads.value = [...uploads.value];
    });
    uploads.value = uploads.value.filter((each) => each !== running);
  }
}

export function UploadProgress({ channel }: { channel: string }) {
  const here = uploads.value.filter((each) => each.channel === channel);
  if (here.length === 0) return null;
  return (
    <div class="uploads" role="status">
      {here.map((each) => (
        <label key={each.name}>
          {each.name}
          <progress value={each.share} max={1} />
        </label>
      ))}
    </div>
  );
}

interface DropZoneProps {
  channel: string;
  thread: string;
  class: string;
  label: string;
  children: ComponentChildren;
}

/** A pane onto which files can be dropped. */
export function DropZone({ channel, thread, class: name, label, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

  function enter(by: number): void {
    depth.current += by;
    setOver(depth.current > 0);
  }

  return (
    <section
      class={isOver ? `${name} is-dropping` : name}
      aria-label={label}
      onDragEnter={(event) => hasFiles(event) && enter(1)}
      onDragLeave={(event) => hasFiles(event) && enter(-1)}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        enter(-depth.current);
        void uploadFiles([...(event.dataTransfer?.files ?? [])], channel, thread);
      }}
    >
      {children}
      {isOver && <div class="drop-hint">{say({ de: 'Hier ablegen', en: 'Drop here' })}</div>}
    </section>
  );
}
