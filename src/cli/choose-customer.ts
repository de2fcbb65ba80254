import { findCustomer } from '#src/customers/find-customer.ts';
import { UserError } from '#src/lib/user-error.ts';
import type { World } from '#src/world.ts';

/** The one customer a sloppy name means. @throws UserError naming the candidates, or close names, otherwise. */
export async function chooseCustomer(world: World, text: string): Promise<{ id: number; name: string }> {
  const found = await findCustomer(world, text);
  if (found.kind === 'one') return found.customer;
  const names = (found.kind === 'ambiguous' ? found.candidates : found.close).map(({ name }) => name);
  const list = names.join(', ');
  if (found.kind === 'ambiguous') {
    throw new UserError({ de: `„${text}“ kann mehrere meinen: ${list}.`, en: `"${text}" may mean several: ${list}.` });
  }
  throw new UserError({
    de: `Ich kenne keinen Kunden „${text}“.${list ? ` Ähnlich heißen: ${list}.` : ''}`,
    en: `I know no customer "${text}".${list ? ` Close names: ${list}.` : ''}`,
  });
}
