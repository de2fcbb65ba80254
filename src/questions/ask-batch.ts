import { z } from 'zod';
import { answerQuestion } from './answer.ts';

/** A line of the file that comes in; other fields are ignored. */
const BatchLine = z.object({
  id: z.union([z.string(), z.number()]),
  as_of: z.string().optional(),
  question: z.string(),
  context: z.array(z.string()).default([]),
  asker: z.string().nullish(),
});

/** Answers a file of questions (JSON lines in, JSON lines out) exactly as the bot does; `clock` gives milliseconds. */
export async function askBatch(
  world: Parameters<typeof answerQuestion>[0],
  input: { lines: AsyncIterable<string> | Iterable<string>; write(line: string): void; today: string; clock(): number },
): Promise<number> {
  let count = 0;
  for await (const line of input.lines) {
    if (line.trim() === '') continue;
    const item = BatchLine.parse(JSON.parse(line));
    const begun = input.clock();
    const answer = await answerQuestion(world, {
      text: item.question,
      context: item.context,
      asOf: item.as_of ?? input.today,
    });
    input.write(
      JSON.stringify({
        id: item.id,
        status: answer.status,
        answer_text: answer.text,
        query: answer.query,
        rows: answer.rows,
        ms: Math.round((input.clock() - begun) * 10) / 10,
      }),
    );
    count++;
  }
  return count;
}
