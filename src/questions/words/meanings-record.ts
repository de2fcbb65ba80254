/** What the record holds: firms, people, products, places, days, states. Written as in meanings-asking.ts. */
export const RECORD = {
  customer: {
    de: `
      kunde*, kundin*, bestandskunde*, stammkunde*, großkunde*, kleinkunde*, endkunde*, firmenkunde*, firma, firmen
      unternehmen, abnehmer*, käufer*, besteller, bestellerin*, auftraggeber
      geschäftskunde*, kundschaft, kundenstamm, klient*, mandant*, kd, kdn, laden, läden, bude, buden
      betrieb, betriebe*, geschäftspartner*, handelspartner*, karteileiche*, einkäufer*, adressat*`,
    en: `
      customer*, client*, clientele, company, companies, account, accounts, acct, accts, buyer*, firm, firms
      purchaser*, shop, shops, business, businesses
      cust, custs, trading partner*, retailer*`,
  },
  order: {
    de: `
      bestellnummern, auftragsnummern, verkauf, sendung, sendungen, bestellung*, auftrag*, aufträge*, order, orders
      lieferung, lieferungen, rechnung, rechnungen, einkauf, einkäufe*, kauf, käufe, verkäufe
      bestellvorgang*, bestellungseingang*, auftragseingang*, bestelleingang*, bestelleingänge, bestell, auftr
      bestellzahl*, bestellanzahl, auftragszahl*, auftragslage
      vorgang, vorgänge, geschäft, geschäfte, deal, deals, transaktion*, korb, warenkorb, warenkörbe, einkaufskorb
      bestellhistorie, bestellverlauf, kaufhistorie`,
    en: `
      order numbers, order ids, order number, order id, order, orders, invoice, invoices, purchase, purchases, sale
      shipment*, deliveries, transaction*, deal, deals, basket, baskets, cart, carts
      ord, ords, purchase order*, po, sales order*, booking, bookings, order history, purchase history, order count
      order book`,
  },
  product: {
    de: `
      produkt*, lieblingsprodukt*, lieblingsartikel*, artikel*, handelsware*, sorte*, titel, position, positionen
      dinge, zeug, kram, erzeugnis*, sachen, art nr, sku, skus, sortimentsartikel, ladenhüter*
      bestellposition*, auftragsposition*, bestellzeile*, auftragszeile*, zeile, zeilen, posten, einzelposten`,
    en: `
      product*, item*, article*, goods, sku, skus, merchandise, thing, things, track, tracks, stuff, prod, prods
      wares, merch, offering*, slow mover*, shelf warmer*, order line*, line item*, lines, line, order item*`,
  },
  category: {
    de: `
      kategorie*, warengruppe*, produktgruppe*, produktkategorie*, produktlinie*, sparte*, genre*, artikelgruppe*
      sortimentsbereich*, produktbereich*, warenkategorie*, produktart*, kat`,
    en: `
      category, categories, product line, product lines, product group*, genre*, product type*, product categor*
      type of product, types of product, kind of product, kinds of product`,
  },
  supplier: {
    de: `
      lieferant*, hersteller*, zulieferer*, anbieter, beliefert, hergestellt, produzent*, erzeuger, lieferfirma
      vorlieferant*, bezugsquelle*, produziert, liefert, liefern uns, beziehen wir, bekommen wir, kaufen wir ein`,
    en: `
      supplier*, vendor*, manufacturer*, producer*, supplies, supply, supplied, supplying, who makes, who produces
      who manufactures, where do we get, where do we buy, who do we get, who do we buy, delivers, maker of
      manufactured, sourced from, produced by`,
  },
  employee: {
    de: `
      mitarbeiter*, kolleg*, verkäufer*, vertriebler*, vertriebsmitarbeiter*, außendienst*, angestellte*, von uns
      bei uns im vertrieb, sachbearbeiter*, vertreter*, innendienst*
      im team, aus dem team, vom team, teammitglied*, belegschaft, personal, im vertrieb, vom vertrieb, verkaufsteam
      vertriebsteam, leute im team, in der firma arbeiten`,
    en: `
      employee*, colleague*, sales rep, sales reps, rep, reps, salesperson, salespeople, sales person, salesman
      salesmen, saleswoman, saleswomen, sales representative*, representative*
      teammate*, staff, staffer*, agent, agents, sales agent*, seller*, of us, one of us, team member*, on the team, our people
      best seller, best sellers, in the team, on our team, sales guy*, coworker*, co worker*, workforce, sales team, sales staff, personnel`,
  },
  country: {
    de: `land, länder*, ländern, staat, staaten, nation*, herkunftsland, herkunftsländer*`,
    en: `country, countries, nation*`,
  },
  city: {
    de: `stadt, städte*, ort, orte, orten, wohnort, standort, standorte, ortschaft*, stadtgebiet`,
    en: `city, cities, town, towns, place`,
  },
  region: {
    de: `region*, bundesland, bundesländer*, kanton*, provinz*, gebiet*, vertriebsgebiet*, landkreis*, bezirk*, gegend*`,
    en: `region*, state, states, province*, territor*, district*, county, counties, area, areas`,
  },
  segment: {
    de: `segment*, branche*, kundengruppe*, kundensegment*, kundenart*, kundentyp*, marktsegment*`,
    en: `segment*, industry, industries, customer group*, customer type*, sector, sectors`,
  },
  year: {
    de: `jahr, jahre, jahren, pro jahr, je jahr, jährlich*, jahres, jahresweise, im jahresvergleich, übers jahr`,
    en: `per year, by year, yearly, annual*, each year, year by year, a year, year, years, yr, yrs, per annum, p a`,
  },
  quarter: {
    de: `pro quartal, je quartal, quartalsweise, quartal, quartale, quartalen, vierteljährlich*, vierteljahr`,
    en: `per quarter, by quarter, quarterly, each quarter, quarter, quarters, qtr, qtrs`,
  },
  month: {
    de: `pro monat, je monat, monatlich*, monatsweise, monat, monate, monaten, welchem monat, mtl, monats`,
    en: `per month, by month, monthly, each month, month, months, a month, mth, mths, month by month`,
  },
  week: {
    de: `pro woche, je woche, wöchentlich*, woche, wochen, wochenweise, kalenderwoche*`,
    en: `per week, by week, weekly, each week, week, weeks, a week, wk, wks, week by week`,
  },
  weekday: {
    de: `wochentag*, an welchem wochentag`,
    en: `weekday*, which day of the week|what day of the week|day of the week, days of the week, day of week`,
  },
  workday: {
    de: `werktag*, arbeitstag*, feiertag*, wochenende*, unter der woche, werktags, mo fr`,
    en: `workday*, working day*, business day*, holiday*, weekend*, during the week`,
  },
  shipper: {
    de: `
      spedition*, spediteur*, versender*, versanddienst*, versandart, paketdienst*, zusteller*, transporteur*
      frachtführer*, versandfirma, versandunternehmen, lieferdienst*, kurier*, logistiker*
      logistikpartner*, transportunternehmen, transportfirma, befördert, transportiert, gefahren, lkw, camion
      frächter*, dienstleister*, versanddienstleister*, versandpartner*`,
    en: `
      shipper*, carrier*, shipping company, shipping companies, delivery company, delivery companies, freight company
      freight companies, courier*, shipped by, shipped via, shipped with, forwarder*
      haulier*, hauler*, trucker*, logistics, carried, carries, hauled, transported, transporter*, trucking company
      delivery service*, parcel service*, shipping provider*`,
  },
  status: {
    de: `status, stand, bearbeitungsstand, zustand, auftragsstatus, bestellstatus, lieferstatus`,
    en: `status, statuses, state of, order status`,
  },
  contact: {
    de: `
      ansprechpartner*, ansprechperson*, kontaktperson*, kontakt, kontakte, kontaktname*, gesprächspartner*
      kontaktmann, kontaktfrau, an wen wende ich mich, wen spreche ich an, wen kontaktiere`,
    en: `
      contact, contacts, contact person, contact name, contact persons, who do i talk to, who should i talk to
      person to talk to, point of contact, poc, go to person, who do we talk to, whom do i talk to`,
  },
  contactTitle: {
    de: `
      funktion, berufsbezeichnung, jobtitel, stellung, jobbezeichnung, titel des ansprechpartners, beruf
      dienststellung, dienstgrad`,
    en: `job title, job titles, job, title, role, roles, function, occupation, profession`,
  },
  customerNumber: {
    de: `kundennummer*, kundennr*, kunden nr, kd nr, kdnr, debitorennummer*, debitor*`,
    en: `
      customer number*, customer id, customer ids, account number, account numbers, customer no, client number
      client id, cust no`,
  },
  phone: {
    de: `
      telefon*, erreiche, erreichen, rufnummer*, telefonnummer*, handynummer, beste nummer, handy, nummer anrufen
      durchwahl
      anrufen, rufe, tel, telnr, fon, mobilnummer`,
    en: `
      phone*, reach, call, telephone*, phone number*, mobile number, best number, best way to reach, call them, tel
      contact number`,
  },
  email: {
    de: `e mail*, email*, mail, mailadresse*, e mail adresse*, mails`,
    en: `e mail*, email*, mail address*, mail`,
  },
  address: {
    de: `
      adresse*, anschrift*, straße, postleitzahl*, plz, sitzt, sitz, ansässig*, wohnt, firmensitz, postanschrift
      beheimatet*, hausnummer, zuhause, residier*, firmenadresse, adr, standort von, niedergelassen
      briefadresse*, briefanschrift*, postalisch*, büroadresse*`,
    en: `
      address*, street, postal code*, zip, zip code*, zipcode, postcode*, located, location, locations, based
      headquarter*, hq, live, lives, situated, reside*, premises
      postal address*, postal, mailing address*, mailing`,
  },
  credit: {
    de: `kreditlimit*, kreditrahmen*, kreditlinie*, limit, limits, kredit, kreditgrenze*, warenkredit*, verfügungsrahmen
      kreditobergrenze*, kredithöhe, kreditspielraum*`,
    en: `credit limit*, credit line*, credit, credit limits, credit ceiling*, credit allowance*, credit cap*
      credit facility, credit facilities, credit maximum`,
  },
  price: {
    de: `
      preis, teuer, durchschnittspreis*, preise, preisen, listenpreis*, verkaufspreis*, stückpreis*, einzelpreis*
      kostet, kosten, gekostet, preislich, kostete, kosteten, vk, vk preis, eine einheit, ein stück, pro stück
      je stück, pro einheit, je einheit, bepreist, preisliste, was nehmen wir für
      stk preis`,
    en: `
      price, how expensive, expensive, prices, list price*, unit price*, cost, costs, priced, selling price, pricing
      price tag, price list, retail price*, sales price*, per unit, a unit, per piece, a piece, apiece, each unit
      sticker price*, billed price*, charge for, going rate`,
  },
  stock: {
    de: `
      lager, lagerbestand*, lagerbestände, vorrätig*, auf lager, lagernd, am lager, bestand, bestände, vorrat, vorräte
      lieferbar*, verfügbar*, restbestand, restbestände, lagermenge, im lager, lagerhaus, liegen noch, noch da
      bestandswert, noch vorhanden, übrig, lagerwert, noch übrig, warenbestand`,
    en: `
      stock, stocks, in stock, inventory, on hand, available, availability, on stock, units in stock
      left in the warehouse, warehouse, stocked, stock level*, do we still have, left of, left over, remaining
      are left
      units left, have left, pieces left`,
  },
  outOfStock: {
    de: `
      ausverkauft*, keinen bestand, kein bestand, ohne bestand, nicht auf lager, nicht vorrätig, nicht mehr auf lager
      vergriffen*, nicht lieferbar, nicht verfügbar, nullbestand, bestand null, bestand 0`,
    en: `
      out of stock, no stock left, zero stock, sold out, not in stock, no stock, unavailable, oos, not available
      run out of, ran out of`,
  },
  discontinued: {
    de: `
      ausgelaufen*, ausgelistet*, eingestellt*, auslaufartikel, auslaufprodukt*, nicht mehr im sortiment
      nicht mehr im programm, abgekündigt*, auslaufend*, nicht mehr geführt, führen wir nicht mehr
      verkaufen wir nicht mehr, bieten wir nicht mehr an, haben wir nicht mehr, aus dem sortiment, aus dem programm
      auslaufmodell*`,
    en: `
      discontinued, phased out, no longer sold, no longer offered, no longer available, retired, delisted
      no longer carried, end of life`,
  },
  offered: {
    de: `
      noch im sortiment, noch im programm, noch im angebot, noch zu haben, noch erhältlich, führen wir noch
      haben wir noch im programm, verkaufen wir noch, bieten wir noch an, wird noch geführt, noch geführt
      noch gelistet`,
    en: `
      still sold, still available, still offered, still in the range, still on offer, still carried, still part of
      still sell, still offer, still carry, still have in the range, still on sale, still listed, still in our range`,
  },
  freight: {
    de: `
      fracht*, frachtkosten, versandkosten, porto, transportkosten, lieferkosten, versandgebühr*, versandpauschale
      frachtgebühr*, speditionskosten, zustellgebühr*`,
    en: `
      freight*, shipping cost*, shipping charge*, shipping fee*, postage, freight cost*, freight charge*
      delivery cost*, delivery charge*, delivery fee*, transport cost*, cost of shipping, carriage`,
  },
  discount: {
    de: `
      rabatt*, nachlass*, nachlässe, preisnachlass*, rabattiert*, skonto, vergünstig*, preisreduktion, ermäßig*
      preisabschlag, gewährt*, eingeräumt*, verschenkt*, rabatte kosteten, rabatte gekostet, rabatten gekostet`,
    en: `discount*, rebate*, markdown*, price reduction*, percent off, money off, price cut*
      grant, grants, granted, give away, gave away, given away, discounts we allowed, discounts allowed, allowed in discounts
      discounts we granted, discounts cost, discounts cost us, knock off, knocked off`,
  },
  comment: {
    de: `kommentar*, bemerkung*, anmerkung*, notiz*, hinweis, hinweise, vermerk*, freitext*, notiert`,
    en: `comment*, remark*, note, notes, noted, annotation*, free text, annotated`,
  },
  boss: {
    de: `
      chef*, vorgesetzte*, boss, berichtet an, berichtet, untersteht, teamleiter*, führungskraft, abteilungsleiter*
      vorgesetzter von, leiter von`,
    en: `
      boss*, manager, supervisor*, superior, reports to, report to, line manager, managed by, reporting to, answer to
      higher up
      answers to, team lead`,
  },
  hired: {
    de: `
      schon in der firma, im unternehmen, in der firma, eingestellt am, eingestellt, angestellt, seit wann arbeitet
      einstellungsdatum, arbeitet seit, angefangen, betriebszugehörigkeit, dienstalter, dabei seit, dabei
      bei uns angefangen
      eintrittsdatum, eintritt, dienstjahre`,
    en: `
      hired, hire date, hire dates, joined, start working, started working, working here, employed since, work for us
      work here, seniority, tenure, start date, employed, joining date, been with us, been with the company
      been at the company, been here`,
  },
  reports: {
    de: `berichten, unterstellt, führt, direkte mitarbeiter, wen führt, untergebene*, unterstellte*`,
    en: `direct reports, manages, manage, supervise*, reports, team of, subordinate*`,
  },
  jobTitle: {
    de: `position von, welche position hat, welche rolle, welche position`,
    en: `position does, position of, which position`,
  },
  owner: {
    de: `
      ansprechpartner auf unserer seite, auf unserer seite, betreu*, zu wem gehört, wem gehört, zuständig*, kümmert*
      kümmern, verantwortlich*, betreuer*, kundenbetreuer*, kundenverantwortliche*, account manager
      ansprechpartner bei uns, ansprechpartner von uns, gehört zu, gehören zu, zugeordnet*, zuordnung
      hauptansprechpartner bei uns, betreuung, obhut, kundenportfolio von, unter den fittichen, unter ihren fittichen
      unter seinen fittichen, pflegt, hat unter sich
      keyaccount*, key account*, in der hand von, zugewiesen*, nimmt sich an`,
    en: `
      owner*, owns, owned by, looked after by, looked after, whose account, whose customer, on our side, looks after
      look after, looking after, responsible, in charge, takes care, take care, taking care, taken care of by
      account manager*, account rep, manages the account, assigned, assigned to, handles, handle, handling, cares for
      support rep, supports, support, account owner, belongs to, belong to, accountable, serves, serve, served by
      portfolio of, portfolio, accounts of, key account manager*, account exec*, minds, covers, covered by, tends to
      sits with, on the hook for, deals with, account lead`,
  },
  taker: {
    de: `
      bearbeitet, angenommen, aufgenommen, entgegengenommen, abgewickelt, verkauft, verkaufte*, verkaufen, betreut hat
      abgeschlossen, geschrieben, verbucht, gebucht, erfasst, eingetragen, reingeholt, eingeholt
      an land gezogen, rausgehauen, vertickt, verhökert, abgesetzt, losgeworden, eingetippt, über den tisch
      über die theke, über den ladentisch, klargemacht, hereingeholt
      an den mann gebracht, vertrieben, unterschrieben, gemanagt`,
    en: `
      took, taken, sold, sell, sells, processed, process, placed with, entered, handled, closed, booked by, booked
      made the sale, dealt with, bagged, landed, clinched, won, on the books, wrote up, written up, keyed in, logged
      raked in, rake in, drummed up, shifted, moved, flogged, signed, registered`,
  },

  buy: {
    de: `
      bestell*, gekauft, kauf*, kauft, kaufte*, kaufen, bezog*, bezieht, beziehen, bezogen, abgenommen, abnahm*, nimmt
      nahm*, nehmen, genommen, geordert, ordert*, ordern, erworben, eingekauft, geholt, gehabt, abgerufen, zugegriffen
      zugelegt
      holt, holte*, holen, kaufst, orderst, shoppt, shoppte, shoppen, geshoppt, angeschafft, zugeschlagen, mitgenommen
      gegönnt, eingedeckt, gezogen, erstanden, erwirbt, erwarb, beschafft, nachbestellt, nachgekauft, nachgeordert
      bezogener, abgegriffen, abnimmt, abnehmen, bezieh, bestellfreudig*`,
    en: `
      order, ordered, orders, ordering, buy, buys, bought, buying, purchase*, purchased, purchasing, get, got, gotten
      place, placed, placing, acquire*, made an order, take, takes, receive, received, had, requested, made, make
      pick up, picked up, picking up, grab, grabbed, snap up, snapped up, stock up, stocked up, shopped, procure*
      obtain*, go for, went for, put in, sourced, secured`,
  },
  spend: {
    de: `
      ausgegeben, gibt aus, geben aus, gab aus, gegeben, dagelassen, eingebracht, bezahlt haben wir bekommen, gelassen
      liegen gelassen, liegen lassen, springen lassen, reingespült, in die kasse gespült, eingespielt`,
    en: `
      spend, spends, spent, bring in, brought in, pay us, worth, generate*, generating, contributed, contribute*
      gave us, earned, earn, make us, earned from, shelled out, splashed out, fork out, forked out, drop with us
      net us, netted us, raked`,
  },
  ship: {
    de: `
      versand, beliefern, beliefert, versandt*, verschickt*, versendet*, geliefert*, ausgeliefert*, raus, rausgegangen
      unterwegs, lieferung*, verschifft*, ausgeliefert, abgeschickt, zugestellt, losgeschickt, verließ, lieferdatum
      versanddatum
      versandtag, geschickt, lieferte*, verlassen, angekommen, ankam, verschicken, versenden, ausliefern, abgegangen
      rausgeschickt, auslieferung*, zustellung, expediert, spediert, versandfertig, ging raus, gingen raus
      weggeschickt, versendung, befördert, transportiert, liefertag`,
    en: `
      ship, ships, shipped, shipping, delivered, deliver, delivery, deliveries, shipment*, dispatch*, despatch*, sent
      sent out, send, gone out, went out, go out, left, on its way, shipping date, ship date, arrive, arrived, arrives
      shipped by
      shipped via, shipped with, delivered by, mailed out, shipped out, going out, out the door, in transit, en route
      leave the warehouse, left the warehouse, carried, transported, turn up, turned up`,
  },
  required: {
    de: `
      gewünscht*, wunschtermin*, liefertermin*, benötigt*, bis wann, spätestens, fällig*, verlangt, wunschdatum
      zugesagt*, lieferfrist, angefordert*, versprochen*, frist, da sein, ankommen sollte, geliefert sein, zieltermin
      termin, stichtag der lieferung`,
    en: `
      required, due, needed, requested date, required date, deadline, deadlines, promised, by when, wanted, due date
      due dates, requested by, need by, supposed to arrive, supposed to be delivered, supposed to ship
      meant to arrive, expected to arrive, should have arrived, should have shipped, be there by`,
  },
  late: {
    de: `
      nach ihrem wunschtermin, nach seinem wunschtermin, nach ihrem liefertermin, nach dem gewünschten liefertermin, nach dem gewünschten termin, nach dem wunschdatum, verspätet*, zu spät
      verspätung*, überfällig*, verzug, verzögert*, unpünktlich, pünktlich, rechtzeitig, nach dem wunschtermin
      nach dem liefertermin, spät
      termingerecht, fristgerecht, terminüberschreitung*, in verzug, lieferverzug, nach frist, zu lange gedauert
      verbummelt, verschlampt, im rückstand`,
    en: `
      after their required date, after its required date, after their due date, after its due date, beyond the required date
      after their deadline, after its deadline, after the deadline, late, overdue, delayed, delay, delays, on time, in time, past due, behind schedule, after the required date
      after the required day, after the requested date, after the due date, later than required
      missed the required date, punctual
      tardy, on schedule, missed the deadline, past the required date, past the due date, running late, behind time`,
  },
  open: {
    de: `
      offen, offene, offener, offenen, offenes, offenem, unversandt*, unausgeliefert*, noch nicht raus, ausstehend*
      nicht versandt*, noch nicht verschickt
      nicht verschickt, unbearbeitet*, nicht ausgeliefert, noch nicht ausgeliefert, noch nicht geliefert
      noch nicht versandt
      noch nicht versendet, nicht geliefert, unerledigt*, noch ausstehend, noch nicht rausgegangen, in der pipeline
      noch nicht weg, noch nicht zugestellt, noch nicht beliefert, auftragsbestand, rückständig*, nicht rausgegangen
      nicht versendet`,
    en: `
      open, unshipped, outstanding, pending, not shipped, not yet shipped, still to be shipped, haven t shipped
      hasn t shipped, havent shipped, hasnt shipped, unfulfilled, waiting to be shipped, not been shipped, yet to ship
      yet to be shipped, undelivered, backlog, haven t been shipped, havent been shipped, unsent, hasnt been shipped
      not been delivered, not delivered, not yet delivered, not gone out, in the pipeline, awaiting shipment
      to be shipped, hasnt gone out, havent gone out, not left, still waiting to go out, not yet left`,
  },
  duration: {
    de: `
      wie lange, lieferzeit*, lieferdauer, wie viele tage, durchlaufzeit*, bearbeitungszeit*, bearbeitungsdauer
      wieviele tage, wie viel zeit, versanddauer, zeitspanne, wie schnell`,
    en: `
      how long, lead time*, delivery time*, shipping time*, how many days, time between, turnaround, processing time
      time to ship, how quickly, how fast, time taken, days between, how much time`,
  },
  cancelled: {
    de: `
      storniert*, stornierung*, abgesagt*, storno*, stornieren, stornos, annulliert*, abbestellt*, zurückgezogen*
      gecancelt, gecancelte*`,
    en: `cancelled, canceled, cancellation*, cancel, cancels, voided, called off, scrapped, withdrawn, aborted`,
  },
  returned: {
    de: `retour*, zurückgeschickt*, zurückgegeben*, rücksendung*, rückgabe*, zurückgesandt*`,
    en: `returned, returns, sent back, return rate`,
  },
  shipTo: {
    de: `
      lieferadresse*, lieferanschrift, wohin, liefern an, lieferort, geliefert nach, versandadresse, lieferland
      versandt nach, verschickt nach, gingen nach, ging nach
      lieferländer*, lieferstadt, lieferorte*, versandziel*, zielort*, zielland, ausgeliefert nach, geschickt nach
      empfänger*, empfangsort, versandort*, zielländer*, bestimmungsort*, bestimmungsland`,
    en: `
      ship to, shipping address*, delivery address*, shipped to, delivered to, destination*, ship address, sent to
      where to, went to, recipient*, ship city, ship country, shipping destination*, bound for, headed for, headed to
      was headed, is headed`,
  },
} as const;
