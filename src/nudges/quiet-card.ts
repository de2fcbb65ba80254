import type { KnownBlock } from '@slack/types';
import type { Language, Text } from '#src/lib/user-error.ts';
import { context, escapeText, header, option, section, select } from '#src/slack/blocks.ts';
import type { Message } from '#src/slack/outbound.ts';

interface Owned {
  owner: string | null;
  customers: { customerId: number; customer: string; because: Text }[];
}

/** Customers told with their sentence per owner; the menu holds more. */
const TOLD = 4;
const CHOICES = 100;
const OWNERS = 15;

/** `/care quiet`: everybody who is quiet, by owner, with a draft one click away. */
export function quietCard(owners: Owned[], language: Language): Message {
  if (owners.length === 0) return { text: words.nobody[language] };
  let count = 0;
  for (const { customers } of owners) count += customers.length;
  const title = { de: `Still: ${count} Kunden`, en: `Quiet: ${count} customers` }[language];
  const blocks: KnownBlock[] = [header(title)];
  for (const { owner, customers } of owners.slice(0, OWNERS)) {
    const lines = customers
      .slice(0, TOLD)
      .map(({ customer, because }) => `• *${escapeText(customer)}*: ${escapeText(because[language])}`);
    const rest = customers.length - lines.length;
    const choices = customers
      .slice(0, CHOICES)
      .map(({ customerId, customer }) => option(customer, `check-in:${customerId}`));
    blocks.push(
      section(
        [`*${escapeText(owner ?? words.unowned[language])}*`, ...lines].join('\n'),
        select('drafts.write', words.draft[language], choices),
      ),
    );
    if (rest > 0)
      blocks.push(context({ de: `… und ${rest} weitere im Menü`, en: `… and ${rest} more in the menu` }[language]));
  }
  return { text: title, blocks };
}

const words = {
  nobody: { de: 'Niemand ist still.', en: 'Nobody is quiet.' },
  unowned: { de: 'Ohne Betreuer:in', en: 'Without an owner' },
  draft: { de: 'Entwurf für …', en: 'Draft for…' },
} satisfies Record<string, Text>;
