/**
 * A process that reads, fits and scores a big company's rhythms, lists who is quiet and tells what it took; its
 * database is the argument.
 */
import pg from 'pg';
import { type CustomerRhythm, readRhythms } from '#src/customers/read-rhythms.ts';
import { BIG_TODAY } from './big-company.ts';
import { measured } from './measured.ts';

const pool = new pg.Pool({ connectionString: process.argv[2] });
const world = { pool, config: { team: { holidays: 'DE' } } };
const isQuiet = ({ rhythm }: CustomerRhythm) => rhythm.state === 'quiet';
process.send?.(await measured(() => readRhythms(world, { asOf: BIG_TODAY, only: isQuiet })));
process.exit();
