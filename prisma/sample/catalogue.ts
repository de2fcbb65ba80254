/** What the Kontor sells. Prices in cents per unit; a season keeps a product to some months of the year. */
export interface Article {
  id: number;
  number: string;
  name: string;
  category: string;
  supplier: string;
  cents: number;
  unit: string;
  stock: number;
  discontinued: boolean;
  months: readonly number[] | null;
}

/** category letter | name | supplier | price in cents | unit | stock | months */
const LIST = `
O|Olivenöl Koroneiki nativ extra 5 l|Elaia Messinia|5890|Kanister|148
O|Olivenöl Arbequina 0,75 l|Finca Sant Pau|1290|Flasche|612
O|Rapsöl kaltgepresst 3 l|Ölmühle Schwansen|2140|Kanister|95
O|Aceto Balsamico di Modena IGP 1 l|Acetaia Ca’ Rovere|1680|Flasche|207
O|Weißer Balsamessig 0,5 l|Acetaia Ca’ Rovere|940|Flasche|188
O|Apfelessig naturtrüb 1 l|Obsthof Wulf|490|Flasche|310
K|Holsteiner Tilsiter 3 kg|Meierei Ostholstein|3890|Laib|64
K|Deichkäse Gold 4 kg|Meierei Ostholstein|6240|Laib|38
K|Comté AOP 12 Monate 2,5 kg|Fruitière du Haut-Doubs|5475|Stück|42
K|Bergkäse Vorarlberg 3 kg|Sennerei Bizau|5120|Stück|29
K|Ziegenfrischkäse Rolle 1 kg|Hof Ziegenberg|1850|Rolle|71
K|Parmigiano Reggiano DOP 24 Monate 4 kg|Caseificio Rosola|8960|Stück|33
F|Räucherlachs Seite geschnitten 1 kg|Räucherei Niendorf|3450|Seite|86
F|Büsumer Krabben gepult 1 kg|Krabbenhandel Büsum|6980|Beutel|24
F|Matjesfilets nordisch 2 kg|Räucherei Niendorf|2190|Eimer|57
F|Stremellachs Pfeffer 1 kg|Räucherei Niendorf|3180|Seite|48
F|Sardinen in Olivenöl 120 g, 24 Dosen|Conserveira do Sado|6720|Karton|41
F|Thunfischfilets in Olivenöl 1,9 kg|Conserveira do Sado|3640|Dose|66
P|Spaghetti aus Gragnano 5 kg|Pastificio Vesuvio|1595|Beutel|178
P|Rigatoni aus Gragnano 5 kg|Pastificio Vesuvio|1595|Beutel|164
P|Carnaroli-Reis 5 kg|Riseria Vercelli|2480|Sack|83
P|Bulgur grob 5 kg|Anatolische Mühle|1120|Sack|120
P|Belugalinsen 5 kg|Landhandel Angeln|1890|Sack|74
P|Polentagrieß 5 kg|Riseria Vercelli|1240|Sack|61
A|San-Marzano-Tomaten DOP 2,55 kg|Pastificio Vesuvio|1180|Dose|244
A|Getrocknete Tomaten in Öl 1,5 kg|Conserve del Sole|1860|Glas|98
A|Kalamata-Oliven ohne Stein 3 kg|Elaia Messinia|2790|Eimer|77
A|Artischockenherzen gegrillt 1,4 kg|Conserve del Sole|2260|Dose|59
A|Kapern in Salz 1 kg|Conserve del Sole|1640|Glas|82
A|Ajvar mild 2,4 kg|Balkan Delikat|1450|Eimer|69
A|Cornichons 2,5 kg|Spreewald Konserven|990|Dose|131
G|Meersalz grob 5 kg|Salinas do Sal|980|Eimer|205
G|Fleur de Sel 1 kg|Salinas do Sal|2450|Dose|88
G|Tellicherry-Pfeffer ganz 1 kg|Gewürzhaus Speicher|2890|Beutel|73
G|Pimentón de la Vera 750 g|Gewürzhaus Speicher|1760|Dose|64
G|Bourbon-Vanilleschoten 25 Stück|Gewürzhaus Speicher|3690|Glas|31
G|Ras el Hanout 500 g|Gewürzhaus Speicher|1340|Beutel|57
M|Lübecker Edelmarzipan Rohmasse 2,5 kg|Marzipanwerk Wakenitz|3280|Block|112
M|Marzipanbrote zartbitter 30 Stück|Marzipanwerk Wakenitz|4450|Karton|68
M|Couverture 70 % Ecuador 2,5 kg|Chocolaterie Vauclair|4190|Beutel|55
M|Rapsblütenhonig 3 kg|Imkerei Priwall|2680|Eimer|49
M|Sanddorn-Fruchtaufstrich 12 × 225 g|Obsthof Wulf|4140|Karton|62
M|Friesenkekse 4 kg|Backstube Föhr|3360|Karton|44
T|Espresso Hafenröstung 1 kg|Rösterei An der Trave|1980|Beutel|260
T|Filterkaffee Äthiopien Sidamo 1 kg|Rösterei An der Trave|2240|Beutel|143
T|Ostfriesentee lose 1 kg|Teekontor Leer|2150|Beutel|91
T|Earl Grey lose 1 kg|Teekontor Leer|2480|Beutel|58
T|Kräutertee Deichwiese 500 g|Teekontor Leer|1690|Beutel|66
W|Apfelsaft naturtrüb 6 × 1 l|Obsthof Wulf|1340|Kiste|187
W|Sanddornsaft 6 × 0,7 l|Obsthof Wulf|4620|Kiste|53
W|Rhabarberschorle 12 × 0,33 l|Limonadenfabrik Fehmarn|1560|Kiste|139
W|Zitronenlimonade 12 × 0,33 l|Limonadenfabrik Fehmarn|1480|Kiste|164
W|Riesling feinherb 6 × 0,75 l|Weingut Petershof|4680|Kiste|92
W|Crémant de Loire 6 × 0,75 l|Domaine Vigneau|6540|Kiste|58
S|Spargel weiß Klasse I 5 kg|Hof Sandkrug|4250|Kiste|0|4,5,6
S|Spargel grün 5 kg|Hof Sandkrug|3980|Kiste|0|4,5,6
S|Sauce Hollandaise 1 l|Spreewald Konserven|790|Packung|110|4,5,6
S|Katenschinken 2 kg|Schinkenräucherei Stör|4380|Stück|36
X|Stollen mit Marzipan 12 × 1 kg|Backstube Föhr|10680|Karton|76|9,10,11,12
X|Gänseschmalz mit Apfel 12 × 200 g|Landhandel Angeln|3540|Karton|48|9,10,11,12
X|Präsentkorb „Hansetag“|Kontor Holstenhafen|4900|Stück|85|9,10,11,12
X|Glühweingewürz 100 Beutel|Gewürzhaus Speicher|2850|Karton|61|9,10,11,12
G|Safranfäden 10 g|Gewürzhaus Speicher|6450|Dose|0
`;

const CATEGORIES: Record<string, string> = {
  O: 'Öl & Essig',
  K: 'Käse',
  F: 'Fisch & Räucherwaren',
  P: 'Pasta, Reis & Hülsenfrüchte',
  A: 'Antipasti & Konserven',
  G: 'Gewürze & Salz',
  M: 'Marzipan & Süßes',
  T: 'Kaffee & Tee',
  W: 'Säfte & Weine',
  S: 'Saison',
  X: 'Weihnachten',
};

export const CATALOGUE: readonly Article[] = LIST.trim()
  .split('\n')
  .map((line, at) => {
    const [letter = '', name = '', supplier = '', cents = '', unit = '', stock = '', months] = line.split('|');
    return {
      id: at + 1,
      number: `${letter}-${String(1001 + at)}`,
      name,
      category: CATEGORIES[letter] ?? '',
      supplier,
      cents: Number(cents),
      unit,
      stock: Number(stock),
      discontinued: name.startsWith('Safran'),
      months: months ? months.split(',').map(Number) : null,
    };
  });

/** The articles of some categories, by letter: "KO" is cheese, oil and vinegar. */
export function articlesOf(letters: string): Article[] {
  return CATALOGUE.filter((article) => letters.includes(article.number[0] ?? '') && !article.discontinued);
}
