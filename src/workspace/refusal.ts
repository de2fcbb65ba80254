/** An answer of `{ ok: false, error }` with Slack's own error code; `details` are further fields of that answer. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(code: string, details: Record<string, unknown> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

/** A refusal that names the places, as Slack does in `response_metadata.messages`. */
export function refusePlaces(code: string, messages: string[]): Refusal {
  return new Refusal(code, { response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) } });
}
