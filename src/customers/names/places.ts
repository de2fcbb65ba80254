import { fold } from '#src/lib/fold.ts';

const CODES =
  'AD AE AL AM AR AT AU AZ BA BD BE BG BH BO BR BY CA CH CL CN CO CR CU CY CZ DE DK DO DZ EC EE EG ES ET FI FR GB GE GH GR GT HK HN HR HU ID IE IL IN IQ IR IS IT JM JO JP KE KR KW KZ LB LI LK LT LU LV MA MC MD ME MK MT MX MY NG NI NL NO NP NZ OM PA PE PH PK PL PR PT PY QA RO RS RU SA SE SG SI SK SN SV SY TH TN TR TW TZ UA UG US UY UZ VE VN ZA'.split(
    ' ',
  );

/** Short names and adjectives people use, beside the official names that Intl knows. */
const SPOKEN: Record<string, string> = {
  US: 'USA|US|U.S.|U.S.A.|America|Amerika|American|amerikanisch|US-amerikanisch|the States|States|Vereinigte Staaten|United States of America',
  GB: 'UK|U.K.|Great Britain|Großbritannien|Britain|England|British|britisch|englisch|Vereinigtes Königreich|United Kingdom',
  DE: 'Germany|BRD|German|deutsch',
  AT: 'Austrian|österreichisch',
  CH: 'Swiss|schweizerisch|Schweizer',
  FR: 'French|französisch|Franzosen',
  IT: 'Italian|italienisch',
  ES: 'Spanish|spanisch',
  PT: 'Portuguese|portugiesisch',
  NL: 'Holland|Dutch|niederländisch|holländisch|The Netherlands',
  BE: 'Belgian|belgisch',
  LU: 'luxemburgisch',
  DK: 'Danish|dänisch',
  SE: 'Swedish|schwedisch',
  NO: 'Norwegian|norwegisch',
  FI: 'Finnish|finnisch',
  IE: 'Irish|irisch|Republic of Ireland',
  PL: 'Polish|polnisch',
  CZ: 'Czech Republic|Tschechische Republik|Czech|tschechisch|Tschechei',
  HU: 'Hungarian|ungarisch',
  BR: 'Brazilian|brasilianisch',
  AR: 'Argentine|Argentinian|argentinisch',
  MX: 'Mexican|mexikanisch',
  VE: 'Venezuelan|venezolanisch',
  CL: 'Chilean|chilenisch',
  CA: 'Canadian|kanadisch',
  AU: 'Australian|australisch',
  NZ: 'New Zealand|neuseeländisch',
  JP: 'Japanese|japanisch',
  CN: 'Chinese|chinesisch',
  IN: 'Indian|indisch',
  SG: 'Singaporean|singapurisch',
  HK: 'Hong Kong|Hongkong',
  PH: 'Philippine|philippinisch|Philippines',
  RU: 'Russian|russisch|Russia',
  ZA: 'South African|südafrikanisch',
  IL: 'Israeli|israelisch',
  TR: 'Turkish|türkisch|Turkey',
  GR: 'Greek|griechisch',
  KR: 'South Korea|Südkorea|Korean',
  RO: 'Romanian|rumänisch',
  BG: 'Bulgarian|bulgarisch',
  HR: 'Croatian|kroatisch',
  SK: 'Slovak|slowakisch',
  SI: 'Slovenian|slowenisch',
  CO: 'Colombian|kolumbianisch',
  PE: 'Peruvian|peruanisch',
};

/** Cities with other names abroad; each line is one city. */
const CITIES = `München|Munich|Muenchen
Köln|Cologne|Koeln
Wien|Vienna|Vienne
Genf|Geneva|Genève
Zürich|Zurich
Bern|Berne
Brüssel|Brussels|Bruxelles
Lissabon|Lisbon|Lisboa
Mailand|Milan|Milano
Turin|Torino
Rom|Rome|Roma
Venedig|Venice|Venezia
Florenz|Florence|Firenze
Neapel|Naples|Napoli
Genua|Genoa|Genova
Sevilla|Seville
Kopenhagen|Copenhagen|København
Göteborg|Gothenburg
Helsinki|Helsingfors
Prag|Prague|Praha
Warschau|Warsaw|Warszawa
Krakau|Krakow|Kraków
Straßburg|Strasbourg
Nizza|Nice
Lüttich|Liège
Antwerpen|Antwerp|Anvers
Den Haag|The Hague
Moskau|Moscow
Athen|Athens
Nürnberg|Nuremberg
Hannover|Hanover
Mexiko-Stadt|Mexico City|México D.F.|Ciudad de México|Mexiko City
Frankfurt|Frankfurt am Main|Frankfurt a.M.
New York|New York City|NYC
Peking|Beijing
Tokio|Tokyo
Singapur|Singapore
Luzern|Lucerne
Basel|Basle`
  .split('\n')
  .map((line) => line.split('|'));

/** Trade words for categories, German and English; each line is one meaning. */
const CATEGORIES = `Getränke|Beverages|Drinks
Gewürze|Condiments|Würzmittel|Saucen|Soßen
Süßwaren|Confections|Süßigkeiten|Sweets|Confectionery
Milchprodukte|Dairy Products|Molkereiprodukte|Dairy|Käse und Milch
Getreide|Grains/Cereals|Getreideprodukte|Grains|Cereals|Backwaren|Getreidewaren
Fleisch|Meat/Poultry|Meat|Geflügel|Poultry|Fleischwaren|Fleisch und Geflügel
Gemüse|Produce|Obst und Gemüse|Obst|Naturprodukte
Meeresfrüchte|Seafood|Fisch|Fischprodukte|Fish
Motorräder|Motorcycles|Motorbikes|Bikes
Flugzeuge|Planes|Airplanes|Aircraft
Schiffe|Ships|Boats
Züge|Trains|Eisenbahnen
Lastwagen|Trucks and Buses|LKW|Trucks|Buses|Busse|Lkw und Busse|Lastwagen und Busse
Oldtimer|Vintage Cars|Vorkriegsautos
Klassische Autos|Classic Cars|Klassiker
Möbel|Furniture
Büromaterial|Office Supplies|Bürobedarf
Werkzeuge|Tools|Werkzeug
Kleidung|Clothing|Apparel|Bekleidung
Bücher|Books
Klassik|Classical
Elektronik|Electronics
Spielzeug|Toys
Wein|Wine|Weine|Wines
Bier|Beer|Biere|Beers
Käse|Cheese
Brot|Bread
Kaffee|Coffee
Tee|Tea
Öle|Oils|Öl
Konserven|Canned Goods|Preserves
Schokolade|Chocolate
Ersatzteile|Spare Parts|Parts
Zubehör|Accessories`
  .split('\n')
  .map((line) => line.split('|'));

/** What people call an order's state, German and English; each line is one state. */
const STATUSES = `zurückgegeben|returned|return|returns|Retoure|Retouren|retourniert|zurückgeschickt|sent back
im Rückstand|backordered|backorder|backorders|back order|on backorder|Rückstand|Lieferrückstand|rückständig
zurückgestellt|on hold|angehalten|wartend|pausiert
strittig|disputed|dispute|in dispute|umstritten
in Bearbeitung|in process|in progress|processing|being processed|in Arbeit
geklärt|resolved|gelöst|erledigt`
  .split('\n')
  .map((line) => line.split('|'));

let countryNames: Map<string, string> | null = null;

/** folded name → ISO code, in German and English */
function countries(): Map<string, string> {
  if (countryNames) return countryNames;
  countryNames = new Map();
  const speakers = ['de', 'en'].map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  for (const code of CODES) {
    for (const speaker of speakers) countryNames.set(fold(speaker.of(code) ?? code), code);
    countryNames.set(fold(code), code);
    for (const name of (SPOKEN[code] ?? '').split('|')) if (name) countryNames.set(fold(name), code);
  }
  return countryNames;
}

/** The ISO code for a country's name or adjective in German or English, or null: no guess. */
export function countryCode(name: string): string | null {
  return countries().get(fold(name)) ?? null;
}

const ENDINGS = ['', 'e', 'en', 'er', 'es', 'em'];

/** Every way to name the country that a file calls `name`; adjectives with their German endings. */
export function countryAliases(name: string): string[] {
  const code = countryCode(name);
  if (!code) return [];
  const aliases: string[] = [];
  for (const [key, value] of countries()) {
    if (value !== code || key.length < 2 || (key.length === 2 && key !== 'us' && key !== 'uk')) continue;
    aliases.push(key);
    if (key.endsWith('isch') || key === 'deutsch') aliases.push(...ENDINGS.map((ending) => key + ending));
  }
  return aliases.filter((alias) => alias !== 'us');
}

/** The country unknown to the record but known to the world, for saying "no customers in Japan". */
export function isCountry(word: string): boolean {
  return word.length > 2 && countries().has(word);
}

/** Other names of a city, and the form that names its people or firms: Berlin → Berliner. */
export function cityAliases(name: string): string[] {
  const key = fold(name);
  const group = CITIES.find((names) => names.some((other) => fold(other) === key)) ?? [];
  const all = [...group, name];
  return [
    ...group,
    ...all.filter((city) => /^\p{L}{4,}$/u.test(city)).flatMap((city) => [`${city}er`, `${city.replace(/en$/, '')}er`]),
  ];
}

/** Other words for an order's state: "returned" → "Retouren". */
export function statusAliases(name: string): string[] {
  const key = fold(name);
  const aliases = STATUSES.filter((names) => names.some((other) => fold(other) === key)).flat();
  return aliases.filter((alias) => fold(alias) !== key);
}

/** Translations of a category's name: "Seafood" → "Meeresfrüchte". */
export function categoryAliases(name: string): string[] {
  const key = fold(name);
  const aliases = CATEGORIES.filter((names) => names.some((other) => fold(other) === key)).flat();
  return aliases.filter((alias) => fold(alias) !== key);
}

const STATES =
  'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NS Nova Scotia|ON Ontario|QC Quebec|SK Saskatchewan'
    .split('|')
    .map((line) => [line.slice(0, 2), line.slice(3)] as const);

/** The names of a region that a file gives by its two letters, as American and Canadian addresses do. */
export function regionNames(region: string): string[] {
  return STATES.filter(([code]) => code === region).map(([, name]) => name);
}
