/** A process that reads, fits and scores a big company's rhythms and tells what it took; its database is the argument. */
import pg from 'pg';
import { readRhythms } from '#src/customers/read-rhythms.ts';
import { BIG_TODAY } from './big-company.ts';
import { measured } from './measured.ts';

const pool = new pg.Pool({ connectionString: process.argv[2] });
process.send?.(await measured(() => readRhythms({ pool, config: { team: { holidays: 'DE' } } }, { asOf: BIG_TODAY })));
process.exit();
