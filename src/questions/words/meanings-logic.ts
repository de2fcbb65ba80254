/**
 * Words that turn, bound, join or compare. Whoever does not listen for one of them would answer another question, so
 * none may count as a filler. Written as in meanings-asking.ts.
 */
export const LOGIC = {
  never: {
    de: `
      nie, niemals, noch nie, nie wieder, kein einziges mal, nie etwas, nie mehr, kein einziges, keine einzige
      keinen einzigen, noch niemals, zu keiner zeit, karteileiche*, nullkunde*, gar nie, nimmer`,
    en: `never, never again, not once, not a single, never ever, not one, not a single one, not a single time, at no point, zero orders, no orders whatsoever`,
  },
  not: {
    de: `
      nicht, ausgelassen, ausgesetzt, kein, keine, keinen, keiner, keinem, keines, keinerlei, nichts, niemand, niemanden, niemandem, ohne, ned
      leer ausgegangen, leer ausging*, leer aus, keinen mucks, kein mucks, kein lebenszeichen, nix, nüscht, weder, nirgends, null bestellungen`,
    en: `
      not, skipped, skip, skips, yet to, no, none, nothing, nobody, no one, noone, without, didn t, didnt, hasn t, hasnt, haven t, havent
      don t, dont, doesn t, doesnt, wasn t, wasnt, isn t, isnt, aren t, arent, weren t, werent
      hadn t, hadnt, neither, nor, failed to, fail to, cannot, cant, won t, wont, aint, lack, lacks, lacking, nowhere
      not a peep, no sign of life, zilch, zero, nil, nada, doesnt`,
  },
  sameTime: {
    de: `am selben tag, am gleichen tag, selben tag, gleichen tag, in derselben woche, im selben monat`,
    en: `same day, same week, same month, same year, same time`,
  },
  same: {
    de: `
      selbe, selben, selber, selbes, selbem, dieselben, denselben, derselben, demselben, desselben, gleiche, gleichen
      gleicher, gleiches, gleichem, gleich viel, gleich viele, gleich oft, genauso viel, genauso viele, genauso oft
      ebenso viel, ebenso viele`,
    en: `same, identical, just as much as, just as often as, exactly as much as`,
  },
  noLonger: {
    de: `
      nicht mehr, danach nicht mehr, seitdem nicht, seitdem nichts, seither nicht, seither nichts, nichts mehr
      keine mehr, nicht wieder, abgesprungen, aufgehört, damit aufgehört, bleiben lassen, bleibenlassen, sein lassen, fallen gelassen, fallengelassen, seitdem nie, keine bestellung mehr, seitdem nicht mehr
      keinen mehr, keins mehr, danach nie, danach nie wieder, verstummt, ruhig geworden, still geworden, nicht zurückgekommen, danach nie mehr
      seitdem nie wieder, seither nie wieder, danach nicht wieder
      seitdem nicht wieder, danach nichts mehr, seitdem nichts mehr, seither nichts mehr, seither nicht mehr
      danach keine mehr, danach nicht, im anschluss nicht mehr
      verstummt, eingeschlafen, eingestellt haben, abgewandert*, nix mehr, weggebrochen*, weggeblieben, abtrünnig*
      ehemalig*, frühere kunden, früheren kunden, verschollen, nimmer bestellt, nicht mehr gemeldet, funkstille
      seitdem keine, seither keine, danach keine, danach nichts, hat nachgelassen`,
    en: `
      quiet, silent, gone quiet, went quiet, gone silent, not come back, not returned
      dropped it, dropped them, dropped us, dropped that, drop it, drop them, gave it up, given it up, no longer, not since, nothing since, not anymore, anymore, any more, not again, stopped, stop, since then
      not after that, never since, none since, but not since, lapsed, dropped off, quit, ceased, not any longer
      gone quiet, went quiet, went silent, gone silent, churned, gave up, gave it up, gave that up, gave them up, given it up, gives it up, stops, stopping, former customers, former
      formerly, inactive, dormant, lost customers, lost, given up, fell away, drifted away, walked away, jumped ship`,
  },
  but: {
    de: `aber, jedoch, sondern, dafür, obwohl, allerdings, dennoch, trotzdem, hingegen, dagegen, wobei`,
    en: `but, however, although, though, yet didnt, nevertheless, even though, whereas, despite`,
  },
  except: {
    de: `
      außer, auser, ohne, ausgenommen*, ausgeschlossen*, abgesehen von, exklusive, exkl, bis auf, nicht mitgerechnet
      nicht mitgezählt, nicht eingerechnet, mit ausnahme, ausnahme, minus, abzüglich, abzgl, ohne die, außerhalb
      weggelassen, nicht berücksichtigt
      rausgerechnet, herausgerechnet, ausgeklammert, mitgerechnet, mitgezählt, lass weg, lasst weg, nicht einbezogen
      ausschließen, ausnehmen`,
    en: `
      except, excepted, excepting, exception, exclud*, excl, exclusive of, without, apart from, aside from, other than
      not counting, not including, minus, leaving out, leave out, leaving aside, save for, besides, barring, omit*
      outside, outside of, discounting the, disregard*, ignoring, bar the, leave off, less the, sans`,
  },
  instead: {
    de: `anstatt, statt, anstelle, an stelle von`,
    en: `instead of, rather than, in place of, in lieu of`,
  },
  other: {
    de: `
      andere, anderer, anderes, anderen, anderem, sonst, sonstige*, ansonsten, weitere, weiterer, weiteres, weiteren
      wer noch, noch wer, noch jemand, übrige, übrigen, übriger, übriges, restliche*, rest, jemand anders, anders, zusätzlich*`,
    en: `other, others, else, another, elsewhere, remaining, rest, remainder, additional*, further`,
  },
  including: {
    de: `
      inklusive fracht, inkl fracht, inklusive versand, inkl versand, inkl frachtkosten, inkl versandkosten
      inklusive versandkosten, zuzüglich, zzgl, einschließlich fracht, plus fracht`,
    en: `
      including freight, incl freight, including shipping, incl shipping, plus freight, plus shipping
      inclusive of freight, inclusive of shipping`,
  },
  tax: {
    de: `mwst, ust, mehrwertsteuer, umsatzsteuer, steuer, steuern`,
    en: `vat, tax, taxes, sales tax, gst`,
  },
  converted: { de: `umgerechnet, umrechnen, in dollar, in euro umgerechnet`, en: `converted, convert, exchange rate` },
  only: {
    de: `
      nur, ausschließlich, bloß, lediglich, einzig*, nur noch, genau, exakt, nichts außer, nichts anderes als
      alleinig*, nur mal`,
    en: `only, just, exclusively, solely, exactly, merely, nothing but, purely, precisely, single, nothing other than`,
  },
  more: {
    de: `
      mehr, erhöht*, höher*, größer*, über, mindestens, wenigstens, ab, besser*, stärker*, teurer*, gestiegen
      gewachsen, gesteigert, zugenommen, oberhalb, übersteigt, übersteigen, überstieg, häufiger, öfter, öfters
      länger*, schneller, min, mind, jenseits
      überschreitet, überschritten, vermehrt, zumindest, aufwärts`,
    en: `
      more, ahead, in the lead, stronger, busier, higher, larger, bigger, greater, over, above, at least, exceed*, better, up, minimum of, increase*, grow*
      grew, grown, rise, risen, in excess of, beyond, north of, upwards of, or more, rose, rises, growing, longer
      upward, surpass*, more often, more than, no fewer than, no less than, topping, and up, and above, plus`,
  },
  less: {
    de: `
      weniger, niedriger*, kleiner*, unter, höchstens, geringer*, maximal, schlechter*, billiger*, günstiger*
      gesunken, gefallen, unterhalb, zurückgegangen, abgenommen, seltener*, max, kürzer*, langsamer, unterschreitet
      unterschritten, schwächer*, abwärts, geschrumpft, schrumpf*, eingebrochen, abgesackt, umsatzrückgang*, rückläufig*
      umsatzeinbruch*`,
    en: `
      less, lower, smaller, fewer, under, below, at most, up to, worse, maximum of, decrease*, fell, drop, dropped
      decline*, shrink, shrunk, shrank, cheaper, or less, or fewer, or below, shorter, weaker, no more than
      not more than, falling, short of, south of, dropping, down, fallen`,
  },
  change: {
    de: `
      ändert, ändern, änderte, änderten, geändert, änderung*, verändert*, verändern, veränderung*, entwickl*
      entwickelt*, umsatzentwicklung, umsatzwachstum*, umsatzzuwachs*, umsatzrückgang*, umsatzsteigerung*, umsatzplus, trend*, gestiegen, steigt, steigen, stieg, stiegen, steigerung*, gesteigert
      anstieg*, zuwachs*, zuwächse*, zugelegt, zulegen
      wachsen, wächst, wuchs, gewachsen, wachstum*, zugenommen, zunahme*, zunehmen, gesunken, sinkt, sinken, sank
      gefallen, fiel, rückgang*, rückgänge*, rückläufig*, zurückgegangen, abgenommen, eingebrochen, einbruch, erhöht
      erhöhung*, abgesackt, geschrumpft, schrumpf*, verloren, verliert, dazugewonnen, plus gemacht, nachgelassen
      umsatzwachstum*, umsatzsteigerung*, umsatzrückgang*, umsatzzuwachs*, umsatzplus, umsatzminus, umsatzanstieg*
      umsatzveränderung*, umsatzänderung*, umsatztrend*, umsatzeinbruch*, absatzwachstum*, absatzentwicklung*
      absatzrückgang*, absatzsteigerung*, bestellwachstum, auftragswachstum, mehrumsatz, minderumsatz
      aufwärts, abwärts, im vergleich zum vorjahr, gegenüber dem vorjahr`,
    en: `
      change, changes, changed, changing, grow, grows, growing, grew, grown, growth, rise, rises, rising, rose, risen
      increase*, increasing, decrease*, drop, drops, dropped, dropping, decline*, declining, fell, fall, fallen
      falling, falls
      trend, trends, trending, develop*, evolve*, evolution, shrink, shrinks, shrunk, shrank, shrinking, gained
      gaining, yoy, year on year, year over year, month on month, month over month, quarter on quarter
      quarter over quarter, went up, went down, gone up, gone down, go up, go down, slipped, climbed, slumped, soared
      plummet*, improve*, improving, worsen*`,
  },
  contain: {
    de: `
      enthält, enthalten, enthaltene*, enthielt, enthielten, beinhalt*, drin, drinnen, darin, dabei, umfasst, umfasste
      umfassen, steckt, steckte, stecken, inhalt, inhalte, besteht, bestand aus, woraus`,
    en: `contain*, includ*, in it, inside, consist*, comprise*, content, contents`,
  },
  missing: {
    de: `fehlt, fehlen, fehlte, fehlend*, leer, leere, leeren, leeres, lückenhaft, unvollständig*, unbekannt*`,
    en: `missing, empty, blank, incomplete, unknown, unset`,
  },
  always: {
    de: `immer, stets, jedes mal, jedesmal, durchgehend, durchweg, ausnahmslos, ständig, konstant`,
    en: `always, every time, each time, consistently, without fail, invariably, constantly, all the time, every single`,
  },
  again: {
    de: `
      wieder, erneut, wiederbestell*, nachbestell*, wiederkauf*, wiederkehrend*, abermals, ein weiteres mal
      noch einmal bestellt`,
    en: `
      again, reorder*, re order*, once more, repurchase*, rebought, returning customers, another time, resumed
      came back`,
  },
  streak: {
    de: `in folge, hintereinander, nacheinander, aufeinanderfolgend*, am stück, ununterbrochen, lückenlos`,
    en: `in a row, consecutive*, back to back, uninterrupted, successive`,
  },
  similar: { de: `ähnlich*, vergleichbar*`, en: `similar*, comparable, alike, resembl*` },
  active: {
    de: `aktiv, aktive, aktiver, aktives, aktiven, inaktiv*, bei uns waren, waren bei uns, noch bei uns`,
    en: `active, actively, inactive`,
  },
  versus: {
    de: `
      zu dem im, zu dem in, zu dem vom, zu denen im, zu denen vom, zu der im, verhält sich, verhalten sich
      im vergleich, verglichen, vergleich*, gegenüber, versus, vs, gegen, im gegensatz, unterschied*, differenz*
      gegenübergestellt, gegenüberstellung, mehr oder weniger als, abweichung*, im verhältnis zu, abschneiden
      abgeschnitten`,
    en: `
      compare*, comparing, versus, vs, compared, comparison, against, difference*, differ, differs, head to head
      side by side, stack up, stacks up, relative to, as opposed to, compares`,
  },
  than: { de: `als, denn je`, en: `than` },
  or: { de: `oder, bzw, beziehungsweise`, en: `or` },
  respective: { de: `jeweils, je, jeweilige*, einzeln, getrennt`, en: `respectively, each, separately, individually` },
  per: {
    de: `
      pro, je, nach, aufgeschlüsselt, gruppiert, aufgeteilt, verteilt, verteilung, getrennt nach, aufteilung
      schlüssel, schlüssle, schlüsselt, schlüsselst, aufschlüsseln, aufschlüsselung*, runtergebrochen
      heruntergebrochen
      runterbrechen, herunterbrechen, brich, aufgesplittet, splitte, gesplittet, gegliedert, gliedere, aufgegliedert
      unterteilt, sortiert, zerlegt, verteilen, verteilt sich, verteilen sich, aufteilen, teilt sich, anhand
      aufgedröselt, gestaffelt`,
    en: `
      per, by, grouped by, broken down, breakdown, split by, split, distribution, group, grouped, break down
      break it down, break, drill down, broken out, break out, segmented, segmented by, bucketed, split out, sliced
      slice, divided
      itemized, itemised, split up, sorted by, sorted, arranged by, categorized, distributed`,
  },
  different: {
    de: `
      verschiedene*, unterschiedliche*, eindeutige*, verschiedenste*, verschiedenartig*, einzigartig*, distinkt*
      diverse*`,
    en: `different, distinct, unique, various, diverse`,
  },
  new: {
    de: `
      neue, neuer, neuen, neues, neuem, neukunde*, neu dazugekommen, dazugewonnen, hinzugekommen, neu, neukund*
      hinzugewonnen, erstkunde*, neuzugang*, neuzugänge*, neugewonnen*, frisch dazugekommen, dazugekommen, akquirier*
      neuerdings`,
    en: `
      new, newly, acquired, brand new, newcomer*, first timer*, first time buyer*, onboarded, newly won, signed up
      newbie*, rookie*`,
  },
  once: {
    de: `
      einzigen bestellung, einer einzigen bestellung, nur einer bestellung, nur einem auftrag, genau einer bestellung
      genau einem auftrag, nur eine bestellung, nur eine einzige bestellung,
      einmalkunde*, einmalkäufer*, nur einmal, genau einmal, ein einziges mal, einmal, einmalig*, 1x, 1 mal
      einmalbesteller*, ein mal, eintagsfliege*`,
    en: `
      single purchase, single order, just one order, only one order, only one purchase,
      one time, once, only once, exactly once, one time, a single time, one off*, one timer*, just once
      one order only, 1x, one and done, a single order, only one order, just one order`,
  },
  twice: {
    de: `
      zweimal, zwei mal, mehrmals, mehrfach*, wiederholt, mehr als einmal, öfter als einmal, 2x, mehrmalig*
      ein paar mal, mehrere male`,
    en: `
      twice, more than once, repeatedly, several times, multiple times, two times, repeat, 2x, a few times
      a couple of times`,
  },
  both: {
    de: `sowohl, als auch, beide, beides, beiden, und auch, gleichzeitig, wie auch, außerdem, zugleich, sowie auch`,
    en: `both, as well as, and also, together with, also, along with, too, simultaneously`,
  },
  together: {
    de: `
      zusammen mit, gemeinsam mit, zusammen gekauft, dazu gekauft, mitgekauft, dazu bestellt, mitbestellt
      kombination*, im selben auftrag, in derselben bestellung, in der gleichen bestellung, oft zusammen, gemeinsam
      häufig zusammen
      zusammen bestellt, in einer bestellung, im gleichen auftrag, kombiniert, im doppelpack, im bundle, dazugekauft
      dazubestellt, mit dazu, gern dazu, passt zu, geht mit, in einem rutsch, im selben warenkorb, nebenher`,
    en: `
      together, together with, along with, bought with, ordered with, alongside, in the same order, in combination
      same order, goes with, go with, at the same time as, same basket, accompan*, paired with, in one order
      go hand in hand, co purchased, bundled, bundle, pairs with, pair with, combo, combos, same cart, one go
      hand in hand`,
  },
} as const;
