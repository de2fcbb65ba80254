/**
 * The house keeps its shape: which folder may know which, and which files stay pure.
 * Read from the import lines themselves, because the linters at hand cannot.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src/', import.meta.url));

/** Each layer may import itself and the layers before it. */
const layers = [
  ['lib'],
  ['db', 'llm', 'slack', 'rhythm'],
  ['customers', 'orders', 'knowledge'],
  ['drafts', 'questions', 'imports'],
  ['nudges'],
  ['digest', 'home'],
  ['root', 'cli'],
];

/** Files named after these roles and verbs may ask the clock or the machine; every other file of a feature is pure. */
const reachesOutside = /^(slack|answer|order-days|store|[a-z-]+-store)$|^(read|run|write|draw|send)-/;

interface File {
  path: string;
  folder: string;
  text: string;
  imports: string[];
}

const files = listFiles(root);

test('the house was read', () => {
  expect(files.length).toBeGreaterThan(50);
});

test('folders know only what lies below them', () => {
  const wrong = files.flatMap((file) =>
    file.imports
      .filter((target) => target.startsWith(root))
      .map((target) => folderOf(target))
      .filter((target) => !mayKnow(file, target))
      .map((target) => `${file.path} imports ${target}`),
  );

  expect(wrong).toEqual([]);
});

test('only llm knows the model, only slack and listeners know Bolt', () => {
  const wrong = files.filter(
    ({ path, folder, imports }) =>
      (imports.includes('openai') && folder !== 'llm') ||
      (imports.some((name) => name.startsWith('@slack/bolt')) && folder !== 'slack' && path !== 'app.ts') ||
      (imports.includes('@slack/web-api') && folder !== 'slack' && path !== 'app.ts'),
  );

  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('only config.ts reads the environment', () => {
  const wrong = files.filter(({ path, text }) => path !== 'config.ts' && /process\.env\b/.test(text));

  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('pure files ask neither the clock nor chance nor the machine', () => {
  const wrong = files
    .filter(isPure)
    .flatMap(({ path, text, imports }) => [
      ...(/\bnew Date\(\)|\bDate\.now\(\)|\bMath\.random\(\)/.test(text) ? [`${path} asks the clock or chance`] : []),
      ...imports.filter((name) => name.startsWith('node:')).map((name) => `${path} imports ${name}`),
    ]);

  expect(wrong).toEqual([]);
});

test('imports stay in their folder or start at the top', () => {
  const wrong = files.filter(({ text, path }) => path !== 'start.ts' && /from '\.\.\//.test(text));

  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('folders are at most three deep and lib holds at most six files', () => {
  expect(files.filter(({ path }) => path.split('/').length > 4).map(({ path }) => path)).toEqual([]);
  expect(files.filter(({ folder }) => folder === 'lib').length).toBeLessThanOrEqual(6);
});

function mayKnow(file: File, target: string): boolean {
  if (file.folder === 'workspace') return target === 'workspace' || target === 'lib';
  if (target === 'workspace') return file.folder === 'root';
  // world.ts is the shape everything receives; it holds types only.
  if (target === 'root') return file.folder === 'root' || file.folder === 'cli' || file.imports.some(isWorld);
  return layerOf(target) <= layerOf(file.folder);
}

function isWorld(target: string): boolean {
  return target === join(root, 'world.ts');
}

function layerOf(folder: string): number {
  const layer = layers.findIndex((names) => names.includes(folder));
  if (layer < 0) throw new Error(`src/${folder} has no place in the house`);
  return layer;
}

function isPure({ path, folder }: File): boolean {
  if (['root', 'cli', 'db', 'llm', 'slack', 'workspace', 'lib'].includes(folder)) return false;
  return !reachesOutside.test(basename(path, '.ts'));
}

function listFiles(folder: string): File[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = join(folder, entry.name);
    const path = relative(root, full);
    if (path === join('db', 'prisma')) return [];
    if (entry.isDirectory()) return listFiles(full);
    if (!/\.tsx?$/.test(entry.name)) return [];
    const text = readFileSync(full, 'utf8');
    return [{ path, folder: folderOf(full), text, imports: importsOf(text, full) }];
  });
}

/** Import targets: packages as they are written, our own files as absolute paths. */
function importsOf(text: string, file: string): string[] {
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string);
  return names.map((name) => {
    if (name.startsWith('#src/')) return join(root, name.slice(5));
    return name.startsWith('.') ? resolve(dirname(file), name) : name;
  });
}

function folderOf(file: string): string {
  const path = relative(root, file);
  return path.includes('/') ? (path.split('/')[0] as string) : 'root';
}
