import { phraseFinder } from './phrases.ts';

/**
 * What several words say together where none of them says it alone; written as in phrases.ts. Both languages stand side
 * by side, since no turn of the one means anything in the other.
 */
const TURNS = {
  // which orders, and of whom
  /** "accounts managed by Anna": looked after, not sold to */
  runsAccounts: 'account/accounts/customer/customers/client/clients handled/managed/run/served/assigned',
  /** "the largest single order": one order, whoever placed it */
  singleOrder: `
    einzelbestellung*/einzelauftrag*, einzelne* bestellung/auftrag, single order/purchase/invoice
    größte*/groesste*/largest/biggest bestellung/auftrag/order`,
  secondLast: 'second (to) last, next to last, one before last',
  /** "the city we ship most to", "Bestellungen je Lieferland": where things go, not where the customer sits */
  shipsTo: `
    ship/ships/shipped/deliver/delivered/send/sent …60 to ., which/what city/cities/town/towns/country/countries …30 we ship/shipped/deliver/delivered/send/sent …30 to
    to which/what city/cities/town/towns/country/countries, wohin
    in/nach welche/welcher/welches/welchen/welchem stadt/land/ort/städte/länder/städten/ländern/orte …60 geliefert/liefern/verschickt/verschicken/versandt/versendet/geschickt/schicken
    ship/shipping/delivery/destination city/cities/town/towns/country/countries, destination/destinations
    lieferland/lieferländer/zielland/zielländer/lieferort/lieferorte/lieferstadt/lieferstädte/versandziel/versandziele/zielort/zielorte`,
  /** "Welche Bestellungen gingen 1997 nach London?" */
  wentTo: 'ging/gingen/geht/gehen/raus/unterwegs …40 nach',
  shipPlace: 'ship/shipping/delivery/destination city/cities/town/towns/country/countries',
  toCountries: 'country/countries/land/länder/ländern/lieferland/lieferländer/zielland/zielländer',
  wasShippedTo:
    'shipped/delivered/sent/went to, geliefert/versandt/verschickt/ausgeliefert/geschickt nach, nach …30 geliefert/versandt/verschickt/ausgeliefert/geschickt',
  hasGone: 'shipped/sent/delivered/dispatched/verschickt/versandt/geliefert/rausgegangen',
  inOneOrder: 'in a/one/any (single) order, in einer (einzigen/einzelnen) bestellung, at once, auf einmal',
  inSameOrder: 'zusammen/gemeinsam/together/both',
  grows:
    'wachstum*/gewachsen/wuchs/growth/grow*/grew/steigerung*/gestiegen/zuwachs*/rückgang*/gesunken/decline*/increase*/drop*',
  withDiscount: 'with (a/any) discount, mit rabatt, discounted/rabattierte*',
  byOrderNumber: 'order ids/numbers/nos, bestellnummern/auftragsnummern',
  whichNumbers:
    'which/what/welche/welchen order/bestell/auftrags ids/numbers/nummern/nos, welche/welchen bestellnummern/auftragsnummern',
  /** "was stand auf der Bestellung?", "was gehört zu 10248?": its lines, not its state or who looks after it */
  whatIsIn: `
    was/what …20 stand/standen/steht/stehen …25 auf/in/drin/drauf
    was …10 gehört/gehörte/gehören …25 zu/zur/zum, was …30 drauf`,
  shipDate:
    'ship/shipping/shipped/dispatch/delivery date/day, versanddatum/versandtag/lieferdatum/liefertag, tag/datum des versands/der lieferung',
  theState: 'der stand',
  byWhichFirm: 'by/von which/what/welcher/welchem company/firma',
  /** "wann ging 10248 raus, und mit wem?" asks for the carrier, "an wen" for who got it */
  withWhom: 'mit wem, with who/whom, womit',
  toWhomShipped: 'an wen, to who/whom, who …60 to .',

  // since when, until when
  /** "customers in London and their last order": the list shows it anyway */
  withLastOrder: `
    and/with/und/mit/samt/sowie (their/the/ihr*/der/dem/den) (jeweil*/most) recent/last/latest/letzte*/neueste* order*/bestell*/auftr*`,
  /** "whose last order was in 1997": they ordered then and not again */
  lastOrderWas: `
    whose/deren (most) recent/last/latest/letzte*/neueste* order*/purchase*/bestellung*/auftrag*/einkauf*
    last/zuletzt ordered/bought/purchased/bestellt/gekauft
    zuletzt vor …30 bestellt/gekauft/geordert`,
  /** "Chai sowie Chang", "neben Chai auch Chang": the one and the other */
  andAlso: 'und/and/sowie, neben …40 auch',
  /** "before July and not after" */
  notAfter: 'not/never/nothing/none after/afterwards/later/since ., nicht/nichts/nie danach/nachher/später',
  /** of those who bought one thing */
  somethingElse: 'else/other/others/also/additionally, noch/sonst/auch/außerdem/weitere*/andere*',
  /** "customers who buy Chai, do they buy Chang too?" */
  buyToo:
    'kauf*/bestell*/nahm*/nehm*/buy/bought/order/ordered/take/took …10 auch/also/too/ebenfalls, also/auch buy/bought/order/ordered/gekauft/bestellt/kaufen/bestellen',
  andWhat: 'und was ., and what ., if so what, wenn ja was',
  /** "nur die, die schon mal bestellt haben": who never ordered is not meant */
  everBefore: 'nur/only/just …40 schon/bereits/jemals/already/ever/previously/before',
  /** "ordered last more than six months ago": then or earlier */
  longAgo: 'vor mehr als, vor über, more than …20 ago, over …20 ago',
  longerThan: 'länger/älter als, older/longer than',
  sameSpan:
    'gleiche/gleichen/gleicher/gleichem/gleiches/selben/same zeitraum/zeit/zeitspanne/period/time/span/month/months/monat/monate/monaten',
  /** "who has gone longest without an order?" */
  longestSilent: `
    am längsten …20 nicht/nichts/kein/keine/keinen/still/ruhig/her/zurück/weg/abwesend
    longest (time/period/while) without, longest since, longest (been) silent/quiet/inactive, silent/quiet/inactive (for) (the) longest
    oldest last order, last order …20 longest ago, last order …20 furthest back, älteste letzte bestellung
    not/hasn't/haven't …25 for/in (the) longest`,
  /** "wer ist am längsten Kunde?": who ordered first */
  longestCustomer: `
    am längsten (schon/bereits) kunde/dabei, am längsten (schon/bereits) bei uns, been with us (for) (the) longest, longest (standing) customer/client
    oldest/ältester/älteste customer/client/kunde`,
  ofAllTime: 'all time, gesamten zeit, overall',
  betweenOrders: `
    between (two/their/the/his/her/its/consecutive) (two/their/the/his/her/its/consecutive) orders/purchases, long/time/days between …40 orders/purchases
    lange/zeit/tage zwischen …40 bestellungen/aufträgen/käufen
    zwischen (den/zwei/ihren/seinen/einzelnen) (den/zwei/ihren/seinen/einzelnen) bestellungen/aufträgen/käufen
    alle wie viele tage, every how many days, how often does/do …60 usually/normally/typically
    wie oft bestellt/kauft/ordert …60 normalerweise/üblicherweise/gewöhnlich`,
  /** as a habit: "how often did" counts */
  howOftenNow: 'how often does/do …60 order/buy, wie oft bestellt/bestellen/kauft/kaufen/ordert/ordern',

  /** "wer nahm die Bestellung entgegen?": a colleague, no customer */
  whoTookIn: 'wer nahm/nimmt …60 entgegen/auf/an .',

  // which figure
  /** "how much does a customer spend on average?" */
  aCustomer: 'ein/jeder/a/each/every/one/typical/durchschnittlicher (einzelner/single/typical) kunde/customer/client',
  /** "welcher Umsatz entfiel auf Kunden in Hamburg?": no list of customers */
  whichRevenue: `
    welcher/welchen/welche/welches/what/which umsatz/revenue/turnover/sales/gesamtumsatz/erlös
    welche/welchen/welcher/what/which summe/betrag/gesamtsumme/gesamtbetrag/wert/gesamtwert/sum/amount/total`,
  /** "nach Anzahl Bestellungen" */
  byCountOfOrders: 'by/nach (the/der/ihrer) number/count/anzahl/zahl (of/der/von) orders/bestellungen/auftr*',
  mostOrders: 'most/fewest/meisten/wenigsten (*) orders/bestellungen/aufträge',
  moreOrders: 'more/fewer/mehr/weniger (*) orders/bestellungen/aufträge',
  countsOrders: 'orders/bestellungen/aufträge/öfter/häufiger, more often',
  /** "whose customers bought most?" */
  whoseCustomers: 'whose/wessen customers/accounts/clients/kunden',
  /** "who has no customers?" */
  /** "who took no orders?", "who works in London?": colleagues, where "who" alone would be a customer */
  tookNoOrders: `
    who/wer took/handled/processed no/zero order/orders, who has/have not/never taken/handled/processed, who never took
    wer hat …30 keine/keinen/nie …20 angenommen/aufgenommen/bearbeitet`,
  worksIn: 'who works/work/working in, wer arbeitet …10 in',
  someoneWho: 'someone/somebody/people/those/colleague/jemand/jemanden/jemandem/leute …10 who/der/die/das',
  onlyOneProduct:
    'nur/only/just/genau/exactly (noch) ein/einen/eine/a/single/einziges/einzigen (einziges/einzigen/single) produkt/artikel/product/item, a single product/item, ein einziges produkt, einen einzigen artikel',
  /** "open for more than 20 days": since before then, not since then */
  openLonger: 'for/seit/since more than, for/seit mehr als, for/since over, seit über, longer than, länger als',
  /** "was steht noch zur Lieferung aus?" */
  stillDue:
    'steht/stehen …40 noch …40 aus ., still has/have to go out/ship, still …20 waiting for delivery/shipment/dispatch',
  mustShip: `
    müssen/muss/sollen/soll …40 raus/rausgehen/verschickt/versandt/versendet/geliefert/ausgeliefert/verschicken/versenden/ausliefern
    must/should (be) ship/shipped/go/delivered/sent, need/needs/have/has to (be) ship/shipped/go/delivered/sent, due to ship/shipping`,
  noCustomers:
    'no/zero/kein/keine/keinen/keinerlei (single/einzigen/einzige) customer/customers/account/accounts/client/clients/kunde/kunden',
  /** "die Nummer eins nach Umsatz": a ranking, no list */
  byRevenue: 'by/nach (the/dem) revenue/sales/turnover/spend/umsatz/bestellwert',
  mostCustomers: 'most/fewest/meisten/wenigsten customers/accounts/clients/kunden',
  mostOften: 'häufigst*/öftest*, most often*/frequent*/common*',
  /** "average order value": the mean per order, whatever it is grouped by */
  orderValue: `
    order value/values/size/sizes/amount/amounts
    bestellwert/bestellwerte/bestellwertes/bestellgröße/bestellgrößen/bestellsumme/bestellsummen
    auftragswert/auftragswerte/auftragswertes/auftragsgröße/auftragsgrößen/auftragssumme/auftragssummen`,
  /** "the customers in Berlin and their revenue": a figure beside each of them */
  besideCustomers: `
    customers/clients/accounts/kunden/firmen …200 and/with/und/mit/samt their/ihr*/deren/jeweilige* (*) revenue/sales/spend/turnover/umsatz/umsätze*`,
  eachOrder:
    'each (single) order/purchase, jede/jeder/jeden (einzelne/einzelnen) bestellung/auftrag, amount/amounts/value each, betrag/wert/summe jeweils',
  /** "the last two orders with amounts": a list of orders shows them */
  withAmounts: `
    with/mit/samt/incl/inkl …25 amount/amounts/value/values/total/totals/quantities/betrag/beträge/beträgen/wert/werte/werten/summe/summen/menge/mengen/stückzahl/stückzahlen
    um/für/über welchen/welche betrag/summe/wert, für wie viel, for/of what amount, for how much
    and/und (the/their/den/dem/der/jeweilige*) amount/amounts/value/values/total/totals/quantities/betrag/beträge/beträgen/wert/werte/werten/summe/summen/menge/mengen/stückzahl/stückzahlen`,
  freightAndTotal: `
    freight/discount/fracht*/rabatt* and/und (the/der/die/den) total/amount/value/betrag/wert/summe/gesamt*
    total/amount/value/betrag/wert/summe/gesamt* and/und (the/der/die/den) freight/discount/fracht*/rabatt*`,
  shippingTime: `
    *lieferzeit*/lieferdauer/versanddauer/*versandzeit*/zustellzeit*, delivery/shipping/lead/ship time/times
    tage bis/zum/zur (zum/zur) versand/lieferung, tage von der bestellung, days/time to ship/deliver/delivery/shipment
    days/time until/till/before shipment/shipping/delivery/shipped, shipping/delivery days, days from order`,
  /** "most delayed", "die größte Verspätung": what was late by most days */
  slowestOrder: 'slowest/langsamste* order/orders/delivery/bestellung*/lieferung*/auftrag*/aufträge*',
  mostDelayed: `
    most/meisten/stärksten delayed/late/overdue/verspätet*/verzögert*/überfällig*
    longest/biggest/largest/längste*/größte*/höchste* delay/delays/verspätung*/verzögerung*`,
  /** "average delay of late orders": days behind the wish */
  averageDelay: `
    average/mean/durchschnitt*/mittlere* …30 delay*/lateness*/verspätung*, im schnitt …30 delay*/lateness*/verspätung*
    how/wie late/spät …40 average*/schnitt*/durchschnitt*`,
  afterDiscount:
    'net/netto, with (the) discount/discounts deducted, after (*) discount*/deduct*, nach (*) rabatt*/abzug*/nachlass*',
  /** dearer and cheaper are about prices, which no order figure tells */
  dearer: 'cheaper/dearer/pricier/billiger/günstiger/teurer, more expensive',
  mostExpensive: 'most expensive',
  leastExpensive: 'least expensive',
  stockValue: `
    stock/inventory/warehouse value/worth, value of (our/the) stock/inventory/warehouse, stock/inventory/warehouse is worth
    *lagerwert*/*bestandswert*, *wert unseres/des/vom lager*`,
  summed: 'summe/sum',
  altogether: 'zusammen/gekostet/insgesamt/total/altogether',
  comesTo: 'come/comes/amount to, add up, macht das/zusammen, worth',

  // what is asked for
  /** "was kaufen wir am meisten?" */
  bestSeller: `
    what is/are/was/were popular, was ist/war/sind beliebt
    the most of, wovon, bestseller/bestsellers/topseller/topsellers/renner/verkaufsschlager/kassenschlager
    best/top seller/sellers`,
  forTheFirstTime: 'zum ersten mal, das erste mal, erstmals/erstmalig*, for the first time, (the) first time',
  ourBestSeller: 'unser/der/the/our bestseller/renner/ladenhüter/verkaufsschlager',
  boughtEvery: `
    customers/clients/companies/accounts/who/which who/that/which …40 every/each/all category/categories/product/products/supplier/suppliers
    who/customers bought/buys/buy/ordered/orders …15 every/each/all category/categories/product/products/supplier/suppliers
    kunden/firmen/wer/kunde …40 jede/jeder/jedes/jedem/alle/allen kategorie/kategorien/produkt/produkte/produkten/artikel/warengruppe/warengruppen gekauft/bestellt/kaufen/bestellen/kauft/bestellt/haben`,
  inEach: 'in every/each/jede/jedem/jeder/jedes',
  inWhich: 'in/mit welcher/welchem/welchen/which/each/jeder/jedem/jeden',
  everyoneWeHave: 'haben wir, do we have, are there, gibt es',
  thereAre: 'gibt/gab es, are/were/is/was there',
  weSell: `
    do we sell/have/offer/carry/get/buy/purchase/source/obtain, we sell/offer/get
    verkaufen/haben/führen/bekommen/beziehen/kriegen/kaufen wir`,
  /** "do we get Chai from …" asks who supplies it, not who bought it */
  weGet: 'do we get/buy/purchase/source/have/obtain, bekommen/beziehen/kaufen/kriegen/haben wir',
  /** "do we sell Chai?": whether it is in the range, not whether anybody bought it */
  doWeSell: 'do we (still) sell/offer/carry/stock, verkaufen/führen wir',
  didWeSell: 'did we',
  weHaveLeft: 'haben wir, do we have, have we got, left/übrig',
  notInStock: 'nicht mehr …15 lager*/vorrat/vorrätig/bestand/lieferbar, no longer in stock',
  weStillHave: 'haben wir … noch ., noch haben wir, do we still have, have we still got',
  /** "how many Chang left?", "sind noch Chai da?" */
  isLeft: `
    how many/much …200 left ., any …200 left ., noch …200 da .
    how many/much …200 do we (still) have (now) ., any …200 do we (still) have (now) .
    wie viel/viele …200 haben wir (noch/jetzt/aktuell/derzeit/momentan/davon) (noch/jetzt/da) .
    wieviel/wieviele …200 haben wir (noch/jetzt/aktuell/derzeit/momentan/davon) (noch/jetzt/da) ., noch …200 haben wir .`,
  howMuchIs: 'how much is/are/does',
  notAnyMore: 'nicht mehr, no longer',
  postalAddress: '*adress*/*address*/*street*/*stra*/*plz*/*zip*/*post*',
  theirNames: 'wie heißen, names',

  // colleagues
  reportsTo: 'reports/report to, berichtet/berichten an, untersteht/team',
  whoReports: 'who reports to, wer berichtet an, wer untersteht',
  directReports: 'direct reports, wen',
  toWhom: 'an wen, to whom, whom/who does',
  does: 'does',
  nobodyAbove: `
    top/highest/head/oberste/obersten/oberster/niemand/niemande/niemandem/niemanden/nobody, no one
    no boss/manager/superior, keine/keinen/keinem chef/vorgesetzte*/boss`,
  longestHere: 'longest/längsten/dienstälteste*',
  newestHere: 'newest/kürzesten/neueste*, most recently hired',
  worksFor: 'arbeitet/work/works/working/gehört/belong/belongs',

  // what goes on from the message before
  /** never anything but a colleague, where there is one */
  heOrShe: `
    he/she/his/him/her/hers/er/ihn/ihm/sein/seine/seinen/seinem/seiner/seines
    sie/ihr/ihre/ihren/ihrem/ihrer/ihres sonst/noch/hat/ist/macht/arbeitet/nahm/verkauft/betreut
    hat/ist/betreut/macht/arbeitet/nahm/verkauft/verkaufte/bearbeitet/bearbeitete/kümmert sie/er
    that/this/the/der/die person/colleague/rep/kolleg*/mitarbeiter*`,
  inIt: 'in it/them/those/these, in denen/diesen/ihnen, drin/darin/dabei/enthalten/contain*/include/included',
  ofIt: 'davon, of it/that/this/them/those',
  eachOfThem:
    'each (one) of them/those/these, each one, jeder/jede/jedes (einzelne) von ihnen/denen/diesen, jeweils, each .',
  ofThem: 'which/who/welche/wer of/von/davon, how many of/von/davon, wie viele of/von/davon',
  instead: 'instead/stattdessen/lieber/rather/sortiert/sorted/gemessen/measured/bezogen',
  /** an end that is no end of a figure: "der teuerste davon", "the oldest of them" */
  otherEnd: `
    teuer*/billig*/günstig*/expens*/pric*/cheap*/costl*/dear*/läng*/long*/langsam*/slow*/schnell*/fast*
    neu*/newe*/alt*/ält*/old*/late*/jüng*/young*/spät*/früh*/earl*`,
  endOfOrders: `
    größt*/kleinst*/höchst*/biggest/largest/smallest/highest/lowest (single) bestellung/auftrag/order/purchase/einzelbestellung/einzelauftrag`,
} as const;

export type Turn = keyof typeof TURNS;

const finders = Object.fromEntries(
  Object.entries(TURNS).map(([turn, phrases]) => [turn, phraseFinder(phrases)]),
) as Record<Turn, RegExp>;

/** Does the text say it, in one of the turns of phrase for it? */
export function says(text: string, turn: Turn): boolean {
  return finders[turn].test(text);
}
