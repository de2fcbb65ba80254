import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { InvalidArgumentError } from 'commander';
import { inWorld } from '#src/cli/open-world.ts';
import { asOfOption, printJson, type Verb } from '#src/cli/program.ts';
import type { Day } from '#src/lib/time.ts';
import { answerQuestion } from '#src/questions/answer.ts';
import { askBatch } from '#src/questions/ask-batch.ts';

interface Options {
  asOf?: Day;
  json?: boolean;
  batch?: string;
  out?: string;
}

export default {
  name: 'ask',
  add(program) {
    program
      .command('ask')
      .description('answer a question in plain German or English')
      .argument('[question]', 'the question')
      .option('--as-of <day>', 'act as if it were that day, YYYY-MM-DD', asOfOption)
      .option('--json', 'print one JSON document')
      .option('--batch <file>', 'answer a file of questions, one JSON object per line')
      .option('--out <file>', 'where the answers of --batch go')
      .action((question: string | undefined, { asOf, json, batch, out }: Options) => {
        if (batch && !out) throw new InvalidArgumentError('--batch needs --out FILE.');
        if (!batch && !question) throw new InvalidArgumentError('say what you would like to know.');
        return inWorld('ask', asOf, async (world) => {
          if (batch && out) {
            const lines = createInterface({ input: createReadStream(batch, 'utf8') });
            const written: string[] = [];
            const clock = () => performance.now();
            await askBatch(world, { lines, write: (line) => written.push(`${line}\n`), today: world.today(), clock });
            await writeFile(out, written.join(''));
            return;
          }
          const answer = await answerQuestion(world, { text: question ?? '', asOf: world.today() });
          if (json) printJson(answer);
          else process.stdout.write(`${answer.text}\n`);
        });
      });
  },
} satisfies Verb;
