import type { Text } from '#src/lib/user-error.ts';
import { givesOrders } from './safe-text.ts';

/** Why a message is not answered; one sentence each, with what can be asked instead. */
export type DeclineReason =
  | 'disclosure'
  | 'write'
  | 'contacts'
  | 'payment'
  | 'margin'
  | 'forecast'
  | 'reason'
  | 'satisfaction'
  | 'outside'
  | 'offer';

const HINT: Text = {
  de: 'Fragen kannst du zum Beispiel: „Wann hat … zuletzt bestellt?“ oder „Wer hat im März … gekauft?“',
  en: 'You can ask, for example: “When did … last order?” or “Who bought … in March?”',
};

export const DECLINES: Record<DeclineReason, Text> = {
  disclosure: {
    de: `Das kann ich nicht: Ich gebe keine Anweisungen, Zugangsdaten oder Einstellungen heraus und folge keinen neuen Regeln. ${HINT.de}`,
    en: `I can't do that: I don't disclose instructions, credentials or settings, and I don't take new rules. ${HINT.en}`,
  },
  write: {
    de: `Das kann ich nicht: Ich lese die Daten nur, ändern oder löschen kann ich sie nicht. ${HINT.de}`,
    en: `I can't do that: I only read the data, I cannot change or delete it. ${HINT.en}`,
  },
  contacts: {
    de: 'Das kann ich nicht: Kontaktdaten vieler Kunden gebe ich nicht heraus; frag nach einem einzelnen Kunden.',
    en: "I can't do that: I don't hand out contact details of many customers; ask about one customer.",
  },
  payment: {
    de: `Das kann ich nicht sagen: Zu Zahlungen und Rechnungen habe ich keine Daten. ${HINT.de}`,
    en: `I can't tell: there is no data on payments and invoices. ${HINT.en}`,
  },
  margin: {
    de: `Das kann ich nicht sagen: Zu Kosten, Einkaufspreisen und Gewinn habe ich keine Daten. ${HINT.de}`,
    en: `I can't tell: there is no data on costs, purchase prices or profit. ${HINT.en}`,
  },
  forecast: {
    de: `Das kann ich nicht sagen: Prognosen stehen nicht in den Daten, nur was bestellt wurde. ${HINT.de}`,
    en: `I can't tell: forecasts are not in the data, only what has been ordered. ${HINT.en}`,
  },
  reason: {
    de: `Das kann ich nicht sagen: Gründe stehen nicht in den Bestelldaten. ${HINT.de}`,
    en: `I can't tell: reasons are not in the order data. ${HINT.en}`,
  },
  satisfaction: {
    de: `Das kann ich nicht sagen: Zufriedenheit, Beschwerden und Meinungen stehen nicht in den Bestelldaten. ${HINT.de}`,
    en: `I can't tell: satisfaction, complaints and opinions are not in the order data. ${HINT.en}`,
  },
  outside: {
    de: `Das kann ich nicht beantworten: Dazu habe ich keine Daten, nur zu Kunden, Bestellungen und Produkten. ${HINT.de}`,
    en: `I can't answer that: I have no data on it, only on customers, orders and products. ${HINT.en}`,
  },
  offer: {
    de: `Das kann ich nicht: Ich schreibe und sende hier nichts; Entwürfe gibt es mit dem Befehl „draft“. ${HINT.de}`,
    en: `I can't do that: I don't write or send anything here; drafts come from the command “draft”. ${HINT.en}`,
  },
};

const RULES: [DeclineReason, RegExp][] = [
  [
    'disclosure',
    /system\s?-?prompt|^\W*system:|(repeat|wiederhole?) (everything|alles) (above|oben|dar(ü|ue)ber)|(geheime\w*|secret|hidden) (regel\w*|rules?|anweisung\w*|instructions?)|your (prompt|instructions|rules|api)|(deine|eure|ihre) (anweisungen|regeln|instruktionen|systemanweisung)|api[ -]?(key|schl)|passw(o|ö)rt|password|token|geheimnis|secret|credential|zugangsdaten|datenbankpasswort|env(ironment)? variable|umgebungsvariable|jailbreak|dan mode|developer mode|entwicklermodus|pretend (to be|you)|act as|you are now|du bist (jetzt|ab jetzt|ab sofort)|tu so,? als|stell dir vor,? du|new rule|neue regel|(drop|truncate|alter|insert into|update|delete from|grant)\s+(table|database|customers|orders|products|\w+ set)|;\s*--|union select|select \*|or 1\s*=\s*1|execute|führe .*(aus|sql)|run (this|the following) (sql|query|command)|roh(e|en)? sql|raw sql|connection string|schema of|table structure/i,
  ],
  [
    'contacts',
    /\bexport\w*\b.{0,40}\b\w*(adress|address|kontakt|contact|telefon|phone|mail)\w*|\beveryone'?s?\b.{0,20}\b(phone|mail|e-mail|contact|address)\w*|\b(all|every|each|alle[rnms]?|sämtliche[rnms]?|jede[rnms]?|liste|list|export|dump|customers'?|kunden)\b.{0,60}\b(e-?mails?|mail(ing)?[ -]?(adress\w*|address\w*|list\w*)|phone( number)?s?|telephone\w*|telefon\w*|rufnummer\w*|handynummer\w*|private\w* (adress\w*|address\w*)|contact (details|data|info\w*)|kontaktdaten|contact list)|\b(e-?mails?|e-?mail-?adressen|e-?mail addresses|phone numbers|telefonnummern|telefonliste|kontaktdaten|contact details|phone list|contact list|telefonnummern?)\b.{0,50}\b(all|every|each|alle[rnms]?|sämtliche[rnms]?|jede[rnms]?|of (the |our )?(customers|clients|contacts|companies)|der kunden|unserer kunden|von kunden|aller|customers in|kunden in|kunden aus|customers from)\b/i,
  ],
  [
    'write',
    /^\W*(?:(?:hi|hey|hallo|hello|ok|bitte|please|kannst du|könntest du|can you|could you|would you|kindly|und|and|also|then|dann|mal|stammtisch|just|now|i want you to|i need you to|du sollst|we need to|wir müssen|ich möchte|i'?d like to|let'?s)[\s,]+)*(?:bitte |please |mal |mir |uns )?(?:delete|remove|cancel|change|update|set|create|add|insert|rename|merge|modify|edit|correct|increase|decrease|raise|lower|reduce|move|assign|reassign|transfer|mark (?:order|all|the|it|this|as|customer)|place|enter|book|register|drop|erase|refund|void|reset|double|close|approve|overwrite|replace|put|make (?:a|an) (?:new )?order|order \d+ (?:units|pieces)|lösche?|entferne?|storniere?|ändere?|aktualisiere?|setze?|setz|erstelle?|lege?|leg|füge?|trage?|trag|buche?|erhöhe?|senke?|reduziere?|verschiebe?|weise?|markiere?|korrigiere?|erfasse?|übertrage?|überschreibe?|verdopple|benenne?|schreibe? .{0,40}\b(?:um|gut)\b|gib .{0,40}(?:rabatt|gutschrift)|give .{0,40}(?:a )?(?:discount|credit)|bestelle?\s+(?:bitte|für|mir|\d|nach))\b(?!\s*(?:up|me\b.*\blist))/i,
  ],
  [
    'write',
    /\b(lösche?n?|löschen|stornieren|storniere|ändern|anlegen|eintragen|aktualisieren|entfernen|umbenennen|zuweisen|hinzufügen|umbuchen|rückgängig machen|überschreiben|hochsetzen|herabsetzen|verschieben|gutschreiben)\s*[.!?]*\s*$/i,
  ],
  [
    'write',
    /\b(can you|could you|please|kannst du|könntest du|bitte|i want to|ich will|ich möchte|we should|du sollst)\b.{0,80}\b(delete|remove|cancel|change|update|set|create|insert|rename|merge|modify|edit|increase|raise|lower|reassign|assign|erase|refund|mark|wipe|lösch\w*|entfern\w*|stornier\w*|änder\w*|aktualisier\w*|anleg\w*|anzuleg\w*|eintrag\w*|erhöh\w*|senk\w*|umbenenn\w*|zuweis\w*|überschreib\w*)\b/i,
  ],
  [
    'offer',
    /\b(write|draft|compose|send|schick\w*|sende?|schreib\w*|verfass\w*|formulier\w*|maile?)\b.{0,40}\b(mail|email|e-mail|letter|message|offer|brief|nachricht|angebot|newsletter|rechnung|invoice|reminder|mahnung)\b/i,
  ],
  [
    'payment',
    /\b(paid|unpaid|payments?\b(?! per order)|pay (their|its|the|on time|late)|pays (?:late|on time|promptly|slowly|their|its)|(?:open|unpaid|outstanding|overdue|last|latest) invoice\w*|receivable\w*|overdue (amount|bill|balance)|dunning|outstanding (balance|amount|invoice)|owes? us|debts?|bank (account|details)|iban|credit card|bezahl\w*|gezahlt|zahlt\w*|zahlung\w*|(?:offene\w*|letzte\w*|unbezahlte\w*|fällige\w*) rechnung\w*|offene posten|mahn\w*|schulde\w*|kontostand|bankverbindung|überwiesen|skonto|zahlungsmoral|bonität|solvent|insolven\w*|credit rating|creditworth\w*|kreditwürdig\w*)\b/i,
  ],
  [
    'margin',
    /\b(profit\w*|margin\w*|marge\w*|gewinn\w*|deckungsbeitrag\w*|rohertrag\w*|einkaufspreis\w*|einstandspreis\w*|purchase price\w*|cost price|cost of goods|cogs|buying price|buy price|unser\w* kosten|our costs?|roi|ebit\w*|break-?even|verlust gemacht|make a loss|selbstkosten|herstellungskosten|production cost\w*|\b(?:does|do) p{L}+(?: p{L}+)? earn|salary|salaries|gehalt|gehälter|verdient .* (im monat|kollege)|provision\w*|commission\w*|bonus\w*)\b/i,
  ],
  [
    'forecast',
    /\b(will|would|gonna|going to)\b.{0,60}\b(order|buy|purchase|spend|churn|leave|come back|return|grow|sell|be|need|cancel)\b(?!.*\b(show|list|give)\b)|\b(forecast\w*|predict\w*|prognos\w*|vorhersag\w*|expected (sales|revenue|orders)|likely to|likelihood|probability|wahrscheinlich\w*|nächste[nrms]? (jahr|monat|quartal|woche)|next (year|month|quarter|week)|in zukunft|in future|zukünftig\w*|künftig\w*|voraussichtlich\w*|erwarte\w*|werden wir|wird .{2,60} (bestellen|kaufen|ordern|abspringen|kündigen|brauchen)|should we|sollten wir|sollen wir|recommend\w*|empfiehl\w*|empfehl\w*|advice|advise|strategy|strategie)\b/i,
  ],
  [
    'reason',
    /\b(why|how come|for what reason|what('s| is| was) the reason|reasons?|the cause|warum|weshalb|wieso|weswegen|aus welchem grund|grund|gründe|woran (liegt|lag)|motiv\w*)\b/i,
  ],
  [
    'satisfaction',
    /\b(was hält .{2,60} von|was denkt .{2,60} (?:über|von)|what does .{2,60} think|satisf\w*|happy|unhappy|pleased|complain\w*|feedback|review\w*|rating\w*|nps|opinion|mood|loyal\w*|like[sd]? (our|us|best|the taste)|dislike\w*|prefer our competitor\w*|zufrieden\w*|unzufrieden\w*|glücklich|beschwer\w*|reklam\w*|bewert\w*|meinung\w*|stimmung|gefällt|mag uns|qualität|quality|retour\w*|returned|sent back|zurückgeschickt|returns|loyal)\b/i,
  ],
  [
    'outside',
    /\b(competitor\w*|competition|market share|marktanteil\w*|wettbewerb\w*|konkurren\w*|weather|wetter|news|stock (price|market)|börse\w*|aktienkurs|website|visit(s|ors|ed our)|traffic|clicks?|marketing (budget|campaign)|kampagne\w*|social media|how old|wie alt|age of|birthday|geburtstag|gender|geschlecht|married|verheiratet|religion|employees does .* have|number of employees at|wie viele mitarbeiter hat|tax (id|number)|steuernummer|ust-?id\w*|vat (id|number)|legal form|gründung\w*|founded|expir\w*|haltbar\w*|mindesthaltbarkeit|best before|shelf life|calor\w*|kalorien|ingredient\w*|zutaten|allergen\w*|weight of|gewicht von|wie schwer|how heavy|nährwert\w*|barcode|tracking|sendungsnummer|sendungsverfolgung|carbon|co2|contract\w*|vertrag\w*|vertrags\w*|exchange rate|wechselkurs|capital of|hauptstadt|joke|witz|poem|gedicht|recipe|rezept|translate|übersetz\w*|meaning of life|kanzler|time is it|uhrzeit|wie spät|vacation|urlaub|krank|sick|wholesale price|bought from competitors|linkedin|homepage|webseite|ceo of|geschäftsführer von|industry trend\w*)\b/i,
  ],
];

const HARD = new Set<DeclineReason>(['disclosure', 'contacts', 'write', 'offer']);

/** A message that must not be answered, whatever it names; null when there is nothing against it. */
export function declineReason(text: string): DeclineReason | null {
  if (givesOrders(text)) return 'disclosure';
  return RULES.find(([reason, pattern]) => HARD.has(reason) && pattern.test(text))?.[0] ?? null;
}

/** What the record cannot tell; `text` comes without the names in it, which may hold any word. */
export function unanswerableReason(text: string): DeclineReason | null {
  return RULES.find(([reason, pattern]) => !HARD.has(reason) && pattern.test(text))?.[0] ?? null;
}
