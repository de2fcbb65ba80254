import { addDays, type Day } from '#src/lib/time.ts';
import { CLIENTELE, patron } from './clientele.ts';
import { colleagueId } from './colleagues.ts';
import { between, pick, type Random } from './random.ts';

export interface SampleFact {
  customer_id: number;
  kind: string;
  text: string;
  author_id: number;
  day: Day;
  source_url: string | null;
  confirmed_day: Day | null;
}

export interface SamplePledge {
  customer_id: number;
  text: string;
  by_id: number;
  owed_by: 'us' | 'customer';
  day: Day;
  due_day: Day;
  done_day: Day | null;
}

export interface SampleTouchpoint {
  customer_id: number;
  by_id: number;
  kind: string;
  direction: 'in' | 'out';
  purpose: string;
  day: Day;
  note: string;
}

/** customer | kind | author | days ago | what they know */
const FACTS = `
Hotel Seebrücke Timmendorf GmbH|preference|anna|412|Lieferung nur dienstags und freitags vor 9 Uhr, sonst ist die Rampe zu.
Hotel Seebrücke Timmendorf GmbH|person|anna|96|Frau Hansen segelt; im Mai ist sie eine Woche auf Regatta und schwer zu erreichen.
Hotel Seebrücke Timmendorf GmbH|process|jonas|230|Jahresgespräch immer in der ersten Februarwoche, Budget wird im Januar festgelegt.
Café Sandmeier & Töchter|preference|lena|150|Marzipanrohmasse bitte immer aus der neuesten Charge.
Café Sandmeier & Töchter|praise|anna|33|Lobt den neuen Espresso: „Der beste, den wir je auf der Maschine hatten.“
Bistro Fischerkate|no-go|anna|365|Keine Zuchtlachse, nur Wildfang; das ist Frau Thomsen wichtig.
Restaurant Kranenkonvent|preference|anna|61|Stellt die Karte alle acht Wochen um und freut sich über Vorschläge zwei Wochen vorher.
Kantine am Elbkontor eG|budget|jonas|120|Wareneinsatz höchstens 2,85 € je Essen, Angebote darüber lohnen nicht.
Kantine am Elbkontor eG|process|jonas|300|Rahmenvertrag; Abruf über Frau Struck, Rechnung gesammelt zum Monatsende.
Trattoria Da Vittorio|person|anna|75|Vittorios Tochter Giulia hat im Sommer die Ausbildung zur Köchin begonnen.
Müller & Söhne Delikatessen GmbH|process|mehmet|210|Bestellungen gibt der Sohn Jan Müller auf, über Preise spricht nur Thomas Müller.
Müller & Söhne Delikatessen GmbH|preference|mehmet|48|Möchte Parmigiano nur ab 24 Monaten Reife.
Bäckerei Klein|preference|lena|180|Kardamom und Vanille immer als Erstes sichern, im Advent ist beides knapp.
Schiffsausrüster Jensen KG|process|jonas|260|Bestellt kurzfristig, wenn ein Schiff festmacht; Lieferung ans Terminal mit Anmeldung.
Landhaus Möwenstein|preference|anna|88|Vegetarische Linie wächst; fragt nach Linsen und Hülsenfrüchten aus der Region.
Feinkost Rosstaler München|no-go|jonas|140|Keine Werbung mit dem Namen Rosstaler, auch nicht als Referenz.
Präsente Hanse GmbH|process|mehmet|390|Plant die Präsentkörbe im August; wer dann nicht anruft, ist nicht dabei.
Spargelhof Bäuerlein|note|mehmet|200|Macht von Juli bis März Pause; Anrufe dann sind unerwünscht.
Restaurant Schifferhaus|person|anna|110|Gesine Paulsen hat den Betrieb vom Vater übernommen und baut den Gastraum um.
Delikatessen Wirth KG|budget|mehmet|170|Kauft bevorzugt in Aktionen zum Monatsanfang.
Osteria Tre Porte|person|anna|133|Chiara kommt aus Bologna und legt Wert auf Mehl und Pasta aus Gragnano.
Hotel Vier Türme|complaint|jonas|24|Reklamation: Comté zweimal zu jung geliefert, Herr Bock war verärgert. Gutschrift zugesagt.
Hotel Vier Türme|process|jonas|310|Küchendirektor Bock entscheidet allein, die Einkaufsabteilung unterschreibt nur.
Kombüse Vegan GmbH|no-go|anna|155|Nichts mit Honig anbieten.
Rösterei Nordlicht|praise|mehmet|40|Hat uns der Rösterei in Husum weiterempfohlen.
Harbour Tools Canteen Ltd|preference|oliver|190|Deliveries have to clear the port gate before 7.30; call Fiona's mobile from the gate.
The Salt Pantry|person|oliver|64|Edward is writing a cookbook about salt and likes to hear about our producers.
Reedmere Hotels Ltd|process|oliver|220|Procurement runs a supplier review every March; Priya wants volumes by hotel.
Bramley's Farm Shop|preference|oliver|99|Prefers honey and preserves with a short story about the maker on the label.
Copperpot Catering|budget|oliver|52|Works to £9 a head for office lunches.
Naschmarkt Delikatessen Kral|preference|sophie|118|Möchte Krabben nur von Montag bis Mittwoch geliefert bekommen.
Comestibles Steiner AG|process|sophie|245|Zollpapiere vorab per Mail an die Spedition, sonst steht die Ware in Weil.
Hotel Seegarten Luzern|person|sophie|57|Regula Zumbühl ist ab Januar für drei Häuser zuständig.
Épicerie Saint-Malo|preference|sophie|82|Sucht Fischkonserven mit schönen Dosen fürs Schaufenster.
Maison Berthelot SARL|person|sophie|145|Julien Berthelot spricht sehr gut Deutsch.
Brasserie du Quai|person|sophie|160|Aline Rochat hat die Brasserie von ihrem Onkel übernommen.
Pension Haus Dünengras|note|lena|91|Schließt von Mitte Januar bis Mitte Februar.
Genusswerk Göttingen GmbH|note|mehmet|2|Kam über die Empfehlung der Rösterei Nordlicht.
`;

/** customer | who | days ago made | due in days (negative: overdue) | owed by | done days ago or nothing | what */
const PLEDGES = `
Hotel Seebrücke Timmendorf GmbH|anna|9|0|us||Angebot für das Silvestermenü schicken
Hotel Vier Türme|jonas|24|-4|us||Gutschrift über die beiden Laibe Comté ausstellen
Müller & Söhne Delikatessen GmbH|mehmet|12|5|us||Verkostungsmuster Ziegenfrischkäse mitschicken
Reedmere Hotels Ltd|oliver|40|-12|customer||Send the volumes by hotel for next year
Comestibles Steiner AG|sophie|6|8|us||Neue Zollnummern für die Sardinen nachreichen
Restaurant Kranenkonvent|anna|30|-16|us|15|Kontakt zum Hof Sandkrug herstellen
Thistle & Oat Fine Foods|oliver|15|2|us||Quote for a Christmas biscuit selection
`;

/** customer | who | days ago | kind | direction | purpose | note */
const TOUCHPOINTS = `
Hotel Seebrücke Timmendorf GmbH|anna|9|call|out|value|Silvestermenü besprochen, Angebot zugesagt.
Hotel Vier Türme|jonas|24|call|in|service|Herr Bock reklamiert den Comté.
Müller & Söhne Delikatessen GmbH|mehmet|12|visit|out|value|Besuch im Laden, neue Käsetheke angesehen.
Reedmere Hotels Ltd|oliver|96|visit|out|business|Quarterly review in Norwich.
Reedmere Hotels Ltd|oliver|92|mail|out|business|Sent the summary, asked for next year's volumes.
The Salt Pantry|oliver|19|mail|in|value|Edward asked who makes our fleur de sel.
Kombüse Vegan GmbH|anna|16|chat|in|service|Lea fragt nach einer größeren Tour ab Januar.
Restaurant Schifferhaus|anna|118|visit|out|value|Umbau angesehen, alles sehr gepflegt.
Delikatessen Wirth KG|mehmet|101|mail|out|business|Aktionsliste geschickt, keine Antwort.
Bäckerei Klein|lena|7|call|in|service|Sabine Klein fragt, ob Vanille noch da ist.
Präsente Hanse GmbH|mehmet|74|visit|out|value|Präsentkörbe fürs Jahr geplant.
Spargelhof Bäuerlein|mehmet|150|call|out|value|Saison war gut, meldet sich im März.
Hotel Seegarten Luzern|sophie|57|call|in|value|Frau Zumbühl erzählt von ihren neuen Häusern.
Maison Berthelot SARL|sophie|21|mail|in|business|Bittet um die Weihnachtsliste.
Bramley's Farm Shop|oliver|30|call|out|value|Check-in call, all well; new deli counter opens in spring.
Rösterei Nordlicht|mehmet|40|call|in|value|Hat uns weiterempfohlen.
`;

export function makeFacts(last: Day): SampleFact[] {
  return rowsOf(FACTS).map(([name = '', kind = '', author = '', ago = '', text = ''], at) => ({
    customer_id: patron(name).id,
    kind,
    text,
    author_id: colleagueId(author),
    day: addDays(last, -Number(ago)),
    source_url: null,
    confirmed_day: at % 5 === 0 ? addDays(last, -Math.round(Number(ago) / 3)) : null,
  }));
}

export function makePledges(last: Day): SamplePledge[] {
  return rowsOf(PLEDGES).map(([name = '', who = '', ago = '', due = '', owedBy = '', done = '', text = '']) => ({
    customer_id: patron(name).id,
    text,
    by_id: colleagueId(who),
    owed_by: owedBy === 'customer' ? 'customer' : 'us',
    day: addDays(last, -Number(ago)),
    due_day: addDays(last, Number(due)),
    done_day: done ? addDays(last, -Number(done)) : null,
  }));
}

const SMALL_TALK = [
  ['call', 'out', 'service', 'Liefertermin abgestimmt.'],
  ['call', 'in', 'service', 'Rückfrage zur Rechnung, geklärt.'],
  ['mail', 'out', 'business', 'Neue Preisliste geschickt.'],
  ['mail', 'in', 'service', 'Bittet um Lieferschein als PDF.'],
  ['visit', 'out', 'value', 'Kurzer Besuch auf der Tour, alles in Ordnung.'],
  ['call', 'out', 'value', 'Nachgefragt, wie die Saison läuft.'],
] as const;

/** What is told above, and small talk with the others some months ago; whoever has gone quiet has been left alone. */
export function makeTouchpoints(last: Day, random: Random): SampleTouchpoint[] {
  const told = rowsOf(TOUCHPOINTS).map(
    ([name = '', who = '', ago = '', kind = '', direction = '', purpose = '', note = '']) => ({
      customer_id: patron(name).id,
      by_id: colleagueId(who),
      kind,
      direction: direction === 'in' ? ('in' as const) : ('out' as const),
      purpose,
      day: addDays(last, -Number(ago)),
      note,
    }),
  );
  const known = new Set(told.map(({ customer_id }) => customer_id));
  const talkative = CLIENTELE.filter(
    ({ id, rhythm, owner }) => !known.has(id) && owner && !['newly-quiet', 'first-order'].includes(rhythm),
  );
  const small = talkative.flatMap(({ id, owner, rhythm }) => {
    const [kind, direction, purpose, note] = pick(random, SMALL_TALK);
    const ago = rhythm === 'long-lost' ? between(random, 340, 420) : between(random, 20, 240);
    return [
      {
        customer_id: id,
        by_id: colleagueId(owner ?? 'lena'),
        kind,
        direction,
        purpose,
        day: addDays(last, -ago),
        note,
      },
    ];
  });
  return [...told, ...small];
}

function rowsOf(list: string): string[][] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}
