import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Imports every file of a folder in name order and returns their default exports: one file, one rule, query or importer.
 * @throws when a default export's `name` differs from its file name, so that a copied file cannot hide another.
 */
export async function loadFolder<Plugin extends { name: string }>(folder: URL): Promise<Plugin[]> {
  const files = (await readdir(fileURLToPath(folder))).filter((file) => file.endsWith('.ts')).sort();
  const plugins: Plugin[] = [];
  for (const file of files) {
    const module = await import(pathToFileURL(fileURLToPath(new URL(file, folder))).href);
    const plugin = module.default as Plugin | undefined;
    if (plugin?.name !== basename(file, '.ts'))
      throw new Error(`${file} must export default { name: '${basename(file, '.ts')}' }`);
    plugins.push(plugin);
  }
  return plugins;
}
