import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { findPostgres } from './test/support/postgres-server.ts';

/** A year of mornings is minutes of work, and asks the database for nothing that the other stories do not. */
const ONCE = /a-year-of-nudges/;

/** Test files that open a database: they run a second time on a PostgreSQL server, where there is one. */
const withDatabase = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((path) => join('test', path))
  .filter(
    (path) =>
      path.endsWith('.test.ts') &&
      !ONCE.test(path) &&
      /#test\/support\/(database|bot)\.ts/.test(readFileSync(path, 'utf8')),
  );

const hasServer = findPostgres() !== null;
if (!hasServer) console.log('No PostgreSQL server found: the database tests run on the embedded database only.');

const common = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // Each file opens a database of its own; on two cores more than two at once only make each other late.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'embedded',
          include: ['test/**/*.test.ts'],
          globalSetup: 'test/support/embedded-template.ts',
        },
      },
      ...(hasServer
        ? [
            {
              test: {
                ...common,
                name: 'server',
                include: withDatabase,
                globalSetup: 'test/support/server-template.ts',
              },
            },
          ]
        : []),
    ],
  },
});
