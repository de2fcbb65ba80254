import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { applyChange, type Change, changesOf, emptyTables, type Journal, type Tables } from './tables.ts';

/** A journal that forgets: for tests and for workspaces without a state file. */
export function memoryJournal(): Journal {
  const bytes = new Map<string, Buffer>();
  return {
    write: () => {},
    keepBytes: (file, content) => void bytes.set(file, content),
    readBytes: (file) => bytes.get(file) ?? null,
    close: () => {},
  };
}

/**
 * Opens a state file: one JSON line per change, compacted whenever it is opened. A half-written last line, left by a
 * kill, is dropped. Contents of files lie beside it in `<file>.files/`.
 */
export function openJournal(file: string): { journal: Journal; tables: Tables } {
  mkdirSync(dirname(file), { recursive: true });
  const tables = emptyTables();
  for (const change of readChanges(file)) applyChange(tables, change);
  writeFileSync(
    `${file}.new`,
    changesOf(tables)
      .map((change) => `${JSON.stringify(change)}\n`)
      .join(''),
  );
  renameSync(`${file}.new`, file);
  const handle = openSync(file, 'a');
  const folder = `${file}.files`;
  return {
    tables,
    journal: {
      write: (change) => void writeSync(handle, `${JSON.stringify(change)}\n`),
      keepBytes(id, bytes) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, id), bytes);
      },
      readBytes: (id) => (existsSync(join(folder, id)) ? readFileSync(join(folder, id)) : null),
      close: () => closeSync(handle),
    },
  };
}

function readChanges(file: string): Change[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  const changes: Change[] = [];
  for (const line of lines) {
    if (!line) continue;
    try {
      changes.push(JSON.parse(line) as Change);
    } catch {
      return changes;
    }
  }
  return changes;
}
