import type { Prisma } from '#src/db/prisma/client.ts';
import type { Language } from '#src/lib/user-error.ts';
import type { BotWorld } from '#src/world.ts';
import { importCard, progressText } from './card.ts';
import { readSharedFiles, type Shared } from './read-shared-files.ts';
import type { Hints } from './read-table.ts';
import { rejectedCsv } from './rejected-csv.ts';
import type { FileReport } from './report.ts';
import { runImport } from './run-import.ts';
import type { Rejected } from './store.ts';
import type { Tables } from './summary.ts';

/** Files dropped into a conversation: what is needed to import them again after a kill. */
export interface SharedImport {
  channel: string;
  thread: string;
  language: Language;
  actor: string;
  byId: number;
  shared: Shared[];
  hints: Hints;
}

const PROGRESS_EVERY = 25_000;

/** Imports dropped files once, however often Slack delivers them, and reports in the thread. */
export async function runSharedImport(world: BotWorld, sourceKey: string, asked: SharedImport): Promise<void> {
  const { db } = world;
  const { count } = await db.import.createMany({
    data: [{ sourceKey, byId: asked.byId, files: asked as unknown as Prisma.InputJsonValue }],
    skipDuplicates: true,
  });
  if (count === 1) await importAndReport(world, sourceKey, asked);
}

/**
 * Takes up imports that a kill interrupted two minutes ago or more, and reports that were never posted. Safe to call
 * from several processes: the import itself runs once per source, the report is looked for before it is posted.
 */
export async function resumeSharedImports(world: BotWorld): Promise<void> {
  const waiting = await world.db.$queryRaw<{ source_key: string; files: SharedImport }[]>`
    select source_key, files from imports
    where source_key like 'slack:%' and state in ('running', 'done') and coalesce(summary ->> 'reported', '') = ''
      and started_at < now() - interval '2 minutes' and started_at > now() - interval '2 days'`;
  for (const { source_key, files } of waiting) await importAndReport(world, source_key, files);
}

async function importAndReport(world: BotWorld, sourceKey: string, asked: SharedImport): Promise<void> {
  const { slack } = world;
  const { channel, thread, language } = asked;
  const names = asked.shared.map(({ name }) => name);
  const key = `import:${sourceKey}`;
  const ts =
    (await slack.findPosted({ channel, thread }, key)) ??
    (await slack.post({ channel, thread }, { text: progressText(names, 0, language) }, key));

  let told = 0;
  try {
    await runImport(world, {
      files: await readSharedFiles(world, asked.shared),
      ...asked.hints,
      sourceKey,
      byId: asked.byId,
      actor: asked.actor,
      onProgress(rows) {
        if (rows < told + PROGRESS_EVERY) return;
        told = rows;
        void slack.update({ channel, ts }, { text: progressText(names, rows, language) }).catch(() => {});
      },
    });
  } catch (error) {
    // What cannot be read will not be readable later; the person is told by whoever catches this.
    await world.db.import.deleteMany({ where: { sourceKey, state: 'running' } });
    throw error;
  }
  await report(world, sourceKey, asked, ts);
}

async function report(
  world: BotWorld,
  sourceKey: string,
  { channel, thread, language }: SharedImport,
  ts: string,
): Promise<void> {
  const { db, slack } = world;
  const run = await db.import.findUniqueOrThrow({ where: { sourceKey } });
  const { files, tables } = run.summary as unknown as { files: FileReport[]; tables: Tables };
  const rows = await db.rejectedRow.findMany({ where: { importId: run.id }, orderBy: { id: 'asc' }, take: 50_000 });
  const examples = rows.map(
    ({ file, line, reasonDe, reasonEn, row }): Rejected => ({
      file,
      line,
      reason: { de: reasonDe, en: reasonEn },
      row: row as Record<string, string>,
    }),
  );

  await slack.update({ channel, ts }, importCard({ files, tables, rejected: run.rejected, examples }, language));
  if (examples.length > 0) {
    const title = { de: 'Zeilen, die zurückkamen', en: 'Rows that were returned' }[language];
    await slack.upload(
      { channel, thread },
      { name: `rejected-${run.id}.csv`, content: rejectedCsv(examples, language), title },
    );
  }
  await db.$executeRaw`update imports set summary = summary || '{"reported": true}'::jsonb where id = ${run.id}`;
}
