/** What is done: taken, bought, shipped, cancelled; and in what time. Written as in meanings-asking.ts. */
export const DEEDS = {
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
      von uns gekauft, von uns bezogen, von uns bestellt, von uns genommen, von uns bekommen, von uns erhalten, von uns gekriegt, von uns geliefert bekommen, bestell*, gekauft, kauf*, kauft, kaufte*, kaufen, bezog*, bezieht, beziehen, bezogen, abgenommen, abnahm*, nimmt
      nahm*, nehmen, genommen, geordert, ordert*, ordern, erworben, eingekauft, geholt, gehabt, abgerufen, zugegriffen
      zugelegt
      holt, holte*, holen, kaufst, orderst, shoppt, shoppte, shoppen, geshoppt, angeschafft, zugeschlagen, mitgenommen
      beauftragt*, beauftragen, gegönnt, eingedeckt, gezogen, erstanden, erwirbt, erwarb, beschafft, nachbestellt, nachgekauft, nachgeordert
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
      versand, liefern wir, wir liefern, beliefern, beliefert, versandt*, verschickt*, versendet*, geliefert*, ausgeliefert*, raus, rausgegangen
      unterwegs, lieferung*, verschifft*, ausgeliefert, abgeschickt, zugestellt, losgeschickt, verließ, lieferdatum
      versanddatum
      versandtag, geschickt, lieferte*, verlassen, angekommen, ankam, verschicken, versenden, ausliefern, abgegangen
      rausgeschickt, auslieferung*, zustellung, expediert, spediert, versandfertig, ging raus, gingen raus
      das haus verlassen, aus dem haus, vom hof, weggeschickt, versendung, befördert, transportiert, liefertag`,
    en: `
      ship, ships, shipped, shipping, delivered, deliver, delivery, deliveries, shipment*, dispatch*, despatch*, sent
      sent out, send, gone out, went out, go out, left, on its way, shipping date, ship date, arrive, arrived, arrives
      shipped by
      shipped via, shipped with, delivered by, mailed out, shipped out, going out, out the door, in transit, en route
      leave the warehouse, left the warehouse, leave the house, left the house, out of the house, left our warehouse, carried, transported, turn up, turned up`,
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
      wieviele tage, wie viel zeit, versanddauer, zeitspanne, wie schnell, tage bis zum versand, tage bis zur lieferung
      tage bis versand, tage bis lieferung, tage von der bestellung, versandzeit*, zustellzeit*, tage zum versand`,
    en: `
      how long, lead time*, delivery time*, shipping time*, how many days, time between, turnaround, processing time
      time to ship, days to ship, days to delivery, days to deliver, days to shipment, days until shipment
      days until delivery, days until shipped, days till shipment, days before shipping, shipping days, delivery days
      days from order, time until shipment, time until delivery, ship time*, how quickly, how fast, time taken, days between, how much time`,
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
