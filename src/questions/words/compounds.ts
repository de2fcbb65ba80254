import type { Language } from '#src/lib/user-error.ts';

/** First parts of German compounds that say something by themselves. */
const HEADS = listOf(`
  januar februar märz april mai juni juli august september oktober november dezember
  jahres monats quartals wochen gesamt durchschnitts`);

/** First parts that change nothing: "Kundenbestellungen" are orders, "Osterbestellungen" are not any orders. */
const HARMLESS = new Set(
  listOf('kunden kunde auftrags bestell verkaufs produkt artikel waren einzel liefer geschafts vertriebs'),
);

/** Second parts: what the shop talks about. Longer ones first. */
const TAILS = listOf(`
  bestellungen bestellung bestellwerte bestellwert bestellmenge aufträge auftrag auftragswert
  umsätze umsatz erlöse erlös betrag summe wert volumen menge absatz stückzahl anzahl bestand lagerbestand
  kunden kunde käufer produkte produkt artikel kategorie lieferanten lieferant
  preise preis rabatte rabatt fracht frachtkosten versandkosten kosten
  verkäufe lieferungen lieferung lieferzeit lieferdauer einkäufe entwicklung wachstum`).sort(
  (a, b) => b.length - a.length,
);

const UNITS: Record<string, string> = { jahres: 'Jahr', monats: 'Monat', quartals: 'Quartal', wochen: 'Woche' };
const PLURALS = alternatives('umsätze erlöse bestellungen aufträge zahlen');

const SERIES = new RegExp(`(?<!\\p{L})(${Object.keys(UNITS).join('|')})(${PLURALS})(?!\\p{L})`, 'giu');
const COMPOUND = new RegExp(
  `(?<!\\p{L})(${alternatives(HEADS.join(' '))})(${alternatives(TAILS.join(' '))})(?!\\p{L})`,
  'giu',
);
const TAIL = new RegExp(`^(\\p{L}{3,}?)(${alternatives(TAILS.join(' '))})$`, 'iu');

/** What people shorten in chat. A bound before a number, an extreme before anything else. */
const SHORT: Record<Language, [RegExp, string][]> = {
  de: [
    [/(?<=\p{L},?\s)plus(?=\s\p{L})/giu, 'und'],
    [/(?<!\p{L})mind?\.?\s+(?=\d)/giu, 'mindestens '],
    [/(?<!\p{L})max\.?\s+(?=\d)/giu, 'höchstens '],
    [/(?<!\p{L})max\.\s*(?=\p{L})/giu, 'maximaler '],
    [/(?<!\p{L})min\.\s*(?=\p{L})/giu, 'minimaler '],
    [/(?<!\p{L})[Øø⌀](?:\s*-\s*|\s+|(?=\p{Lu}))/gu, 'durchschnittlicher '],
    [/(?<!\p{L})Best\.\s*(?=[\d\p{L}])/gu, 'Bestellung '],
    [/(?<!\p{L})(?:eine[ms]?|ein)\s+halbe[ns]\s+jahr(?:e?s)?(?!\p{L})/giu, '6 Monaten'],
    [/(?<!\p{L})(?:anderthalb|eineinhalb)\s+jahren?(?!\p{L})/giu, '18 Monaten'],
    // "wie viel Umsatz machen die im Jahr?" is one figure for every year
    [/(?<!\p{L})im\s+(Jahr|Monat|Quartal)(?=\s*[?.!]*$)/giu, 'pro $1'],
    // "Top-Kunde in Österreich", not the "Top 5 Kunden"
    [/(?<!\p{L})(?:top[- ]?|haupt|spitzen)kunden(?!\p{L})/giu, 'beste Kunden'],
    [/(?<!\p{L})(?:top[- ]?|haupt|spitzen)kunde(?!\p{L})/giu, 'bester Kunde'],
    [/(?<!\p{L})(?:top[- ]?|spitzen)(?:produkte|artikel)(?!\p{L})/giu, 'beste Produkte'],
    [/(?<!\p{L})(?:top[- ]?|spitzen)produkt(?!\p{L})/giu, 'bestes Produkt'],
    [/(?<!\p{L})knapp\s*[,–-]\s*(?=(?:also\s+)?(?:weniger|unter|höchstens)\s)/giu, ''],
    [/(?<!\p{L})(?:Nummer|Nr\.?)\s+zwei(?!\p{L})/giu, 'zweitbester'],
    [/(?<!\p{L})(?:Nummer|Nr\.?)\s+drei(?!\p{L})/giu, 'drittbester'],
    [/(?<!\p{L})Lief\.\s*(?=\p{L})/gu, 'Lieferant '],
  ],
  en: [
    [/(?<=\p{L},?\s)plus(?=\s\p{L})/giu, 'and'],
    [/(?<!\p{L})(?:number|no\.)\s+two(?!\p{L})/giu, 'second best'],
    [/(?<!\p{L})(?:number|no\.)\s+three(?!\p{L})/giu, 'third best'],
    [/(?<!\p{L})half\s+a\s+year(?!\p{L})/giu, '6 months'],
    [/(?<!\p{L})(?:(?:a|one)\s+)?fortnight(?!\p{L})/giu, '2 weeks'],
    [/(?<!\p{L})(?:a\s+)?couple\s+of(?=\s+(?:days|weeks|months|quarters|years)(?!\p{L}))/giu, '2'],
    // "are low, fewer than 5 in stock": the number says what low is
    [
      /(?<!\p{L})(?:running\s+)?low(?:\s+on\s+stock)?\s*[,–-]\s*(?=(?:i\.?e\.?\s+)?(?:fewer|less|under|below|at most)\s)/giu,
      '',
    ],
    // "who've bought", "what'll they order"
    [/(?<=\p{L})['’]ve(?!\p{L})/giu, ' have'],
    [/(?<=\p{L})['’]ll(?!\p{L})/giu, ' will'],
    [/(?<!\p{L})(?:a|one)\s+year\s+and\s+a\s+half(?!\p{L})/giu, '18 months'],
    [/(?<!\p{L})min\.?\s+(?=\d)/giu, 'at least '],
    [/(?<!\p{L})max\.?\s+(?=\d)/giu, 'at most '],
  ],
};

/** Spells out what was shortened and takes apart German compounds: "märzbestellungen", "Gesamtfracht", "Jahresumsätze". */
export function spellOut(text: string, language: Language): string {
  let spelled = text;
  for (const [short, long] of SHORT[language]) spelled = spelled.replace(short, long);
  return spelled
    .replace(SERIES, (_, unit: string, what: string) => {
      const figures = what.toLowerCase() === 'zahlen' ? 'Umsätze' : what;
      return `${figures} pro ${UNITS[unit.toLowerCase()]}`;
    })
    .replace(COMPOUND, '$1 $2');
}

/** The second part of a folded German compound whose first part changes nothing, or null. */
export function headOf(key: string): string | null {
  const [, first, second] = key.match(TAIL) ?? [];
  return first !== undefined && HARMLESS.has(first) ? second! : null;
}

function listOf(words: string): string[] {
  return words.trim().split(/\s+/);
}

/** As written, with umlauts spelled out, and as lib/fold.ts folds. */
function alternatives(words: string): string {
  return listOf(words)
    .map((word) => word.replaceAll('ä', '(?:ä|ae?)').replaceAll('ö', '(?:ö|oe?)').replaceAll('ü', '(?:ü|ue?)'))
    .join('|');
}
