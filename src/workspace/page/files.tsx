import type { PageFile } from '#src/workspace/protocol.ts';
import { address } from './store.ts';

/** A file's path with the acting person on it, as the engine wants it. */
export function fileUrl(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}as=${encodeURIComponent(address.value.person)}`;
}

export function Files({ files }: { files: PageFile[] }) {
  return (
    <div class="files">
      {files.map((file) =>
        file.mimetype.startsWith('image/') ? (
          <a key={file.id} class="file is-image" href={fileUrl(file.path)} target="_blank" rel="noreferrer">
            <img src={fileUrl(file.path)} alt={file.altText || file.title || file.name} loading="lazy" />
          </a>
        ) : (
          <a key={file.id} class="file" href={fileUrl(file.path)} download={file.name}>
            <span class="file-mark" aria-hidden="true">
              {file.name.split('.').at(-1)?.slice(0, 4).toLocaleUpperCase()}
            </span>
            <span>
              <span class="file-name">{file.title || file.name}</span>
              <small>{sizeOf(file.size)}</small>
            </span>
          </a>
        ),
      )}
    </div>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
