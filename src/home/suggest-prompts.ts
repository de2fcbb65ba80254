import type { Language } from '#src/lib/user-error.ts';

/** The four things offered above an empty conversation; with a customer of one's own, they are about that one. */
export function suggestPrompts(
  own: { name: string; orders: { day: Date }[] }[],
  language: Language,
): { title: string; message: string }[] {
  const latest = own
    .filter(({ orders }) => orders.length > 0)
    .sort((a, b) => Number(b.orders[0]?.day) - Number(a.orders[0]?.day))[0];
  const general =
    language === 'de'
      ? [
          { title: 'Wer ist still?', message: 'Wer hat seit 90 Tagen nicht bestellt?' },
          { title: 'Umsatz im letzten Monat', message: 'Welche fünf Kunden hatten letzten Monat den höchsten Umsatz?' },
          { title: 'Beliebteste Produkte', message: 'Welche Produkte haben wir dieses Jahr am meisten verkauft?' },
        ]
      : [
          { title: 'Who is quiet?', message: 'Who has not ordered for 90 days?' },
          { title: 'Revenue last month', message: 'Which five customers had the highest revenue last month?' },
          { title: 'Best-selling products', message: 'Which products did we sell most this year?' },
        ];
  if (!latest) return general;
  const message =
    language === 'de'
      ? `Wann hat ${latest.name} zuletzt bestellt und was?`
      : `When did ${latest.name} last order and what?`;
  return [{ title: message, message }, ...general];
}
