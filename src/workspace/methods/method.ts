import { z } from 'zod';
import type { Workspace } from '#src/workspace/workspace.ts';

/** A Web API method. It answers the fields beside `ok`, or throws a Refusal. */
export interface Method {
  name: string;
  /** Which kind of token it takes. */
  token: 'bot' | 'app' | 'none';
  /** Any one of these scopes is enough to call it; none means no scope is needed. */
  scopes: string[];
  run(workspace: Workspace, args: Record<string, unknown>): Record<string, unknown>;
}

interface Definition<Args extends z.ZodType> {
  name: string;
  token?: Method['token'];
  scopes?: string[];
  args: Args;
  run(workspace: Workspace, args: z.output<Args>): Record<string, unknown>;
}

/** Arguments that do not fit the schema; the caller turns it into `invalid_arguments`. */
export class InvalidArguments extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(faults.join('; '));
    this.name = 'InvalidArguments';
    this.faults = faults;
  }
}

export function method<Args extends z.ZodType>(definition: Definition<Args>): Method {
  const { name, token = 'bot', scopes = [], args: schema, run } = definition;
  return {
    name,
    token,
    scopes,
    run(workspace, raw) {
      const read = schema.safeParse(raw);
      if (!read.success) throw new InvalidArguments(read.error.issues.map(sayFault));
      return run(workspace, read.data);
    },
  };
}

function sayFault(issue: z.core.$ZodIssue): string {
  const field = issue.path.map(String).join('/');
  const isMissing = issue.code === 'invalid_type' && /received undefined/.test(issue.message);
  return isMissing ? `missing required field: ${field}` : `${issue.message} [json-pointer:/${field}]`;
}

/** Form bodies carry everything as text: "true", "10", "[…]". */
export const text = z.string();
export const optionalText = z.string().optional();
export const flag = z
  .union([z.boolean(), z.enum(['true', 'false', '1', '0'])])
  .transform((value) => value === true || value === 'true' || value === '1')
  .default(false);
export const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);

/** A value that a form body carries as JSON; what is no JSON stays as it is, for the method to refuse. */
export const json = z.unknown().transform((value) => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
});

/** One page of a list and the cursor to the next, '' at the end. */
export function paged<Row>(rows: Row[], cursor: string | undefined, size: number): { rows: Row[]; next: string } {
  const from = cursor ? Number(Buffer.from(cursor, 'base64').toString().replace('from:', '')) || 0 : 0;
  const to = from + size;
  return { rows: rows.slice(from, to), next: to < rows.length ? Buffer.from(`from:${to}`).toString('base64') : '' };
}
