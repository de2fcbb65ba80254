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
      vorlieferant*, bezugsquelle*, produziert, liefert, liefern, liefern uns, beziehen wir, bekommen wir, kaufen wir ein`,
    en: `
      supplier*, vendor*, manufacturer*, producer*, supplies, supply, supplied, supplying, who makes, who produces
      who manufactures, where do we get, where do we buy, who do we get, who do we buy, delivers, maker of
      manufactured, sourced from, produced by`,
  },
  employee: {
    de: `
      mitarbeiter*, kolleg*, verkäufer*, vertriebler*, vertriebsmitarbeiter*, außendienst*, angestellte*, von uns
      bei uns im vertrieb, sachbearbeiter*, bearbeiter, bearbeiterin, bearbeiters, vertreter*, innendienst*
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
      mit wem spreche ich, mit wem spricht man, mit wem rede ich, mit wem telefoniere ich
      kontaktmann, kontaktfrau, an wen wende ich mich, wen spreche ich an, wen kontaktiere`,
    en: `
      contact, contacts, contact person, contact name, contact persons, who do i talk to, who should i talk to
      who do i speak to, who should i speak to, who do we speak to, who should i ask for, who do i ask for
      person to talk to, point of contact, poc, go to person, who do we talk to, whom do i talk to`,
  },
  contactTitle: {
    de: `
      funktion, berufsbezeichnung, jobtitel, stellung, jobbezeichnung, titel des ansprechpartners, beruf
      dienststellung, dienstgrad, was macht die person, was macht der ansprechpartner, was macht die ansprechpartnerin`,
    en: `job title, job titles, job, title, role, roles, function, occupation, profession
      what do they do there, what does that person do, what does the person do`,
  },
  customerNumber: {
    de: `kundennummer*, kundennr*, kunden nr, kd nr, kdnr, debitorennummer*, debitor*`,
    en: `
      customer number*, customer id, customer ids, account number, account numbers, customer no, client number
      client id, cust no`,
  },
  phone: {
    de: `
      wie ist die nummer, wie ist deren nummer, welche nummer haben, und nummer, telefon*, erreiche, erreichen, rufnummer*, telefonnummer*, handynummer, beste nummer, handy, nummer anrufen
      durchwahl
      anrufen, rufe, tel, telnr, fon, mobilnummer`,
    en: `
      their number, and number, phone*, reach, call, telephone*, phone number*, mobile number, best number, best way to reach, call them, tel
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
      frachtgebühr*, speditionskosten, zustellgebühr*, kostete der versand, kostet der versand, versand gekostet
      kosten des versands, kosten für den versand, kostete die lieferung, kostet die lieferung, lieferung gekostet`,
    en: `
      freight*, shipping cost*, shipping charge*, shipping fee*, postage, freight cost*, freight charge*
      delivery cost*, delivery charge*, delivery fee*, transport cost*, cost of shipping, carriage, cost of delivery
      cost to ship, did shipping cost, did delivery cost, shipping cost us, did the shipping cost, did the delivery cost`,
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
    de: `berichten, unterstellt, übergeordnet, führt, direkte mitarbeiter, wen führt, untergebene*, unterstellte*`,
    en: `direct reports, manages, manage, supervise*, reports, team of, subordinate*`,
  },
  jobTitle: {
    de: `position von, welche position hat, welche rolle, welche position`,
    en: `position does, position of, which position`,
  },
  owner: {
    de: `
      ansprechpartner auf unserer seite, auf unserer seite, betreu*, zu wem gehört, wem gehört, wessen kunde, wessen kundin, zuständig*, kümmert*
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
} as const;
