import { findCustomer } from '#src/customers/find-customer.ts';
import type { CustomerLine } from '#src/customers/store.ts';
import type { World } from '#src/world.ts';
import { splitMemory, tidyMemory } from './memory.ts';

/** Whom a sentence to remember is about, and what it says; or who it might be about. */
export type Memory =
  | { kind: 'one'; customer: CustomerLine; text: string }
  | { kind: 'unclear'; typed: string; candidates: CustomerLine[]; text: string };

/** Finds the customer a sentence begins with, else the one it names anywhere. */
export async function findMemory(world: Pick<World, 'db' | 'pool'>, memory: string): Promise<Memory> {
  let unclear: Memory = { kind: 'unclear', typed: memory, candidates: [], text: tidyMemory(memory) };
  for (const { name, rest } of splitMemory(memory)) {
    const found = await findCustomer(world, name);
    if (found.kind === 'one' && rest.trim()) return { kind: 'one', customer: found.customer, text: tidyMemory(rest) };
    const candidates = found.kind === 'ambiguous' ? found.candidates : found.kind === 'unknown' ? found.close : [];
    const reading = { kind: 'unclear' as const, typed: name, candidates, text: tidyMemory(rest) };
    if (found.kind === 'ambiguous') return reading;
    if (unclear.candidates.length === 0 && candidates.length > 0) unclear = reading;
  }
  const inside = await findInside(world, memory);
  return inside ? { kind: 'one', customer: inside, text: tidyMemory(memory) } : unclear;
}

/** Looks for a name of two words or more anywhere in the sentence: a single word could be anything. */
async function findInside(world: Pick<World, 'db' | 'pool'>, memory: string): Promise<CustomerLine | null> {
  const words = memory.split(/\s+/).slice(0, 20);
  for (let count = Math.min(5, words.length); count >= 2; count--) {
    for (let from = 1; from + count <= words.length; from++) {
      const found = await findCustomer(world, words.slice(from, from + count).join(' '));
      if (found.kind === 'one') return found.customer;
    }
  }
  return null;
}
