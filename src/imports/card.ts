import type { KnownBlock } from '@slack/types';
import type { Language, Text } from '#src/lib/user-error.ts';
import { context, escapeText, section } from '#src/slack/blocks.ts';
import type { FileReport } from './report.ts';
import type { Rejected } from './store.ts';
import { summarise, type Tables } from './summary.ts';

export interface ImportFacts {
  files: readonly FileReport[];
  tables: Tables;
  rejected: number;
  /** the first of them */
  examples: readonly Rejected[];
}

/** What an import did: one sentence, how each file was read, the first rows that came back. */
export function importCard(
  { files, tables, rejected, examples }: ImportFacts,
  language: Language,
): { text: string; blocks: KnownBlock[] } {
  const sentence = summarise(tables, rejected)[language];
  const head = { de: 'Import fertig.', en: 'Import done.' }[language];
  return {
    text: `${head} ${sentence}`,
    blocks: [
      section(`*${head}* ${sentence}`),
      context(...files.slice(0, 10).map((file) => sayFile(file)[language])),
      ...(examples.length === 0
        ? []
        : [
            section(
              examples
                .slice(0, 5)
                .map((row) => sayRejected(row)[language])
                .join('\n'),
            ),
          ]),
    ],
  };
}

/** The line that stands there while rows are being read. */
export function progressText(files: readonly string[], rows: number, language: Language): string {
  const names = files.map((name) => `“${name}”`).join(', ');
  const read = rows.toLocaleString(language);
  return {
    de: `Ich lese ${names.replace(/[“”]/g, (sign) => (sign === '“' ? '„' : '“'))}${rows ? `: ${read} Zeilen` : ''} …`,
    en: `Reading ${names}${rows ? `: ${read} rows` : ''} …`,
  }[language];
}

function sayFile(file: FileReport): Text {
  const name = escapeText(file.name);
  const decimal = {
    comma: { de: 'Dezimalkomma', en: 'decimal comma' },
    point: { de: 'Dezimalpunkt', en: 'decimal point' },
  };
  const details = (language: Language) =>
    [
      file.encoding.toUpperCase(),
      file.delimiter === '\t' ? 'Tab' : `„${file.delimiter}“`.replace(/[„“]/g, language === 'en' ? '"' : '$&'),
      file.decimal && decimal[file.decimal][language],
      file.extra.length > 0 &&
        {
          de: `ohne eigenen Platz, mit aufgehoben: ${file.extra.join(', ')}`,
          en: `kept beside the record: ${file.extra.join(', ')}`,
        }[language],
    ]
      .filter(Boolean)
      .join(' · ');
  return {
    de: `${name}: ${file.label.de}, ${file.rows.toLocaleString('de')} Zeilen · ${escapeText(details('de'))}`,
    en: `${name}: ${file.label.en}, ${file.rows.toLocaleString('en')} rows · ${escapeText(details('en'))}`,
  };
}

function sayRejected({ file, line, reason }: Rejected): Text {
  return {
    de: `• ${escapeText(file)}, Zeile ${line}: ${escapeText(reason.de)}`,
    en: `• ${escapeText(file)}, line ${line}: ${escapeText(reason.en)}`,
  };
}
