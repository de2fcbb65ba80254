import { fold } from '#src/lib/fold.ts';

export type OrderStatus = 'valid' | 'open' | 'cancelled' | 'refunded';

const WORDS: Record<Exclude<OrderStatus, 'valid'>, readonly string[]> = {
  cancelled: [
    'cancel',
    'canceled',
    'cancelled',
    'void',
    'voided',
    'storno',
    'storniert',
    'abgebrochen',
    'annulliert',
    'abgelehnt',
    'rejected',
    'declined',
    'failed',
    'fehlgeschlagen',
  ],
  refunded: [
    'refund',
    'refunded',
    'returned',
    'return',
    'credit',
    'credited',
    'credit note',
    'gutschrift',
    'gutgeschrieben',
    'erstattet',
    'ruckerstattet',
    'retoure',
    'retourniert',
    'zuruckgegeben',
  ],
  open: [
    'open',
    'pending',
    'new',
    'processing',
    'in process',
    'in progress',
    'on hold',
    'hold',
    'draft',
    'unshipped',
    'unfulfilled',
    'backorder',
    'backordered',
    'confirmed',
    'offen',
    'neu',
    'in bearbeitung',
    'in arbeit',
    'wartend',
    'ausstehend',
    'zuruckgestellt',
    'angelegt',
    'bestatigt',
    'entwurf',
    'teilweise geliefert',
    'teilgeliefert',
    'in vorbereitung',
    'ruckstand',
  ],
};

const STATUS_BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [fold(word), status as OrderStatus] as const)),
);

/**
 * What a file's own status word means for the record. Words we do not know mean an ordinary order; without a word a
 * negative amount is a refund, and an order that was never shipped is open where the file tells shipped days at all.
 */
export function readStatus(row: {
  word: string | null;
  amount: string | null;
  shipped: string | null;
  tellsShipped: boolean;
}): OrderStatus {
  if (row.word) {
    const word = fold(row.word);
    const known = STATUS_BY_WORD.get(word) ?? STATUS_BY_WORD.get(word.split(' ')[0] ?? '');
    return known ?? 'valid';
  }
  if (row.amount?.startsWith('-')) return 'refunded';
  return row.tellsShipped && !row.shipped ? 'open' : 'valid';
}
