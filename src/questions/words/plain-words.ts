import { fold } from '#src/lib/fold.ts';
import type { Language } from '#src/lib/user-error.ts';

/**
 * Words that carry nothing: articles, pronouns, auxiliary verbs, greetings, fillers. A word that can change the figure
 * (only, without, first, again …) never stands here; it has a meaning, so that a question which does not listen for it
 * is asked back.
 */
const PLAIN: Record<Language, string> = {
  de: `
    der die das den dem des ein eine einen einem einer eines und oder aber
    ich du er sie es wir ihr uns unser unsere unserer unserem unseren unseres unserm euch euer eure eurem eurer eures
    mich mir dir dich sich man mein dein deine deinem deiner
    meinem meiner ihrem ihrer ihres ihnen denen dessen deren dieser diese dieses diesem diesen jener jene jenes jenem
    jenen derjenige diejenige dasjenige diejenigen denjenigen derselbe dieselbe dasselbe
    selbst selber jemand jemanden jemandem etwas irgendwas irgendetwas irgendjemand irgendeine irgendein irgendeinen
    irgendwelche irgendwie irgendwo einander
    ist sind war waren wäre wären bin bist seid sei seien wart gewesen sein worden geworden wird werden wurde wurden
    wurdest würde würden würdest würdet
    hat haben habe habt hast hatte hatten hattest hattet hätte hätten hättest haette hatten haste hamma hammer ham
    hamse
    kann kannst können könnt könnte könnten könntest könntet konnte konnten konntest kannste könntste darf dürfen
    dürfte
    dürften durfte soll sollen sollte sollten sollst solltest
    muss musst müssen müsste müssten musste mussten mag magst mögen möchte möchten möchtest mochte will willst wollen
    wollte wollten wolltest lass lasst lassen ließ liess ließen
    mach gibt gab gaben gäbe gibts gabs geben gebt gibst gegeben es gibst machen macht machte machten mache machst
    gemacht
    tun tut tat taten tue getan tätigte tätigten tätigen tätigt getätigt
    wissen weiß weiss weißt weisst wusste gewusst wüsste sagen sagt sagte gesagt schauen schau schaut geschaut schaust
    nachschauen nachsehen seh sehe sehen sieht siehst siehts sah sahen gesehen guck gucke gucken guckst nachgucken
    finden findet fand fanden findest finde gefunden rausfinden herausfinden rausbekommen rauskriegen raussuchen
    heraussuchen rausgesucht suchen sucht suchst gesucht nachschlagen prüfen prüf prüfe prüfst checken check checke
    checkst
    meinen meine meinte meint meinst gemeint denken denkt denke glauben glaube glaubt fragen frage fragt fragst
    gefragt
    helfen hilf hilft hilfst hilfe interessieren interessiert interessieren würde
    heißt heißen hieß hiess heisst heissen genannt nennt benannt lauten lautet lautete bedeuten bedeutet stehen steht
    stehst stand standen gestanden liegen liegt lag lagen gelegen
    kommen kommt kam kamen kommst gekommen käme gehen geht ging gingen gehst gegangen gehts gings laufen läuft lief
    liefen lauft laufe lauf gelaufen fallen fällt fiel fielen anfallen angefallen angefallene
    bringen bringt brachte brachten gebracht bekommen bekommt bekam bekamen bekomme kriegen kriegt kriegte kriege
    gekriegt erhalten erhält erhielt erhielten halten hält hielt gehalten bleiben bleibt blieb blieben geblieben
    führen führt führte geführt tragen trägt trug getragen brauchen braucht brauchte gebraucht nutzen nutzt genutzt
    verwenden verwendet zeigt zeigen befindet befinden gehört gehören zugehörig stammen stammt stammte sitzen sitzt
    sitzend entstehen entstanden
    eingegangen eingehen eingehend eingegangene eingegangenen reingekommen reinkommen reinkam reinkamen reinkommt
    stattgefunden passiert vorliegen vorliegt vorhanden vorhandenen verzeichnen verzeichnet hinterlegt hinterlegte
    gespeichert erfasste erfassten gelistet gelisteten aufgelistet
    erzielt erzielen erzielte erzielten erreicht aufgegeben abgegeben entfallen entfällt entfiel entfielen entspricht
    ergeben ergibt ergab hergeben hergibt vorgenommen vorgelegt zustande getätigte getätigten angegeben angegebene
    dazugehörig dazugehörige dazugehörigen zugrunde
    berechne berechnen berechnet ausrechnen rechne ermitteln ermittle ermittelt bestimmen festgestellt herausgefunden
    aufgeführt aufführen aufgezählt dauert dauerte dauern gedauert gewonnen arbeitet bekannt enthalten
    absteigend absteigender enthielt dabei drin drauf drinnen darin dran hinweg ausmachen ausmacht ausmachte ausmachten
    in im an am auf aus bei beim bis für fur mit nach seit über um unter von vom vor zu zum zur zwischen durch gegen
    ab pro per je innerhalb während wegen trotz hinsichtlich bezüglich bzgl betreffend betreffs betrifft angeht gemäß
    laut entlang samt mitsamt nebst
    herr herrn frau dr prof hinter herrscht herrschte herrschen ans ins fürs furs ums aufs durchs übers unters hinterm vorm beims zufolge demnach seitens mittels anlässlich
    zwecks namens dato rund
    dass daß weil wenn als wie damit sodass sowie sowohl denn da falls sofern sobald solange indem nachdem bevor ehe
    bzw respektive beziehungsweise also somit daher darum deshalb deswegen
    dazu davon dafür darunter darüber daran darauf daraus dahinter daneben worin woran worauf woraus wofür womit wobei
    hierzu hiervon hierbei hierfür dorthin dorther
    hallo hi hey heya huhu moin moinsen servus grüß grüezi gruezi griaß grias tach na nabend guten gudn tag morgen
    mittag abend allerseits ihr lieben liebes liebe lieber leute mädels jungs team freunde bot stammtisch
    bitte bitteschön bitteschon büdde danke dankeschön dankeschon merci lieb nett vielen dank sorry
    entschuldigung entschuldige verzeihung tschuldigung gern gerne freundlicherweise netterweise
    mal kurz schnell fix rasch eben eigentlich denn doch ja nein nee jo jep ok okay na so nun jetzt grad grade gerade
    noch schon bisher bislang dann da hier dort hierzu gleich sofort halt einfach wohl eher gar sogar ganz
    ungefähr etwa circa ca zirka so grob schätzungsweise annähernd überschlägig tatsächlich wirklich richtig echt
    ehrlich gesagt sicher sicherlich bestimmt vielleicht vllt evtl eventuell möglicherweise womöglich vermutlich
    wahrscheinlich anscheinend offenbar offensichtlich
    übrigens jedenfalls immerhin quasi sozusagen praktisch im grunde prinzipiell grundsätzlich letztlich schließlich
    endlich überall überwiegend hauptsächlich vor allem insbesondere besonders speziell konkret explizit ausdrücklich
    aktuell aktuellen aktuelle aktueller aktuelles derzeit derzeitige derzeitigen momentan zurzeit zur heutigen
    heutiger gegenwärtig nunmehr mittlerweile inzwischen unterdessen zwischenzeitlich seinerzeit einst früher damals
    zeiten zeit zeitraum kalenderjahr stichtag heuer
    nochmal nochmals noch irgendwann oft manchmal gelegentlich bald später neben eigenen eigener eigene eigenes
    jeweiligen einige einiger paar mehrere einzelne einzelnen gewisse gewissen bestimmten bestimmte entsprechende
    entsprechenden
    viel viele vieler vielen sehr ziemlich recht relativ weit so solche solchen solcher alles insgesamt insg gesamten
    überhaupt
    kartei kundenkartei stammdaten nr nrn nrs ids id nummer nummern namen name daten infos info angabe angaben zahl zahlen details kennzahl
    kennzahlen eintrag einträge datensatz datensätze datenbank system bereich rahmen überblick sortiment programm
    sicht bezug hinblick basis verfügung richtung höhe
    eins zwei euro eur dollar usd chf franken bspw zb z b beispielsweise beispiel naemlich nämlich usw etc ua u o bzgl
    ggf ggfs gegebenenfalls sog sogenannte sogenannten
    habts hats obs ding ob brauch nenn sinds wars ers obs dies nen ne nem ner mim vom aufm beim fürn fürne son sone
    isses stehts läufts kommts kennst kennt kenne kennen weg fuhren her hin rein raus los ran rüber rum drüber
    schonmal wieso
    zahlenmäßig jahreszeitlich bitt ma amal gell oida eh halt woll wa ne oder so und so weiter blick frag kurze
    dringend neugierig neugierigerweise interessehalber spontan grob tipp tippe wüßte spuck spuckt aus verrätst sagst
    sagste nennst
    pls plz thx thanks please sorry hey btw fyi runter herunter rauf hoch durchgeben durchgibst rüberschicken
    eingetrudelt reingeflattert reingekommene aufgelaufen angelaufen einlaufen
    hängen hängt festhängen her zurück machs draus person stattdessen lieber erstell erstelle erstellen erstellst
    create creating compile schaff schaffst gelten gilt galt beträgt
    betrug beläuft belief belaufen
    entgegen summieren vermerkt gemeldet gebt
    rückmeldung bescheid chance moeglich möglich wäre es denn`,
  en: `
    meant means
    the a an and or but i you he she it we they me him us them my your our their its his her hers ours yours theirs he
    who whom whose which that this these those there here
    myself yourself themselves ourselves himself herself itself oneself someone somebody something anybody anyone
    anything everyone everybody any some such own ones one
    is are was were be been being am isnt has have had having do does did done doing will would shall should can could
    may might must ought gonna wanna gotta lemme gimme
    m s t re ve ll d thats theres heres whats hows whens wheres weve youve theyve ive id im were theyre youre youd
    theyd wed hed shed itll youll
    in on at by for from of off to with about into onto over under up out as than then upon via through throughout
    across among amongst within between during until till toward towards around near since per
    regarding concerning respect re according based relating related pertaining terms respectively vis if whether when
    while whilst because so unless upon though hence thus therefore
    how what where why also too just even still yet already ever again now right currently presently today nowadays
    meanwhile so far to
    make makes made making give gives gave given giving put puts get gets getting got go goes going went gone come
    comes came coming happen happens happened happening occur occurs occurred place
    let lets know knows knew known knowing see sees saw seen seeing look looks looked looking check checking checked
    find finding found say says said saying tell tells told telling ask asks asked asking
    want wants wanted wanting need needs needed wish wishing like liked likes love loves try trying tried help helps
    helping use uses used using work works working keep keeps kept seem seems seemed appear appears appeared
    think thinks thinking thought guess guessing suppose supposed believe remember remind recall
    figure hear heard show showing mention mentioned provide provided provides providing
    return calculate compute determine identify retrieve report state write down hand pull run running bring brings
    brought sit sits stand stands stay stays stayed remain remains lie lies turn turns turned
    exist exists existed created recorded logged listed stored registered entered belong belonging involve involved
    involving involves apply applies applied concern concerns care matter matters fit fits account
    begin began begun end ended ends named called labelled labeled known hold holds held carry offer offered point pay
    pays include includes included including contain contains contained consist consisted inside win won selling
    hi hello hey heya hiya yo howdy greetings dear morning good afternoon evening day night folks guys team people
    friend friends mate buddy pal there bot stammtisch everyone
    please pls plz plse thanks thank thx ty tysm thankyou cheers ta appreciated appreciate kind kindly sorry pardon
    excuse bother welcome
    quick quickly briefly real fast actually really simply basically possible possibly maybe perhaps probably
    presumably apparently supposedly hopefully honestly frankly literally obviously clearly certainly definitely
    surely indeed
    well um uh hmm erm ah oh ok okay k alright yeah yep yes no nah nope fyi btw asap afaik iirc imo lol quick wise
    rather quite very pretty fairly somewhat kinda sorta kind sort bit lot lots much many far way long
    approximately about roughly around approx circa ca particular particularly specific specifically certain various
    several few couple plenty especially mainly mostly primarily largely namely
    often sometimes occasionally soon later earlier before past lifetime alltime time times moment moments
    mr mrs ms dr prof sth smth sthg sb smb catalogue catalog living
    minute sec thoughts point period course calendar entire whole day days during throughout
    figure figures number numbers no nr num nos id ids name names detail details data info information file record
    records database system sheet book books list lists charge side sides part parts way ways thing term terms basis
    regard question questions answer
    side hand mind idea ideas clue sense view summary picture insight insights stats stat statistics total overall
    full complete both able wide company wide ie eg etc e i aka
    euro euros eur usd gbp chf us wondering wonder curious interested interest interesting every could return wise
    point wise anymore therein thereof herein whatsoever
    which ever however ones whichever whatever wherever whoever upto chance chances favour favor ballpark ago headed
    way anyhow okey roger hope hoping trouble range lineup assortment handy howd whod whatd whered mind around gotcha
    per se descending weigh weighs weighed create compile prepare generate chart instead
    rather person guy lady kindly
    regards regards hand
    over hows it going whats up`,
};

const plain = { de: setOf(PLAIN.de), en: setOf(PLAIN.en) };

function setOf(text: string): Set<string> {
  return new Set(
    text
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((word) => fold(word).split(' ')),
  );
}

/** True for a that carries nothing: an article, a greeting, a filler. */
export function isPlain(word: string, language: Language): boolean {
  return plain[language].has(word);
}
