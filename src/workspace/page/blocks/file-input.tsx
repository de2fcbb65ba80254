import type { FileInput } from '@slack/types';
import { useState } from 'preact/hooks';
import { upload } from '#src/workspace/page/connection.ts';
import { say } from '#src/workspace/page/store.ts';
import type { PageFile } from '#src/workspace/protocol.ts';
import { useElement } from './surface.ts';

/** Files of a form: kept by the workspace at once, handed over by id with the form. */
export function FileInputElement({ element }: { element: FileInput }) {
  const { block, set } = useElement(element);
  const [files, setFiles] = useState<PageFile[]>([]);
  const [progress, setProgress] = useState(1);
  const max = element.max_files ?? 10;

  function keep(next: PageFile[]): void {
    setFiles(next);
    set({ kind: 'files', ids: next.map((file) => file.id) });
  }

  async function add(chosen: File[]): Promise<void> {
    const kept = [...files];
    for (const file of chosen.slice(0, max - files.length)) {
      const result = await upload('/api-page/keep', file, setProgress);
      if (result.ok && result.file) kept.push(result.file);
    }
    setProgress(1);
    keep(kept);
  }

  return (
    <span class="file-input">
      {files.map((file) => (
        <span key={file.id} class="chip">
          {file.name}
          <button
            type="button"
            aria-label={say({ de: `${file.name} entfernen`, en: `Remove ${file.name}` })}
            onClick={() => keep(files.filter((each) => each.id !== file.id))}
          >
            ×
          </button>
        </span>
      ))}
      {progress < 1 && <progress value={progress} aria-label={say({ de: 'Hochladen', en: 'Uploading' })} />}
      {files.length < max && (
        <input
          type="file"
          multiple={max > 1}
          accept={element.filetypes?.map((type) => `.${type}`).join(',')}
          aria-labelledby={block.labelledBy}
          aria-describedby={block.describedBy}
          onChange={(event) => {
            void add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      )}
    </span>
  );
}
