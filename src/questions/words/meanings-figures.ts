/** Money, amounts, ranks, order in time. Written as in meanings-asking.ts. */
export const FIGURES = {
  revenue: {
    de: `
      umsatz*, umsätze*, erlös*, wert, werte, werten, bestellwert*, auftragswert*, warenwert, volumen, bestellvolumen
      einnahmen, betrag, summe, gesamtwert, gesamtsumme, gesamtumsatz
      geschäft gemacht, wie viel geschäft, geld, gesamtbetrag, rechnungswert, auftragsvolumen, umgesetzt, kaufvolumen, auftragssumme*
      bestellsumme*, rechnungssumme*, beträge, verkaufserlös*, verkaufswert
      kohle, knete, moneten, umsetzen, setzt um, setzten um, setzte um, einkaufsvolumen, einkaufswert
      geschäftsvolumen, nettoumsatz*, nettowert*, nettobetrag*, nettosumme, reingekommen, eingenommen, eingespielt
      verdient, verdienen, verdienten, netto, nach rabatt*, nach den rabatt*, nach abzug, nach abzug der rabatt*, nach abzug von rabatt*, abzüglich rabatt*
      abzüglich der rabatt*, nach nachlass, nach nachlässen
      umsatzmäßig*, wertmäßig*, gesamterlös*, umsatzzahl*, einkaufssumme`,
    en: `
      revenue*, sales, turnover, value, values, amount, amounts, order value*, order total*, worth, volume, income
      billed, money, business volume, total value, sales volume, dollar*, euros, takings, proceeds
      spend, spending, order amount*, order size*, net sales, cash, bucks, quid, sales figure*, sales number*
      sales value*, revenues, rev, invoice value*, invoice amount*, purchase value*, purchase volume, net revenue
      turn over, turned over, turning over, take in from, took in from, taken in from, bring us, brought us, how much business, invoiced, billings, bill, payment per order, basket size, basket value, top line, grossed
      net, after discount*, after the discount*, after all discount*, after deduct*, net of discount*, less discounts, with discounts deducted
      minus discount*, monetary value`,
  },
  gross: {
    de: `
      brutto*, vor rabatt*, ohne rabatt*, vor abzug der rabatte, vor nachlass, vor abzug, unrabattiert*, ohne nachlass
      ohne abzug, rabatte nicht abgezogen, rabatte nicht abz*, ohne nachlässe, vor nachlässen, ohne rabatte abzuziehen, ohne die rabatt*, ohne den rabatt*, ohne abzüge
      ohne abzug der rabatt*, ohne abzug von rabatt*, vor den rabatt*, vor abzug von rabatt*, vor allen rabatt*`,
    en: `
      gross, gross sales, before discount*, without discount*, excluding discount*, undiscounted, pre discount
      before any discount*, before deduct*, before rebate*, at full price, excl discount*, ex discount*
      without the discount*, without any discount*, before the discount*, before all discount*, without deduct*
      without taking off discount*, without subtracting discount*, before subtracting discount*`,
  },
  quantity: {
    de: `
      menge*, stück, stücke, stückzahl*, einheiten, einheit, absatz, absatzmenge*, absatzzahl*, stk, stck, stückweise
      packungen, mengenmäßig*, flaschen, kisten, kartons, paletten, absätze, verkaufsmenge*, bestellmenge*, kaufmenge*
      exemplare, liefermenge*`,
    en: `
      quantity, quantities, units, pieces, unit, by volume, copies, volume sold, pcs, qty, qtys, bottles, cases sold
      boxes sold, unit sales, unit volume, piece count`,
  },
  average: {
    de: `durchschnitt*, im schnitt, im mittel, mittelwert*, mittlere*, schnitt, avg, durchschn, arithmetische*`,
    en: `average*, mean, on average, avg, typical, averaging, avrg`,
  },
  median: { de: `median*, zentralwert*`, en: `median*` },
  spread: {
    de: `standardabweichung*, varianz*, streuung*, perzentil*, quartil, quartile, ausreißer, schwank*`,
    en: `standard deviation*, stdev, variance*, percentile*, quartile*, outlier*, fluctuat*, volatil*`,
  },
  total: {
    de: `
      insgesamt, gesamt, total, zusammen, summiert, in summe, alles in allem, bislang insgesamt, kumuliert*
      aufsummiert*, unterm strich, alles zusammen, zusammengerechnet, aufaddiert, zusammengenommen, zusammengezählt
      summa summarum`,
    en: `
      total, in total, altogether, overall, sum, all together, combined, cumulative, totals, all in all, totalled
      totaled, totalling, summed, aggregate*, grand total, sum total, all told, added up, put together`,
  },
  share: {
    de: `
      umsatzanteil*, anteil*, prozent, prozentual*, wie viel prozent, quote, quoten, bruchteil, prozentsatz
      stornoquote*, prozentanteil*, pct`,
    en: `percentage*, percent, share, shares, proportion*, fraction, what part, portion, pct, per cent`,
  },
  ratio: {
    de: `
      hälfte, halb, halbe, halber, halbes, halben, doppelt*, dreifach*, verdoppel*, halbier*, halbiert, verhältnis
      mal so viel, mal so hoch, drittel, viertel, halbjahr*, dreimal, viermal, fünfmal, das doppelte, je einwohner`,
    en: `
      half, halves, double*, doubling, triple*, tripled, twice as, times as, ratio, halved, two thirds, one third
      thrice, three times`,
  },
  top: {
    de: `
      an der spitze, nummer eins, nummer 1, nr 1, zweitbest*, zweitgrößt*, zweithöchst*, zweitmeist*, zweitstärkst*, zweitteuerst*, drittbest*
      drittgrößt*, dritthöchst*, drittmeist*, zweithäufigst*, dritthäufigst*, viertgrößt*, viertbest*, zweitwichtigst*
      zweitlängst*
      top, beste, besten, bester, bestes, bestem, stärkste*, umsatzstärkste*, umsatzstark*, wichtigste*, größte*
      höchste, höchster, höchsten, höchstes, höchstem, meiste, meister, meisten, meistes, meistem, meisten, am meisten
      am häufigsten, am stärksten, häufigste*
      beliebt, beliebte, beliebter, beliebtes, beliebten, populär*, läuft gut, gehen gut, geht gut, laufen gut
      meistverkauft*, meistgekauft*, meistbestellt*, beliebteste*, teuerste*, maximale*, am besten, lieblings*
      bestseller*, spitzenkunde*, hauptabnehmer, maximum, hochster, oberste*, renner, topseller, verkaufsschlager
      am öftesten, öftesten, rangliste, ranking, verkaufsstärkste*, längste*, am längsten, topkunde*, top kunde*
      topprodukt*, spitzenreiter*, bestverkauft*, bestlaufend*, bestgehend*, kassenschlager, dickste*, fetteste*
      absatzstärkste*
      kaufkräftigste*, am liebsten, hauptkunde*, gefragteste*, begehrteste*, aktivste*, aktivsten, fleißigste*
      treueste*, höchstwert, hitliste, rekord*, bestbezahlt*, kostspieligste*, spitzenprodukt*, langsamste*
      gängigste*, führende*, führt die, vorne`,
    en: `
      top, best, best selling, bestselling, biggest, largest, highest, most, most often, strongest, greatest, leading
      best seller, best sellers, popular, most popular, most expensive, sells well, sell well, selling well, maximum, max, most frequently, most frequent, most valuable, most important
      bestseller*, favorite*, favourite*, priciest, heaviest, ranking, rank, ranked, number one, most sold
      most active, top selling, frequently bought, most commonly, best performing, longest, slowest, costliest
      dearest, runner up
      fattest, busiest, leaderboard, top performing, top performer*, star seller*, heavy hitter*, go to product
      hottest, fastest selling, most common, number 1, no 1, record high, best ever, biggest ever, largest single
      biggest single, single largest, single biggest, highest single, single highest, leads the`,
  },
  nth: {
    de: `zweit*, dritt*, viert*, fünft*`,
    en: `second*, third*, fourth, fifth, 2nd, 3rd, 4th, 5th, runner up, sixth, seventh, eighth, ninth, tenth`,
  },
  rank: {
    de: `auf welchem platz, welchen platz, welcher platz, auf welchem rang, welchen rang, platzierung*`,
    en: `what rank, which rank, which place, what place, where does it rank, how does it rank`,
  },
  bottom: {
    de: `
      wenigste, wenigster, wenigsten, wenigstes, wenigstem, am wenigsten, schwächste*, kleinste*, geringste*
      niedrigste*, schlechteste*, billigste*, günstigste*
      minimal*, umsatzschwächste*, am schlechtesten, am seltensten, seltenste*, unten, flop, flops, ladenhüter*
      minimum
      schlusslicht*, tiefste*, mieseste*, absatzschwächste*, verkaufsschwächste*, unbeliebteste*, letzter platz
      mindestwert, kleinst*, preiswerteste*, zweitkleinst*, zweitschlecht*, rohrkrepierer, hinten`,
    en: `
      slowest selling, slow selling, least, lowest, smallest, worst, weakest, bottom, cheapest, minimum, min, fewest
      least expensive, poorest, least popular, worst selling, slowest, tiniest, slow mover*, dud, duds, flop, flops
      dead last, laggard*, shelf warmer*, worst performing, underperform*, single smallest, smallest single
      record low`,
  },
  fastest: {
    de: `schnellste*, am schnellsten, kürzeste*, am kürzesten, frühestmöglich*`,
    en: `fastest, quickest, shortest, speediest`,
  },
  last: {
    de: `
      wie lange ist es her, vor wie vielen tagen, wie viele tage ist, vor wie vielen wochen, wie lange her, letzte*
      zuletzt, neueste*, neuste*, jüngste*, aktuellste*, letztmals
      letztmalig, das letzte mal, zum letzten mal, am letzten, letztens, neulich, kürzlich, unlängst, jüngst
      vor kurzem, in letzter zeit, letztgenannt*, grad erst, gerade erst`,
    en: `
      how long ago, how many days ago, how many weeks ago, how many months ago, how long is it since, how long since
      how long has it been, final order, last, latest, most recent
      most recently, recent, recently, newest, last time, the last time, lately, freshest, just now`,
  },
  first: {
    de: `
      allererste*, erste*, zuerst, erstmals, erstmalig*, zum ersten mal, das erste mal, älteste*, früheste*
      fing es, fing alles, fing an, ging es los, begann, begonnen, kunde seit, kundin seit, erstbestellung*, anfangs, erstkauf, erstauftrag, seit wann, wie lange schon kunde, erstbestell*, erstkäufer*
      wie lange ist, dienstälteste*, zuallererst, von anfang an`,
    en: `
      first, earliest, initial, oldest, first time, initially, since when, for the first time, begin, began, start
      started, how long has, become a customer, became a customer, start ordering, started ordering, very first
      first ever, first off, maiden, debut, longest serving, longest standing, come on board, came on board
      originally`,
  },
  previous: {
    de: `
      davor, vorher, vorletzte*, vorige*, zuvor, die davor, vorherige*, vorangegangene*, die vorherige, vorangehend*
      vorhergehend*, eins davor, einer davor`,
    en: `
      before that, previous, previously, the one before, before it, prior to that, second to last, second last
      penultimate, next to last, before then, prior one, one before last, preceding, prior, prior one, the time before
      earlier one`,
  },
  next: {
    de: `
      danach, daraufhin, die nächste, nächste*, folgende*, die danach, darauffolgende*, anschließend, im anschluss
      hinterher, nachfolgende*`,
    en: `
      after that, next, the one after, following, subsequent, subsequently, thereafter, afterwards, afterward
      the time after, later on`,
  },
  usual: {
    de: `
      üblicherweise, normalerweise, üblich*, regelmäßig*, gewohnt*, standardmäßig, bestellverhalten, meistens, meist
      typischerweise`,
    en: `usually, normally, usual, regular*, on a regular basis, habit*, customarily, ordinarily, typically, mostly`,
  },
  rhythm: {
    de: `
      abstand*, abstände*, rhythmus, bestellrhythmus, turnus, bestellabstand, bestellabstände*, bestellfrequenz
      kauffrequenz, frequenz, intervall*, bestellintervall*, zyklus, bestellzyklus, zeitabstand, kaufrhythmus
      kaufabstand`,
    en: `
      rhythm, gap, gaps, interval, intervals, order frequency, frequency, cadence, order cycle, buying cycle
      purchase cycle`,
  },
} as const;
