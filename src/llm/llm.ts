/** What the model is asked: instructions, the material, and the shape the answer must have. */
export interface LlmRequest {
  system: string;
  user: string;
  /** JSON schema of the answer; without it the answer is plain text */
  schema?: { name: string; schema: Record<string, unknown> };
  /** milliseconds until we go on without it; 8 seconds when not given */
  timeoutMs?: number;
  /** a person pressed Stop */
  signal?: AbortSignal;
}

/** What came of it; `unavailable` says why in a word for the log, never for people. */
export type LlmReply = { kind: 'text'; text: string } | { kind: 'refused' } | { kind: 'unavailable'; why: string };

/** The model behind one small port: it answers or says that it did not, and never throws. */
export interface Llm {
  model: string;
  complete(request: LlmRequest): Promise<LlmReply>;
}
