/** `npm run bench`: every benchmark one after another, so that none disturbs another. Names as arguments choose some. */
import { spawnSync } from 'node:child_process';

const all = ['import', 'slack', 'sweep', 'questions'];
const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : all) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `test/bench/${name}.ts`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
