/** What the scripted model does with one request. */
export type ModelTurn =
  | { says: string }
  /** answers, but only then, and whether or not anybody still listens */
  | { says: string; after: Promise<unknown> }
  | { refuses: string }
  | { status: number; message?: string; retryAfter?: number }
  | { hangs: true }
  /** sends headers and half an answer, then nothing more */
  | { stalls: true }
  | { breaks: true };

export interface ScriptedModel {
  /** give it to createLlm */
  fetch: typeof fetch;
  /** the bodies received so far */
  requests: { messages: { role: string; content: string }[]; response_format?: unknown; temperature?: number }[];
}

/** An OpenAI-compatible server behind `fetch` that does what the script says, turn by turn, the last turn forever. */
export function scriptModel(...script: ModelTurn[]): ScriptedModel {
  const requests: ScriptedModel['requests'] = [];
  return {
    requests,
    async fetch(_address, init) {
      requests.push(JSON.parse(String(init?.body)));
      const turn = script[Math.min(requests.length, script.length) - 1];
      if (!turn) throw new Error('the script is empty');
      if ('hangs' in turn) return untilAborted(init?.signal);
      if ('breaks' in turn) throw new TypeError('fetch failed');
      if ('stalls' in turn) return new Response(halfAnAnswer(init?.signal), { headers: json });
      if ('status' in turn) {
        const headers = { ...json, ...(turn.retryAfter !== undefined && { 'retry-after': String(turn.retryAfter) }) };
        const error = { error: { message: turn.message ?? 'no', type: 'error' } };
        return new Response(JSON.stringify(error), { status: turn.status, headers });
      }
      if ('after' in turn) await turn.after;
      const message =
        'says' in turn
          ? { role: 'assistant', content: turn.says, refusal: null }
          : { role: 'assistant', content: null, refusal: turn.refuses };
      const answer = {
        id: 'x',
        object: 'chat.completion',
        created: 0,
        model: 'scripted',
        choices: [{ index: 0, message }],
      };
      return new Response(JSON.stringify(answer), { headers: json });
    },
  };
}

const json = { 'content-type': 'application/json' };

function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, fail) => signal?.addEventListener('abort', () => fail(signal.reason)));
}

function halfAnAnswer(signal: AbortSignal | null | undefined): ReadableStream {
  return new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"choices":[{"message":{"content":"{\\"sub'));
      signal?.addEventListener('abort', () => stream.error(signal.reason));
    },
  });
}
