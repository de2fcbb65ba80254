import type { Language } from '#src/lib/user-error.ts';

/** An exact quantity without idle zeros: "2,5", "12". */
export function sayQuantity(quantity: string, language: Language): string {
  const bare = quantity.includes('.') ? quantity.replace(/\.?0+$/, '') : quantity;
  return language === 'de' ? bare.replace('.', ',') : bare;
}
