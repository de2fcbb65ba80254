import { anyOf, phraseFinder } from './phrases.ts';

/** Prompts, secrets and settings are not told, and nobody changes who we are. Written as phrases.ts reads it. */
const DISCLOSURE = phraseFinder(
  `system prompt, systemprompt, repeat everything/all … above, wiederhole/wiederhol alles … oben/darüber/obige*
   secret/hidden rule*/instruction*, geheime* regel*/anweisung*
   your/its (internal/initial/own/exact/full) prompt/instructions/rules/api/system/guidelines
   dein/deine/deinen/deiner/deinem/eure/euren/ihre (interne*/eigene*/genaue*/ursprüngliche*) prompt*/anweisung*/regeln/instruktion*/systemanweisung*/vorgaben
   print your … prompt/instructions
   *regeln/sicherheit/filter/schutz aus/abschalten/ausschalten/abstellen/deaktivieren/umgehen, *regeln/filter/schutz (sind) (jetzt) außer kraft
   schalte/schalt/stell/stelle/deaktiviere/umgehe … regeln/filter/schutz/sicherheit
   rules/security/safety/filters/restrictions off, turn/switch off … rules/security/safety/filters/restrictions
   disable/bypass/drop … rules/security/safety/filters/restrictions`,
  `api key*, api-key*, apikey*, api schlüssel*, api-schlüssel*, password*, passwort, passwörter, passwort*, token, tokens
   geheimnis*, secret, secrets, credential*, zugangsdaten, environment variable*, env variable*, env file, umgebungsvariable*
   connection string, verbindungsdaten, schema of, table structure, tabellenstruktur, datenbankschema`,
  `jailbreak*, dan mode, developer mode, entwicklermodus, pretend to be, pretend you*, act as, you are now, new rule*
   du bist jetzt, du bist ab jetzt/sofort, tu so als, stell dir vor du, stell dir vor … du bist, neue regel*`,
  `drop/truncate/alter/grant table/database/customers/orders/products, insert into, update */customers/orders/products set
   delete from, union select, raw sql, rohe* sql, roh sql, execute, führe … aus, führe … sql
   run this/following sql/query/command, run the following`,
);
const SQL = /^\W*system:|;\s*--|select \*|or 1\s*=\s*1/iu;

const CONTACT = `*mail/*mails/e-mail/e-mails/email/emails/phone/phones/telephone*/telefon*/rufnummer*/handynummer*/kontaktdaten`;
const CONTACTS = `emails/e-mails/mails/phones/telefonnummern/rufnummern/handynummern/mailadressen/kontaktdaten/adressen`;
const EVERY = 'all/every/each/alle/aller/allen/sämtliche*/jede*';
/** Contact details of many at once. One customer's are told: "beim Kunden Müller". */
const BULK = phraseFinder(
  `${EVERY} … ${CONTACT}, ${EVERY} … contact details/data/info*/list, ${EVERY} … mail* address*/adress*/list*, ${EVERY} … private* adress*/address*
   everyone*/everybody* … ${CONTACT}/contact*/address*
   customers/customers'/clients … ${CONTACT}, customers/clients … contact details/data/info*, customers/clients … mail/email/mailing address*/list*
   unserer/unsere/der/die/von/deutschen kunden … ${CONTACT}, kunden in/aus … ${CONTACT}
   kundentelefonnummern, kundenrufnummern, kundenhandynummern, kundenadressen, kundenanschriften, kundenmails, kundenmailadressen, kundenkontaktdaten
   ansprechpartnernummern, ansprechpartnermails, ansprechpartneradressen, kontaktnummern
   export*/dump … *adress*/address*/*kontakt*/contact*/*telefon*/phone*/*mail*
   list/liste … ${CONTACTS}, list/liste … phone numbers, list/liste … mail/email/contact addresses/details`,
  `${CONTACTS} … ${EVERY}/aller, ${CONTACTS} … der/unserer/von kunden, ${CONTACTS} … kunden in/aus, ${CONTACTS} … customers/clients/contacts/companies
   phone numbers … ${EVERY}, phone numbers … customers/clients/contacts/companies, email/e-mail/mail addresses … ${EVERY}, email/e-mail/mail addresses … customers/clients/contacts/companies
   contact details … ${EVERY}, contact details … customers/clients/contacts/companies
   telefonliste*, telefonbuch, phone list*, phone book, contact list*, mailing list*, mailingliste*, adressliste*, adressbuch, address book, kontaktliste*`,
);

/** What may stand in front of an order to change something. */
const POLITE = `
  hi, hey, hallo, hello, ok, bitte, please, kindly, und, and, also, then, dann, mal, stammtisch, just, now, so
  mir, uns, jetzt, doch, kannst du, könntest du, du sollst, wir müssen, ich möchte, ich will, sei so nett und
  can you, could you, would you, i want you to, i need you to, we need to, i'd like to, let's, go ahead and`;
const CHANGE_EN = `
  delete, remove, cancel, change, update, set, create, add, insert, rename, merge, modify, edit, correct, increase
  decrease, raise, lower, reduce, move, assign, reassign, transfer, place, enter, book, register, drop, erase, refund
  void, reset, double, close, apply, issue, scrap, strike, approve, overwrite, replace, put, wipe, mark order/all/the/it/this/as/customer
  make a/an (new) order, put in an order, order # units/pieces`;
const CHANGE_DE = `
  lösch, lösche, entfern, entferne, stornier, storniere, änder, ändere, aktualisier, aktualisiere, setze, setz, erstell, erstelle, lege, leg
  füge, füg, trage, trag, buche, erhöh, erhöhe, senk, senke, reduzier, reduziere, verschieb, verschiebe, weise, markier, markiere
  korrigier, korrigiere, erfass, erfasse, übertrag, übertrage, überschreib, überschreibe, verdopple, verdoppel, benenn, benenne
  schreib/schreibe … um/gut, buch … ein/um/aus/., streich, streiche, verbuch, verbuche, hinterleg, hinterlege, notier, notiere, pass/passe … an
  bestell/bestelle bitte/für/mir/nach/#`;
/** "change in revenue", "set of products", "double check", "create a list": nothing in the record would change. */
const NO_ORDER = anyOf(`
  in, of, since, between, rate, compared, vs, check, up, together, me … list
  (me) a/an (quick/short) list/table/overview/report/ranking/breakdown/chart/summary
  (mir) (uns) (bitte) (mal) eine/einen (kurze/kurzen) liste/tabelle/übersicht/aufstellung/auswertung/rangliste/bericht/überblick`);
const ORDERED = new RegExp(
  `^\\W*(?:(?:${anyOf(POLITE)})[\\s,]+)*(?:${anyOf(CHANGE_EN)}|${anyOf(CHANGE_DE)})(?![\\s-]*(?:${NO_ORDER}))`,
  'i',
);

/** In German the verb comes last: "kannst du die Bestellung 10250 stornieren?" */
const VERB_LAST = new RegExp(
  `(?:${anyOf(`löschen, stornieren, ändern, abändern, anlegen, anzulegen, eintragen, aktualisieren, entfernen, umbenennen, zuweisen, hinzufügen
    umbuchen, rückgängig machen, überschreiben, hochsetzen, herabsetzen, verschieben, gutschreiben`)})\\s*[.!?]*\\s*$`,
  'i',
);
/** Not behind an article: "please show the change", "give me an update". */
const ASKED = new RegExp(
  `(?:${anyOf('can you, could you, please, kannst du, könntest du, bitte, i want to, ich will, ich möchte, we should, du sollst')})\\b.{0,80}(?<!\\b(?:the|an?|any|what|of|in|by|or|and) )(?:${anyOf(`
    delete, remove, cancel, change, update, set … to, create, insert, rename, merge, modify, edit, reassign, assign, erase, refund, wipe
    increase/raise/lower the/his/her/its/their/price/credit*, mark … as/paid/shipped/done
    löschen, lösche, entfernen, entferne, stornieren, storniere, ändern, ändere, aktualisieren, aktualisiere, anlegen, anzulegen, eintragen
    erhöhen, erhöhe, senken, senke, umbenennen, zuweisen, überschreiben`)})(?![\\s-]*(?:${NO_ORDER}))`,
  'i',
);

/** "gib Müller 10 % Rabatt"; "gib mir den Rabatt" only asks for one. */
const GRANT =
  /^\W*(?:(?:bitte|please|kannst du|can you)\s+)*(?:gib|give)\s+(?!(?:bitte |mal )*(?:mir|uns|me|us|the|den|die|das)\b).{0,40}\b(?:rabatt|gutschrift|discount|credit)\b/iu;

/** Nothing is written or sent for anybody. */
const OFFER = phraseFinder(
  `write/draft/compose/send/email … mail/email/e-mail/letter/message/offer/newsletter/invoice/reminder
   schick*/sende/send/schreib*/verfass*/formulier*/mail/maile … mail/email/e-mail/brief/nachricht/angebot/newsletter/rechnung/mahnung/erinnerung`,
);

const FREIGHT = anyOf('freight*, fracht*, versandkosten, porto, postage, shipping cost*/charge*');
/** What we paid ourselves; only freight is on record. */
const OUR_COSTS = new RegExp(
  `^(?!.*(?:${FREIGHT})).*(?:${anyOf(`
    did/do we pay, we pay/paid … for/per, zahlen/zahlten/bezahlen/bezahlten wir, haben wir … gezahlt/bezahlt, im/beim einkauf`)})`,
  'i',
);
/** "the freight we paid" is on record, whatever else is said of paying. */
const PAYMENT = new RegExp(
  `^(?!(?=.*(?:${FREIGHT})).*(?:${anyOf('we/i paid/pay, wir … gezahlt/bezahlt, zahlten/bezahlten wir, an/in/for/für fracht*/freight/porto/versandkosten')})).*(?:${anyOf(
    [
      `paid, unpaid, payer, payers, pay their/its/the/on/late, pays late/on/promptly/slowly/their/its, receivable*, dunning, owe/owes us, debt, debts
   open/unpaid/outstanding/overdue invoice*, overdue amount/bill/balance, outstanding balance/amount/invoice
   bank account/details, iban, credit card, credit rating, creditworth*, solvent, insolven*`,
      `bezahl*, gezahlt, zahlt*, zahlung*, offene*/unbezahlte*/fällige* rechnung*, offene posten, mahn*, schulde*
   kontostand*, bankverbindung*, überwiesen, zahler, skonto, zahlungsmoral, bonität*, insolvenz*, kreditwürdig*`,
    ].join('\n'),
  )})`,
  'i',
);
/** "average payment per order" is what was ordered. */
const PAYMENTS = new RegExp(`${anyOf('payment/payments')}(?! per order)`, 'i');

const MARGIN = phraseFinder(
  `profit*, margin*, purchase price*, cost price*, cost of goods, cogs, buying price*, buy price*, our cost/costs, roi, ebit*
   break-even, break even, make/made a loss, production cost*, salary, salaries, wage, wages, commission*, bonus*, wholesale price*`,
  `marge*, gewinn*, deckungsbeitrag*, rohertrag*, einkaufspreis*, einstandspreis*, zahlen/kostet/kosten …30 im einkauf, im einkauf …30 kostet/kosten/zahlen, unser*/eigene* kosten, verlust gemacht
   verdiene*/verdient … an/am/pro/je, selbstkosten, herstellungskosten, gehalt, gehälter, lohn, provision*, verdient … im monat, verdient … kolleg*`,
);
/** A salary; what a customer earns us is revenue. */
const EARNS = /\b(?:does|do)\b.{0,60}\bearn\b(?! (?:us|for us|the company))/iu;

const FORECAST = phraseFinder(
  `forecast*, predict*, expected sales/revenue/orders, likely to, likelihood, probability
   in (the) future, should we, recommend*, advice, advise, strategy, outlook, projection*`,
  `prognos*, vorhersag*, vorhersehen, wahrscheinlich*, in zukunft, zukünftig*, künftig*
   wie wird/werden … umsatz*/absatz/geschäft/verkäufe/bestellungen/jahr/monat/quartal/saison, voraussichtlich*, erwarte, erwartest, erwarten, erwartet, werden wir, wird … bestellen/kaufen/ordern/abspringen/kündigen/brauchen
   werden …60 bestellen/kaufen/ordern/ausgeben/abspringen/brauchen, werden/wird …60 wohl
   wohl …40 bestellen/kaufen/ordern/ausgeben, bestellt/kauft/ordert …40 wohl (als) nächste*/wieder, bestellt/kauft/ordert als nächstes/nächster/nächste, bestellt/kauft/ordert …40 das nächste mal
   sollten/sollen wir, empfiehl*, empfehl*, strategie*`,
);
const WILL = new RegExp(
  `${anyOf('will/would/gonna … order/buy/purchase/spend/churn/leave/return/grow/sell/be/need/cancel, going to … order/buy/purchase/spend/churn/leave/return/grow/sell/be/need/cancel, will/would … come back')}(?!.*(?:${anyOf('show, list, give')}))`,
  'i',
);

/** Only what is due then is on record. */
const SOON = new RegExp(
  `^(?!.*(?:${anyOf('due, required, deadline*, requested, fällig*, gewünscht*, liefertermin*, wunschtermin*, bis wann')})).*(?:${anyOf('next year/month/quarter/week, nächste* jahr/monat/quartal/woche')})`,
  'i',
);

const REASON = phraseFinder(
  `why, how come, for what reason, what's/is/was the reason, reason, reasons, the cause
   warum, weshalb, wieso, weswegen, aus welchem grund, grund, gründe, gründen, woran liegt/lag, motiv*`,
);

const SATISFACTION = phraseFinder(
  `what does … think, satisf*, happy, unhappy, pleased, complain*, feedback, review*, rating*, nps, opinion*, mood, loyal*
   like/liked/likes our/us/best, like the taste, dislike*, prefer our competitor*, quality, returned, returns, sent back`,
  `was hält … von, was denkt … über/von, zufrieden*, unzufrieden*, glücklich*, beschwer*, reklam*, bewertung*, bewertet, meinung*
   stimmung*, gefällt, mag uns, qualität*, retour*, zurückgeschickt*`,
);

const OUTSIDE = phraseFinder(
  `competitor*, competition, market share, weather, news, stock price/market, website*, homepage, visitor*, visited our, traffic, clicks
   marketing budget/campaign, social media, linkedin, industry trend*, fax*, exchange rate*, carbon, co2, contract*
   wettbewerb*, konkurren*, marktanteil*, wetter, börse*, aktienkurs*, webseite*, kampagne*, wechselkurs*, vertrag, verträge, verträgen, vertrags*, vertraglich*`,
  `birthday*, gender, married, religion, employees does … have, number of employees at, ceo of, founded, legal form
   tax id/number, vat id/number, vacation*, sick
   geburtstag*, geschlecht, verheiratet, wie viele mitarbeiter hat, geschäftsführer von, gründung*, steuernummer*, ust-id*
   urlaub*, krank`,
  `expir*, best before, shelf life, calor*, ingredient*, allergen*, weight of, how heavy, barcode*, tracking
   haltbar*, mindesthaltbarkeit*, kalorien*, zutaten, gewicht von, wie schwer, nährwert*, sendungsnummer*, sendungsverfolgung*`,
  `capital of, joke*, poem*, recipe*, translate*, meaning of life, what time is it, time is it
   hauptstadt, witz*, gedicht*, rezept*, übersetz*, kanzler*, uhrzeit, wie spät`,
);

/** People's ages; an order's is on record. */
const AGE = new RegExp(
  `(?:${anyOf('how old, age of, wie alt')})(?!.*(?:${anyOf('*bestellung*/*auftrag*/order/orders')}))`,
  'i',
);

/** Why a message is not answered. */
export type DeclineReason =
  | 'disclosure'
  | 'contacts'
  | 'write'
  | 'offer'
  | 'payment'
  | 'margin'
  | 'forecast'
  | 'reason'
  | 'satisfaction'
  | 'outside';

/** What must not be answered, whatever it names. */
export const FORBIDDEN: [DeclineReason, RegExp[]][] = [
  ['disclosure', [DISCLOSURE, SQL]],
  ['contacts', [BULK]],
  ['write', [ORDERED, VERB_LAST, ASKED, GRANT]],
  ['offer', [OFFER]],
];

/** What the record cannot tell; to be looked for where names have been taken out. */
export const UNKNOWABLE: [DeclineReason, RegExp[]][] = [
  ['margin', [MARGIN, EARNS, OUR_COSTS]],
  ['payment', [PAYMENT, PAYMENTS]],
  ['forecast', [FORECAST, WILL, SOON]],
  ['reason', [REASON]],
  ['satisfaction', [SATISFACTION]],
  ['outside', [OUTSIDE, AGE]],
];
