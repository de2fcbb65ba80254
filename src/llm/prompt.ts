import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A prompt file taken apart: YAML front matter, and the text below each `## heading`. */
export interface PromptFile {
  about: unknown;
  sections: Record<string, string>;
}

/** A prompt whose placeholders were checked when it was loaded. */
export interface Prompt<Sections extends Record<string, readonly string[]>> {
  fill<Name extends keyof Sections & string>(section: Name, values: Record<Sections[Name][number], string>): string;
}

const folder = new URL('../../prompts/', import.meta.url);

/**
 * Loads `prompts/<path>.md` and checks it against what the code will fill in, so call it where a module loads.
 * @param sections the placeholders of each section
 * @throws when a section is missing, or a placeholder is missing or unknown
 */
export function loadPrompt<const Sections extends Record<string, readonly string[]>>(
  path: string,
  sections: Sections,
): Prompt<Sections> {
  const { sections: texts } = parsePrompt(readFileSync(new URL(`${path}.md`, folder), 'utf8'), path);
  for (const [section, names] of Object.entries(sections)) {
    const text = texts[section];
    if (text === undefined) throw new Error(`prompts/${path}.md has no section "## ${section}"`);
    const found = placeholdersIn(text);
    const unknown = found.filter((name) => !names.includes(name));
    const missing = names.filter((name) => !found.includes(name));
    if (unknown.length > 0) throw new Error(`prompts/${path}.md, ${section}: unknown {{${unknown.join('}}, {{')}}}`);
    if (missing.length > 0) throw new Error(`prompts/${path}.md, ${section}: missing {{${missing.join('}}, {{')}}}`);
  }
  return { fill: (section, values) => fillIn(texts[section] ?? '', values) };
}

/** Every file of a folder of prompts, by file name: one file, one kind. */
export function loadPromptFolder(name: string): Map<string, PromptFile> {
  const files = readdirSync(new URL(`${name}/`, folder)).filter((file) => file.endsWith('.md'));
  return new Map(
    files.sort().map((file) => {
      const path = `${name}/${file.slice(0, -3)}`;
      return [file.slice(0, -3), parsePrompt(readFileSync(new URL(`${path}.md`, folder), 'utf8'), path)];
    }),
  );
}

/** Splits a prompt file. @throws when it has no front matter, a heading twice, or text before the first heading. */
export function parsePrompt(source: string, path: string): PromptFile {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.replaceAll('\r\n', '\n'));
  if (!match) throw new Error(`prompts/${path}.md must begin with front matter between two lines of ---`);
  const [before, ...parts] = `\n${match[2]}`.split(/\n## /);
  if (before?.trim()) throw new Error(`prompts/${path}.md has text before its first "## heading"`);
  const sections: Record<string, string> = {};
  for (const part of parts) {
    const [heading = '', ...lines] = part.split('\n');
    const name = heading.trim();
    if (name in sections) throw new Error(`prompts/${path}.md has the section "## ${name}" twice`);
    sections[name] = lines.join('\n').trim();
  }
  return { about: parse(match[1] ?? ''), sections };
}

/** The names between double braces, each once, in order. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => (match[1] ?? '').trim()))];
}

/** Puts values in the place of `{{name}}`. Values are not read again: braces in customer data stay braces. */
export function fillIn(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => {
    const value = values[name.trim()];
    if (value === undefined) throw new Error(`nothing to fill in for {{${name.trim()}}}`);
    return value;
  });
}

/** Fences text that others wrote, so that a model reads it as data: the fence cannot be closed from within. */
export function asData(text: string): string {
  return `<data>\n${text.replace(/<(\/?\s*data)/gi, '‹$1')}\n</data>`;
}
