import type { z } from 'zod';

/** The model behind one small port: a task in words, an answer in a schema. */
export interface Llm {
  /**
   * Asks for one structured answer.
   * @returns the parsed answer, or null when the model refused, failed, timed out or answered outside the schema even
   * after one repair round: the caller then goes on without it.
   */
  complete<Schema extends z.ZodType>(task: {
    /** a short name for logs, such as 'questions.plan' */
    name: string;
    system: string;
    user: string;
    schema: Schema;
    timeoutMs: number;
    signal?: AbortSignal;
  }): Promise<z.infer<Schema> | null>;
}
