/**
 * Words that ask, list, count, refer back. `,` and new lines separate, `*` stands for any ending, phrases hold spaces.
 * Words that mean different things in the two languages stand only in their language's column.
 */
export const ASKING = {
  who: {
    de: `hat jemand, hat irgendwer, hat irgendjemand, haben welche, wer, wem, wen, wessen, welche kunden, wer alles, wer so, wer genau, jemand der, leute die, firmen die, irgendwer, wer noch, noch wer, noch jemand`,
    en: `
      everyone in, everyone from, everybody in, everybody from, anyone in, anyone from, anybody in, anybody from
      has anybody, has anyone, did anybody, did anyone, who, whom, whos, who re, who all, who exactly, exactly who, whoever, anyone who, anybody who, someone who
      somebody who`,
  },
  what: {
    de: `was, wovon, welche sachen, was alles, was so, was genau, was für`,
    en: `what, whats, what s, whatever, what all, what exactly, exactly what, what precisely, what kind of, what sort of`,
  },
  when: {
    de: `
      wann, wann genau, von wann, von wann genau, an welchen tagen, an welchem tag, an welchem datum, zu welchem datum, welches datum
      welcher tag
      datum, bestelldatum, bestelltage, bestelldaten, auftragsdatum, tage, tagen, termine, zeitpunkt, wie lange her
      zu welchem zeitpunkt`,
    en: `
      when, whens, when exactly, exactly when, when precisely, what date, which date, on which dates, which dates
      what dates, dates, date, which day, which days, what day
      on what days, on which days, order date, order dates, at what time, at what point`,
  },
  whichYear: {
    de: `in welchem jahr, welches jahr, welchem jahr, in welchen jahren`,
    en: `which year, what year, in which year, in what year`,
  },
  howMany: {
    de: `
      wie viele, wieviele, wie vielen, wie viele genau, anzahl, zahl der, die zahl von, wieviel verschiedene
      wie viel verschiedene
      gesamtzahl, gesamtanzahl, wv viele, wie zahlreich, zähl, zähle, zählt, zählen, kundenanzahl, kundenzahl`,
    en: `
      how many, how many exactly, exactly how many, amount of, number of, count, counts, counting, no of
      how many different, nr of, num of, tally, hm many, headcount`,
  },
  howMuch: {
    de: `wie viel, wieviel, wie viel genau, wieviel genau, wie hoch, wie groß, wv, wie stark, wie niedrig`,
    en: `
      how much, how much exactly, exactly how much, how high, how large, how big, what is the amount, how low
      how great`,
  },
  howOften: {
    de: `wie oft, wie häufig, wie viele male, wieviel mal, wie viel mal, wieviele male, in welcher häufigkeit`,
    en: `how often, how many times, how frequently, how regularly`,
  },
  how: { de: `wie, inwiefern`, en: `how` },
  which: { de: `welche, welcher, welches, welchen, welchem, welch`, en: `which` },
  where: { de: `wo, woher, wohin, von wo, wo überall`, en: `where, wheres, whereabouts, where abouts` },
  list: {
    de: `
      liste, listen, auflisten, auflistung, zeig*, nenn*, gib, gebt, geben sie, list, listet, ausgeben, anzeigen
      übersicht, überblick, aufstellung, brauche, bräuchte
      hätte gern*, möchte, sag*, schick mir, schick uns, zähl auf, zähle auf, aufzählen, aufzählung, verrate, verrat
      such mir, such mal, suche, suche mal, rausziehen
      zieh mir, hol mir, her mit, lass sehen, lass mal sehen, stell zusammen, stelle zusammen, zusammenstellung
      raussuchen, heraussuchen, erzähl, erzähle`,
    en: `
      list, lists, listing, show, shows, give, gimme, display, tell, name, names, pull, pull up, get me, find, find me
      enumerate, overview, need, want, send me
      print, fetch, lookup, look up, run me, run through, lay out, spell out, dig up, dig out, bring up, rundown
      run down, rattle off, output, present, share with me`,
  },
  yesNo: { de: `ob`, en: `whether, if` },
  ever: {
    de: `
      mindestens einmal, wenigstens einmal, zumindest einmal, über die jahre, alle jahre, aller jahre, im laufe der jahre, im laufe der zeit, all die jahre, jemals, je, schon mal, schonmal, schon einmal, bereits, schon, überhaupt, jemals schon, irgendwann mal
      irgendwann einmal, je mal, immer noch, noch immer, sonst so`,
    en: `at least once, at least one time, all years, all the years, any year, over the years, through the years, over time, ever, already, yet, at all, at any time, before now, at any point, to date`,
  },
  every: {
    de: `alle, aller, allen, alles, sämtlich*, jede*, gesamte*, ganze*, komplette*, vollständige*, jeweilige alle`,
    en: `all, every, each, entire, whole, any, complete, everything, full`,
  },
  mine: { de: `meine*, ich, mir zugeordnet`, en: `my, mine, i, assigned to me` },
  them: {
    de: `
      sie, die, der, er, es, ihm, ihnen, denen, deren, ihr, ihre, ihren, ihrer, davon, dort, dessen, seine, seiner
      sein, seinen, den, diese, dieser, dieses`,
    en: `
      they, them, their, theirs, he, she, it, its, his, her, him, those, these, that one, this one, of them, of those
      there, that, this, one, those guys, that lot`,
  },
  so: {
    de: `
      gleiche frage, dieselbe frage, selbe frage, das gleiche, das selbe, dasselbe, und, auch, wie sieht es aus, wie schaut es aus, wie ist es, wie siehts aus, wie schauts aus, wie stehts mit
      und was ist mit, was ist mit`,
    en: `
      same question, same query, the same question, and, i mean, what about, how about, also, same for, same with
      same in, same of, same but, same für, same fuer, same mit, same bei, same im, same von, same again, same thing
      same figure, same number, same amount, same total, same list
      as for, ditto`,
  },
  csv: {
    de: `
      csv, excel, tabelle, tabellarisch, exportier*, als datei, export, xls, xlsx, zum herunterladen, herunterladen
      runterladen`,
    en: `csv, excel, spreadsheet, export*, as a file, download, xls, xlsx`,
  },
} as const;
