import { fold } from '#src/lib/fold.ts';
import type { Language } from '#src/lib/user-error.ts';

/**
 * What words mean to the parser. `|` separates, `*` stands for any ending, phrases hold spaces.
 * Words that mean different things in the two languages stand only in their language's column.
 */
const MEANINGS = {
  who: ['wer|wem|wen|welche kunden', 'who|whom|whos|who re|anyone who|anybody who'],
  what: ['was|wovon|welche sachen', 'what|whats|what s'],
  when: [
    'wann|an welchen tagen|an welchem tag|an welchem datum|zu welchem datum|welches datum|datum|bestelldatum|bestelltage|bestelldaten|tage|tagen|termine|zeitpunkt',
    'when|whens|what date|which date|on which dates|which dates|what dates|dates|date|which day|which days|what day|on what days|order date|order dates',
  ],
  whichYear: ['in welchem jahr|welches jahr|welchem jahr', 'which year|what year|in which year'],
  howMany: [
    'wie viele|wieviele|wie vielen|anzahl|zahl der|wieviel verschiedene|wie viel verschiedene',
    'how many|amount of|number of|count|no of|how many different',
  ],
  howMuch: ['wie viel|wieviel|wie hoch|wie gross', 'how much|how high|how large|how big|what is the amount'],
  howOften: ['wie oft|wie haufig|wie viele male', 'how often|how many times|how frequently|how regularly'],
  how: ['wie|inwiefern', 'how'],
  which: ['welche|welcher|welches|welchen|welchem', 'which'],
  where: ['wo|woher|wohin|von wo', 'where|wheres|whereabouts'],
  list: [
    'liste|auflisten|auflistung|zeig*|nenn*|gib|gebt|list|ausgeben|anzeigen|ubersicht|aufstellung|brauche|hatte gern*|mochte|sag*|schick mir',
    'list|show|give|display|tell|name|names|pull up|get me|find|enumerate|overview|need|want|send me',
  ],
  yesNo: ['ob', 'whether|if'],
  ever: [
    'jemals|je|schon mal|schon einmal|bereits|schon|uberhaupt|jemals schon',
    'ever|already|yet|at all|at any time|before now',
  ],
  every: [
    'alle|aller|allen|alles|samtliche*|jede*|gesamte*|ganze*|komplette*',
    'all|every|each|entire|whole|any|complete|everything',
  ],

  customer: [
    'kunde*|kundin*|bestandskunde*|stammkunde*|firma|firmen|unternehmen|abnehmer*|kaufer*|besteller|auftraggeber|geschaftskunde*|kundschaft',
    'customer*|client*|company|companies|account|accounts|buyer*|firm|firms|purchaser*|shop|shops|business|businesses',
  ],
  order: [
    'bestellnummern|auftragsnummern|verkauf|sendung|sendungen|bestellung*|auftrag*|auftrage*|order|orders|rechnung|rechnungen|einkauf|einkaufe*|kauf|bestellvorgang*|bestellungseingang*|auftragseingang*',
    'order numbers|order ids|order number|order id|order|orders|invoice|invoices|purchase|purchases|sale|transaction*',
  ],
  product: [
    'produkt*|lieblingsprodukt*|lieblingsartikel*|artikel*|handelsware*|sorte*|titel|position|positionen|dinge',
    'product*|item*|article*|goods|sku|skus|merchandise|thing|things|track|tracks|stuff',
  ],
  category: [
    'kategorie*|warengruppe*|produktgruppe*|produktkategorie*|produktlinie*|sparte*|genre*',
    'category|categories|product line|product lines|product group*|genre*',
  ],
  supplier: [
    'lieferant*|hersteller*|zulieferer*|anbieter|liefert|liefern uns|beliefert|hergestellt|beziehen wir|bekommen wir|kaufen wir ein',
    'supplier*|vendor*|manufacturer*|producer*|supplies|supply|supplied|delivers',
  ],
  employee: [
    'mitarbeiter*|kolleg*|verkaufer*|vertriebler*|vertriebsmitarbeiter*|aussendienst*|angestellte*|von uns|bei uns im vertrieb|sachbearbeiter*|vertreter*',
    'employee*|colleague*|sales rep|sales reps|rep|reps|salesperson|salespeople|sales person|salesman|sales representative*|representative*|teammate*|staff|agent|agents|sales agent*|seller*|of us|one of us|team member*',
  ],
  country: ['land|lander*|landern|staat|staaten|nation*', 'country|countries|nation*'],
  city: ['stadt|stadte*|ort|orte|orten|wohnort', 'city|cities|town|towns|place'],
  region: ['region*|bundesland|bundeslander|kanton*|provinz*|gebiet*', 'region*|state|states|province*|territor*'],
  segment: ['segment*|branche*|kundengruppe*', 'segment*|industry|customer group*'],
  year: [
    'jahr|jahre|jahren|pro jahr|je jahr|jahrlich*|jahres',
    'per year|by year|yearly|annual*|each year|year by year|a year|year|years',
  ],
  quarter: [
    'pro quartal|je quartal|quartalsweise|quartal|quartale',
    'per quarter|by quarter|quarterly|each quarter|quarter|quarters',
  ],
  month: [
    'pro monat|je monat|monatlich*|monatsweise|monat|monate|monaten|welchem monat',
    'per month|by month|monthly|each month|month|months|a month',
  ],
  week: ['pro woche|je woche|wochentlich*|woche', 'per week|by week|weekly|each week|week|weeks|a week'],
  weekday: ['wochentag*', 'weekday*|day of the week'],
  shipper: [
    'spedition*|spediteur*|versender*|versanddienst*|versandart|paketdienst*|zusteller*|transporteur*|frachtfuhrer*|versandfirma',
    'shipper*|carrier*|shipping company|shipping companies|delivery company|freight company|courier*|shipped by|shipped via|shipped with|forwarder*',
  ],
  status: ['status|stand|bearbeitungsstand|zustand', 'status|state of'],
  contact: [
    'ansprechpartner*|ansprechperson*|kontaktperson*|kontakt|kontakte|kontaktname*',
    'contact|contacts|contact person|contact name|contact persons|who do i talk to|who should i talk to|person to talk to',
  ],
  contactTitle: [
    'funktion|berufsbezeichnung|jobtitel|stellung|jobbezeichnung|titel des ansprechpartners',
    'job title|job|title|role|function',
  ],
  customerNumber: ['kundennummer*|kundennr*', 'customer number*|customer id|account number|customer no'],
  phone: [
    'telefon*|erreiche|erreichen|rufnummer*|telefonnummer*|handynummer|nummer anrufen|durchwahl',
    'phone*|reach|call|telephone*|phone number*|mobile number|call them',
  ],
  email: ['e mail*|email*|mail|mailadresse*|e mail adresse*', 'e mail*|email*|mail address*|mail'],
  address: [
    'adresse*|anschrift*|strasse|postleitzahl|plz|sitzt|sitz|ansassig|wohnt|firmensitz|postanschrift|beheimatet',
    'address*|street|postal code|zip|zip code|postcode|located|based|headquarter*|live|lives|situated',
  ],
  credit: ['kreditlimit*|kreditrahmen*|kreditlinie*|limit|kredit', 'credit limit*|credit line*|credit|credit limits'],
  price: [
    'preis|teuer|durchschnittspreis*|preise|preisen|listenpreis*|verkaufspreis*|stuckpreis*|einzelpreis*|kostet|kosten|preislich',
    'price|how expensive|expensive|prices|list price*|unit price*|cost|costs|priced|selling price',
  ],
  stock: [
    'lagerwert|bestandswert|warenbestand|noch ubrig|ubrig|noch vorhanden|lager|lagerbestand*|vorratig|auf lager|lagernd|am lager|bestand|vorrat|lieferbar|verfugbar',
    'units left|pieces left|have left|are left|left over|remaining|stock|in stock|inventory|on hand|available|on stock|units in stock|left in the warehouse|warehouse',
  ],
  outOfStock: [
    'ausverkauft|keinen bestand|kein bestand|ohne bestand|nicht auf lager|nicht vorratig|nicht mehr auf lager|vergriffen',
    'out of stock|no stock left|zero stock|sold out|not in stock|no stock',
  ],
  discontinued: [
    'ausgelaufen*|ausgelistet*|eingestellt*|auslaufartikel|auslaufprodukt*|nicht mehr im sortiment|nicht mehr im programm|abgekundigt*|auslaufend*',
    'discontinued|phased out|no longer sold|no longer offered|no longer available',
  ],
  offered: [
    'noch im sortiment|noch im programm|noch im angebot|noch zu haben|noch erhaltlich|fuhren wir noch|haben wir noch im programm',
    'still sold|still available|still offered|still in the range|still on offer|still carried|still part of|still sell|still offer|still carry|still have in the range',
  ],
  freight: [
    'fracht*|frachtkosten|versandkosten|porto|transportkosten',
    'freight*|shipping cost*|shipping charge*|shipping fee*|postage|freight cost*|freight charge*',
  ],
  discount: ['rabatt*|nachlass*|preisnachlass*|rabattiert*|skonto', 'discount*|rebate*|markdown'],
  comment: ['kommentar*|bemerkung*|anmerkung*|notiz*|hinweis|hinweise', 'comment*|remark*|note|notes|noted'],
  boss: [
    'chef*|vorgesetzte*|boss|berichtet an|berichtet|untersteht|teamleiter*|fuhrungskraft',
    'boss*|manager|supervisor*|superior|reports to|report to|line manager|managed by|reporting to',
  ],
  hired: [
    'schon in der firma|im unternehmen|in der firma|eingestellt am|eingestellt|angestellt|seit wann arbeitet|einstellungsdatum|arbeitet seit|angefangen',
    'been with the company|been with us|been at the company|been here|hired|hire date|joined|start working|started working|working here|employed since|work for us|work here',
  ],
  reports: [
    'berichten|unterstellt|fuhrt|direkte mitarbeiter|wen fuhrt',
    'direct reports|manages|manage|supervise*|reports|team of',
  ],
  jobTitle: ['position von|welche position hat|welche rolle', 'position does|position of'],
  owner: [
    'ansprechpartner auf unserer seite|auf unserer seite|betreu*|zu wem gehort|gehoren zu|wem gehort|zustandig*|kummert*|verantwortlich*|betreuer*|kundenbetreuer*|kundenverantwortliche*|account manager|ansprechpartner bei uns|ansprechpartner von uns|gehort zu|zugeordnet*|hauptansprechpartner bei uns',
    'owner*|owns|looked after by|looked after|whose account|whose customer|on our side|looks after|look after|looking after|responsible|in charge|takes care|take care|taking care|account manager*|account rep|manages the account|assigned|handles|handle|handling|cares for|support rep|supports|support|account owner|belongs to|belong to|accountable|serves|serve|portfolio of|accounts of',
  ],
  taker: [
    'bearbeitet|angenommen|aufgenommen|entgegengenommen|abgewickelt|verkauft|verkaufte*|verkaufen|betreut hat|abgeschlossen|geschrieben',
    'took|taken|sold|sell|sells|processed|process|placed with|entered|handled|closed|booked by|made the sale|dealt with',
  ],

  buy: [
    'bestell*|gekauft|kauf*|kauft|kaufte*|kaufen|bezog*|bezieht|beziehen|bezogen|abgenommen|abnahm*|nimmt|nahm*|nehmen|genommen|geordert|ordert*|ordern|erworben|eingekauft|geholt|gehabt|abgerufen|zugegriffen|zugelegt',
    'order|ordered|orders|ordering|buy|buys|bought|buying|purchase*|purchased|purchasing|get|got|place|placed|placing|acquire*|made an order|take|takes|receive|received|had|requested|made|make',
  ],
  spend: [
    'ausgegeben|gibt aus|geben aus|gegeben|dagelassen|eingebracht|bezahlt haben wir bekommen',
    'spend|spent|spends|bring in|brought in|pay us|worth|generate*|contributed|gave us|earned|earn|make us|earned from',
  ],
  ship: [
    'versand|beliefern|beliefert|versandt*|verschickt*|versendet*|geliefert*|ausgeliefert*|raus|rausgegangen|unterwegs|lieferung*|verschifft*|ausgeliefert|abgeschickt|zugestellt|losgeschickt|verliess|lieferdatum|versanddatum|versandtag|geschickt|lieferte*|verlassen|angekommen|ankam',
    'ship|ships|shipped|shipping|delivered|deliver|delivery|deliveries|shipment*|dispatch*|sent|sent out|send|gone out|went out|go out|left|on its way|shipping date|ship date|arrive|arrived|arrives|shipped by|shipped via|shipped with|delivered by',
  ],
  required: [
    'gewunscht*|wunschtermin*|liefertermin*|benotigt*|bis wann|spatestens|fallig*|verlangt|wunschdatum|zugesagt*|lieferfrist|angefordert*',
    'required|due|needed|requested date|required date|deadline|promised|by when|wanted|due date',
  ],
  late: [
    'nach dem gewunschten liefertermin|nach dem gewunschten termin|nach dem wunschdatum|verspatet*|zu spat|verspatung|uberfallig*|verzug|verzogert*|unpunktlich|punktlich|rechtzeitig|nach dem wunschtermin|nach dem liefertermin|spat',
    'late|overdue|delayed|delay|on time|in time|past due|behind schedule|after the required date|after the required day|after the requested date|after the due date|later than required|missed the required date|punctual',
  ],
  open: [
    'offen*|unversandt*|unausgeliefert*|noch nicht raus|ausstehend*|nicht versandt*|noch nicht verschickt|nicht verschickt|unbearbeitet*|nicht ausgeliefert|noch nicht ausgeliefert|noch nicht geliefert|noch nicht versandt|noch nicht versendet|nicht geliefert',
    'open|unshipped|outstanding|pending|not shipped|not yet shipped|still to be shipped|haven t shipped|hasn t shipped|havent shipped|hasnt shipped|unfulfilled|waiting to be shipped|not been shipped|yet to ship|yet to be shipped|undelivered|backlog|haven t been shipped|havent been shipped|unsent',
  ],
  duration: [
    'wie lange|lieferzeit*|lieferdauer|wie viele tage',
    'how long|lead time|delivery time|shipping time|how many days|time between',
  ],
  cancelled: ['storniert*|stornierung*|abgesagt*|storno*', 'cancelled|canceled|cancellation*|cancel'],
  shipTo: [
    'lieferadresse*|lieferanschrift|wohin|liefern an|lieferort|geliefert nach|versandadresse|lieferland|versandt nach|verschickt nach|gingen nach|ging nach',
    'ship to|shipping address*|delivery address*|shipped to|delivered to|destination*|ship address|sent to|where to|went to',
  ],

  revenue: [
    'umsatz*|umsatze*|erlos*|wert|werte|werten|bestellwert*|auftragswert*|warenwert|volumen|bestellvolumen|einnahmen|betrag|summe|gesamtwert|gesamtsumme|gesamtumsatz|geschaft gemacht|geld|gesamtbetrag|rechnungswert|auftragsvolumen|umgesetzt|kaufvolumen',
    'revenue*|sales|turnover|value|values|amount|amounts|order value*|order total*|worth|volume|income|billed|money|business volume|total value|sales volume|dollar*|euros|takings|proceeds|spend|spending|order amount*|order size*|net sales',
  ],
  gross: [
    'brutto*|vor rabatt*|ohne rabatt*|vor abzug der rabatte|vor nachlass',
    'gross|gross sales|before discount*|without discount*|excluding discount*|undiscounted',
  ],
  quantity: [
    'menge|mengen|stuck|stuckzahl*|einheiten|absatz|absatzmenge|stk|stuckweise|packungen|mengenmassig*',
    'quantity|quantities|units|pieces|unit|by volume|copies|volume sold|pcs',
  ],
  average: ['durchschnitt*|im schnitt|im mittel|mittelwert|mittlere*|schnitt', 'average*|mean|on average|avg|typical*'],
  total: [
    'insgesamt|gesamt|total|zusammen|summiert|in summe|alles in allem|bislang insgesamt|kumuliert',
    'total|in total|altogether|overall|sum|all together|combined|cumulative|totals|all in all',
  ],
  share: [
    'umsatzanteil*|anteil*|prozent|prozentual*|wie viel prozent|quote|bruchteil',
    'percentage|percent|share|proportion|fraction|what part|portion',
  ],
  top: [
    'an der spitze|zweitbest*|zweithaufigst*|dritthaufigst*|zweitgrosst*|zweithochst*|zweitmeist*|zweitstarkst*|zweitteuerst*|drittbest*|drittgrosst*|dritthochst*|drittmeist*|top|beste|besten|bester|bestes|bestem|starkste*|umsatzstarkste*|umsatzstark*|wichtigste*|grosste*|hochste*|meiste*|meisten|am meisten|am haufigsten|am starksten|haufigste*|meistverkauft*|meistgekauft*|meistbestellt*|beliebteste*|teuerste*|maximal*|am besten|lieblings*|bestseller*|spitzenkunde*|hauptabnehmer|maximum|hochster|oberste*|renner|topseller|verkaufsschlager|am oftesten|oftesten|rangliste|ranking|verkaufsstarkste*|langste*|am langsten',
    'runner up|top|best|best selling|bestselling|biggest|largest|highest|most|most often|strongest|greatest|leading|most popular|most expensive|maximum|max|most frequently|most frequent|most valuable|most important|bestseller*|favorite*|favourite*|priciest|heaviest|ranking|rank|ranked|number one|most sold|most active|top selling|frequently bought|most commonly|best performing|longest|slowest|costliest|dearest',
  ],
  nth: ['zweit*|dritt*|viert*|funft*', 'second*|third*|fourth|fifth|2nd|3rd|4th|5th|runner up'],
  bottom: [
    'wenigste*|am wenigsten|schwachste*|kleinste*|geringste*|niedrigste*|schlechteste*|billigste*|gunstigste*|minimal*|umsatzschwachste*|am schlechtesten|am seltensten|seltenste*|unten|flop|ladenhuter|minimum',
    'slowest selling|slow selling|least|lowest|smallest|worst|weakest|bottom|cheapest|minimum|min|fewest|least expensive|poorest|least popular|worst selling|slowest',
  ],
  last: [
    'wie lange ist es her|wie lange her|letzte*|zuletzt|neueste*|neuste*|jungste*|aktuellste*|letztmals|letztmalig|das letzte mal|zum letzten mal|am letzten',
    'how long ago|how long is it since|how long since|how long has it been|last|latest|most recent|most recently|recent|recently|newest|last time|the last time',
  ],
  first: [
    'allererste*|erste*|zuerst|erstmals|erstmalig|zum ersten mal|das erste mal|alteste*|fruheste*|erstbestellung*|anfangs|erstkauf|erstauftrag|seit wann|wie lange schon kunde',
    'first|earliest|initial|oldest|first time|initially|since when|for the first time|begin|began|start|started|how long has|become a customer|became a customer|start ordering|started ordering',
  ],
  previous: [
    'davor|vorher|vorletzte*|vorige*|zuvor|die davor|vorherige*|vorangegangene*|die vorherige',
    'before that|previous|previously|the one before|before it|prior to that|second to last|second last|penultimate|next to last|before then|prior one|one before last|preceding',
  ],
  next: [
    'danach|daraufhin|die nachste|nachste*|folgende*|die danach',
    'after that|next|the one after|following|subsequent|subsequently|thereafter',
  ],

  never: [
    'nie|niemals|noch nie|nie wieder|kein einziges mal|nie etwas|nie mehr',
    'never|never again|not once|not a single',
  ],
  not: [
    'nicht|kein|keine|keinen|keiner|keinem|keinerlei|nichts|niemand|ohne',
    'not|yet to|no|none|nothing|nobody|without|didn t|didnt|hasn t|hasnt|haven t|havent|don t|dont|doesn t|doesnt|wasn t|wasnt|isn t|isnt|aren t|arent|weren t|werent|hadn t|hadnt|neither|nor|failed to',
  ],
  noLonger: [
    'nicht mehr|danach nicht mehr|seitdem nicht|seitdem nichts|seither nicht|seither nichts|nichts mehr|keine mehr|nicht wieder|abgesprungen|aufgehort|seitdem nie|keine bestellung mehr|seitdem nicht mehr|danach nie',
    'no longer|not since|nothing since|not anymore|anymore|any more|not again|stopped|stop|since then|not after that|never since|none since|but not since|lapsed|dropped off|quit|ceased|not any longer|again',
  ],
  but: ['aber|jedoch|sondern|dafur|obwohl', 'but|however|although|though'],
  both: [
    'sowohl|als auch|beide|beides|und auch|gleichzeitig|wie auch|ausserdem',
    'both|as well as|and also|together with|also|along with|too',
  ],
  together: [
    'zusammen mit|gemeinsam mit|zusammen gekauft|dazu gekauft|mitgekauft|dazu bestellt|mitbestellt|kombination|im selben auftrag|in derselben bestellung|in der gleichen bestellung|oft zusammen|gemeinsam|haufig zusammen|zusammen bestellt|in einer bestellung',
    'together|together with|along with|bought with|ordered with|alongside|in the same order|in combination|same order|goes with|go with|at the same time as|same basket|accompan*|paired with|in one order',
  ],
  only: [
    'nur|ausschliesslich|bloss|lediglich|einzig|nur noch|genau|exakt',
    'only|just|exclusively|solely|exactly|merely',
  ],
  more: [
    'mehr|erhoht*|hoher*|grosser*|uber|mindestens|wenigstens|ab|besser|starker|teurer|gestiegen|gewachsen|gesteigert|zugenommen|oberhalb|ubersteigt|haufiger|ofter',
    'more|higher|larger|bigger|greater|over|above|at least|exceed*|better|up|minimum of|increase*|grow*|grew|grown|rise|risen|in excess of|beyond|north of|upwards of|or more',
  ],
  less: [
    'weniger|niedriger*|kleiner*|unter|hochstens|geringer*|maximal|schlechter|billiger|gunstiger|gesunken|gefallen|unterhalb|zuruckgegangen|abgenommen|seltener',
    'less|lower|smaller|fewer|under|below|at most|up to|worse|maximum of|decrease*|fell|drop|dropped|decline*|shrink|shrunk|shrank|cheaper|or less',
  ],
  change: [
    'andert|anderte|anderten|geandert|anderung|anderungen|verandert*|veranderung*|entwickl*|entwickelt*|umsatzentwicklung|trend|trends|gestiegen|steigt|stieg|steigen|steigerung*|gesteigert|anstieg|zuwachs|zugelegt|zulegen|wachsen|wachst|wuchs|gewachsen|wachstum*|zugenommen|zunahme|zunehmen|gesunken|sinkt|sank|sinken|gefallen|fiel|ruckgang*|zuruckgegangen|abgenommen|eingebrochen|einbruch|erhoht|erhohung',
    'change|changes|changed|changing|grow|grows|growing|grew|grown|growth|rise|rises|rising|rose|risen|increase*|increasing|decrease*|drop|drops|dropped|dropping|decline*|declining|fell|fall|fallen|falling|trend|trends|trending|develop*|evolve*|shrink|shrunk|shrank',
  ],
  contain: [
    'enthalt|enthalten|enthaltene*|enthielt|enthielten|beinhalt*|drin|drinnen|darin|dabei',
    'contain*|includ*|in it|inside|consist*|comprise*',
  ],
  other: [
    'andere|anderer|anderes|anderen|anderem|sonst|sonstige*|ansonsten|weitere|weiterer|weiteres|weiteren|ubrige*|restliche*',
    'other|others|else|another|elsewhere|remaining',
  ],
  median: ['median*|zentralwert*', 'median*'],
  except: [
    'ausser|auser|ohne|ausgenommen|ausgeschlossen|abgesehen von|exklusive|exkl|bis auf|nicht mitgerechnet|nicht mitgezahlt|nicht eingerechnet|mit ausnahme|ausnahme|minus|abzuglich',
    'except|excepted|excepting|exception|exclud*|excl|exclusive of|without|apart from|aside from|other than|not counting|not including|minus|leaving out|leave out|leaving aside|save for|besides|barring|omit|omitting',
  ],
  active: ['aktiv|aktive|aktiver|aktives|aktiven|aktivsten', 'active|actively'],
  versus: [
    'im vergleich|verglichen|vergleich*|gegenuber|versus|vs|gegen|im gegensatz|unterschied|differenz',
    'compare*|versus|vs|compared|comparison|against|difference|differ',
  ],
  than: ['als', 'than'],
  or: ['oder', 'or'],
  respective: ['jeweils|je|jeweilige*', 'respectively|each'],
  per: [
    'pro|je|nach|aufgeschlusselt|gruppiert|aufgeteilt|verteilt|verteilung|getrennt nach|aufteilung',
    'per|by|grouped by|broken down|breakdown|split by|split|distribution|group',
  ],
  different: ['verschiedene*|unterschiedliche*|eindeutige*', 'different|distinct|unique|various'],
  new: ['neue|neuer|neuen|neues|neukunde*|neu dazugekommen|dazugewonnen|hinzugekommen|neu', 'new|newly|acquired'],
  once: [
    'einmalkunde*|einmalkaufer*|nur einmal|genau einmal|ein einziges mal|einmal|einmalig*',
    'one time|once|only once|exactly once|one time|a single time',
  ],
  twice: [
    'zweimal|zwei mal|mehrmals|mehrfach|wiederholt|mehr als einmal|ofter als einmal',
    'twice|more than once|repeatedly|several times|multiple times|two times|repeat',
  ],
  usual: [
    'ublicherweise|normalerweise|ublich*|abstand*|rhythmus|bestellrhythmus|turnus|bestellabstand|regelmassig*',
    'usually|normally|rhythm|gap|interval|usual|order frequency|frequency|regular*|on a regular basis',
  ],
  csv: ['csv|excel|tabelle|exportier*|als datei|export', 'csv|excel|spreadsheet|export*|as a file|download'],
  mine: ['meine*|ich|mir zugeordnet', 'my|mine|i'],
  them: [
    'sie|die|der|er|es|ihm|ihnen|denen|deren|ihr|ihre|ihren|ihrer|deren|davonn|dort|dessen|seine|seiner|sein|seinen|den|diese|dieser|dieses',
    'they|them|their|theirs|he|she|it|its|his|her|him|those|these|that one|this one|of them|of those|there|that|this|one',
  ],
  so: [
    'und|auch|wie sieht es aus|wie schaut es aus|wie ist es',
    'and|i mean|what about|how about|also|same for|same thing|same',
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type Meaning = keyof typeof MEANINGS;

/** Words without a meaning of their own here: greetings, articles, auxiliary verbs, fillers. */
const PLAIN = {
  de:
    'der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren wurde wurden wird werden hat haben hatte hatten habe habt hast sei ' +
    'ich du er sie es wir ihr uns unser unsere unserer unserem unseren euch mich mir dir dich sich man mein dein ' +
    'in im an am auf aus bei beim bis fur mit nach seit uber um unter von vom vor zu zum zur zwischen durch gegen ab pro per je innerhalb wahrend ' +
    'hallo hi hey moin servus guten tag morgen abend bitte danke mal kurz eigentlich denn doch ja na so nun jetzt gerade noch schon bisher bislang dann da hier dort ' +
    'dass ob wenn weil als wie gibt gab es geben gebt kannst kann konntest konnen konnte darf soll mochte wurde wurdest wissen weisst sagen schauen nachschauen nachsehen eben wohl ' +
    'mich interessiert frage kurze etwas irgendwas irgendetwas ding lassen gemacht machen macht machte tatigte tatigen getatigt aufgegeben gab eigenen ganz genau ungefahr etwa alles insgesamt ' +
    'denen dessen deren dieser diese dieses diesem diesen jener dabei davon dazu darin drin drauf drinnen enthalten enthielt vorhanden eingegangen kam kamen kommt kommen lief liefen lauft laut stammen stammt sitzen lautet hiess heisst heissen bekommen bekam erhalten erhielt befindet finden liegt liegen lag ' +
    'worden gewesen sein geworden halt einfach mit dabei stattgefunden passiert vorliegen haette hatten wollen will wollte team leute bitteschon liebes stammtisch bot sodass demnach zufolge entfallen entfallt entfiel fallen verzeichnen verzeichnet erzielt erzielen erzielte gelaufen uns angeht betrifft hinsichtlich bezuglich erreicht ' +
    'ausserhalb innerhalb nr nummer gibts wieso hiess genannt bspw zb naemlich eigener uberblick zuvor fruheren ehemals ehemalig insg ca gesucht gefragt nenn sagt weiss brauch brauchen jeweiligen habts sinds gings wars fur furs ums beims vom zum ihrem ihrer ihres eurem eurer dein deine deinem deiner meinem meiner ' +
    'wieder arbeitet irgendwann immer oft uberall ungefahr richtig wirklich sogar zumindest jedenfalls ubrigens sicher gleich erneut nochmals eher wohl gar weg fuhren nutzen unseres entfielen dauert dauert gedauert fiel an sah sieht siehts geben mach machs draus daraus damit dafur person stattdessen lieber ids nr nrs zahlen angaben lauten gewonnen entwickelt vollstandige aufgelistet dankeschon vielen liebe sollte sollten gebraucht gebracht braucht berechne berechnet hilfe ' +
    'fruher einst damals zeiten zeit machten sortiment programm euro eur dollar usd chf brachte bringt brachten rein reingekommen gehort gehoren zugehorig geliefert beim bekommt tatigt tragt kriegt kriegen hergeben ' +
    'stehen steht stand eins zwei namens unserm ers wars gabs hats denn bzw sowie sowohl laufe lauf tatsachlich aktuell derzeit momentan zurzeit heutigen stichtag zeitraum nochmal schnell jemand jemanden einige paar einzelne einzelnen namen gehen ging gingen geht haette mag gern gerne mehr richtung bekannt system hinterlegt gespeichert gesamten kalenderjahr datenbank',
  en:
    'the a an and or but is are was were be been being am has have had having do does did done doing will would can could should may might must shall ' +
    'i you he she it we they me him us them my your our their its his her who ' +
    'in on at by for from of off to with about into over under up out as than then there here this that these those so too also just please thanks thank hi hello hey dear morning good afternoon ' +
    'if whether when while because since until during within between through per via any some somebody someone something anything let lets know kindly quickly question wondering wonder curious tell say see look looking check up ' +
    'actually really right now currently today again still ever yet already so far far ok okay well um uh hmm fyi btw asap cheers ' +
    's t re ve ll d m i e ie eg etc which were what exactly please do give made make placed place included include includes including contained contain contains inside consist consisted go goes went come comes came happen happened put done ' +
    'again always often sometimes really simply basically possible possibly wise point books lifetime carry charge figures figure numbers ones side given pay pays win won selling created ids nos lines line single sorry bother quick wise kind very used use uses using having own exist exists existed called named name names people folks guys team us company wide our bot stammtisch time times record recorded database system file data whose been getting get gets got like terms regarding concerning respect according based belonging part going being much many would d been onto across among amongst' +
    ' instead rather person guy lady work works long such way whole during period course calendar entire ask asked hand them details detail information info list few could every return return find out write down state order by account various particular specific certain ' +
    'outside appear appears formerly before earlier once past alltime euro euros eur usd brings brought sit sits calculate compute full help anyone anybody everyone everybody team hiya no nr number there s lately once upon total overall rather quite maybe perhaps possibly approximately about roughly around exactly precise precisely both seen mind able tell need want would like interested interest regarding pertaining related relating currently presently previously them themselves ourselves he hers ours yours themselves therein thereof whom whose why anymore nowadays meanwhile moment day days later soon next been end ended begin began during throughout amount made had happen happens goes gone',
};

interface Phrase {
  words: string[];
  meaning: Meaning;
  language: Language;
}

const phrases = new Map<string, Phrase[]>();
const prefixes: Phrase[] = [];
const known = new Set<string>();

for (const [meaning, columns] of Object.entries(MEANINGS) as [Meaning, readonly [string, string]][]) {
  columns.forEach((column, at) => {
    for (const text of column.split('|')) {
      const open = text.endsWith('*');
      const words = fold(text.replace('*', '')).split(' ');
      if (open) words[words.length - 1] += '*';
      const phrase: Phrase = { words, meaning, language: at === 0 ? 'de' : 'en' };
      const first = words[0]!;
      for (const word of words) if (!word.endsWith('*') && word.length >= 5) known.add(word);
      if (first.endsWith('*')) prefixes.push(phrase);
      else phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
    }
  });
}

const plain = {
  de: new Set(PLAIN.de.split(' ').map(fold)),
  en: new Set(PLAIN.en.split(' ').map(fold)),
};

function fits(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : pattern === word;
}

/** Meanings that begin at `at`, with how many words each takes; longest first. Both languages, the given one first. */
export function meaningsAt(words: string[], at: number, language: Language): { meaning: Meaning; length: number }[] {
  const word = words[at]!;
  const found: (Phrase & { length: number })[] = [];
  for (const phrase of [...(phrases.get(word) ?? []), ...prefixes]) {
    if (phrase.words.every((pattern, i) => fits(pattern, words[at + i])))
      found.push({ ...phrase, length: phrase.words.length });
  }
  const own = found.filter((phrase) => phrase.language === language);
  const foreign =
    isPlain(word, language) && !own.length
      ? []
      : found.filter((phrase) => !isPlain(word, language) || phrase.length > 1);
  return (own.length > 0 ? [...own, ...foreign.filter((f) => f.length > 1)] : foreign).sort(
    (a, b) => b.length - a.length,
  );
}

/** True for a word that carries nothing: an article, a greeting, a filler. */
export function isPlain(word: string, language: Language): boolean {
  return plain[language].has(word);
}

/** Words the lexicon knows, for mending typos in them. */
export function lexiconWords(): Iterable<string> {
  return known;
}

const MARKERS = {
  de: new Set(
    'der die das und ist nicht hat haben wurde von mit fur im am bei zuletzt bestellt wer was wann welche welcher welches kunde kunden bestellung bestellungen wie viel viele umsatz noch nie zeig mir uns den dem ein eine aus nach seit letzten letzte letztes jahr monat kein keine gekauft gib nur auch davor ihr sind war es zu zum zur wo bitte produkte artikel'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the and is not has have was of with for in on by last ordered order orders customer customers no it to total were did been from who what when which how many much show me list since year month bought buy do does any all than more us our before year products their they them are about only give'.split(
      ' ',
    ),
  ),
};

/** The language of a message by its small words and by whose lexicon knows the others; null when nothing tells. */
export function languageOf(words: string[], text: string): Language | null {
  let score = /[äöüß]/i.test(text) ? 0.5 : 0;
  for (const [at, word] of words.entries()) {
    // the first word is a word of ours more often than one of a name
    const weight = at === 0 ? 2 : 1;
    const marked = (MARKERS.de.has(word) ? 1 : 0) - (MARKERS.en.has(word) ? 1 : 0);
    score += marked;
    if (marked !== 0) continue;
    const columns = new Set(
      [...(phrases.get(word) ?? []), ...prefixes.filter(({ words: [first] }) => fits(first!, word))].map(
        ({ language }) => language,
      ),
    );
    if (columns.size === 1) score += (columns.has('de') ? 0.6 : -0.6) * weight;
  }
  return score > 0 ? 'de' : score < 0 ? 'en' : null;
}
