/** How a customer of the sample orders; what a person should meet when looking around for a minute. */
export type Rhythm =
  | 'weekly'
  | 'fortnightly'
  | 'monthly'
  | 'quarterly'
  | 'christmas'
  | 'asparagus'
  | 'summer'
  | 'irregular'
  | 'growing'
  | 'fading'
  | 'newly-quiet'
  | 'long-lost'
  | 'first-order'
  | 'second-order';

export interface Patron {
  id: number;
  number: string;
  name: string;
  salutation: string;
  contact: string;
  contactTitle: string;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  rhythm: Rhythm;
  owner: string | null;
  segment: string;
  likes: string;
  /** how big a usual order is, 1 = a small café */
  size: number;
  /** percent off the list price */
  discount: number;
  formality: 'Sie' | 'du';
}

/** name | salutation | contact | title | street | postal code | city | country | rhythm | owner | segment | likes | size | discount | du? */
const LIST = `
Hotel Seebrücke Timmendorf GmbH|Frau|Birgit Hansen|Einkaufsleiterin|Strandallee 112|23669|Timmendorfer Strand|DE|weekly|anna|Hotel|KFTW|5|5|
Café Sandmeier & Töchter|Herr|Lars Sandmeier|Inhaber|Breite Straße 41|23552|Lübeck|DE|weekly|anna|Café|TMW|2|0|du
Bistro Fischerkate|Frau|Silke Thomsen|Küchenchefin|Am Hafen 7|23774|Heiligenhafen|DE|monthly|anna|Restaurant|FAPW|3|3|
Restaurant Kranenkonvent|Herr|Ralf Tiedemann|Küchenchef|Kleine Burgstraße 9|23552|Lübeck|DE|fortnightly|anna|Restaurant|KFOG|4|5|
Kantine am Elbkontor eG|Frau|Meike Struck|Küchenleitung|Großer Burstah 18|20457|Hamburg|DE|fortnightly|jonas|Kantine|PAGK|5|8|
Trattoria Da Vittorio|Herr|Vittorio Esposito|Inhaber|Lange Reihe 27|20099|Hamburg|DE|monthly|anna|Restaurant|PAOK|3|3|du
Feinkost Ahrens OHG|Herr|Detlef Ahrens|Inhaber|Königstraße 88|23552|Lübeck|DE|monthly|mehmet|Feinkost|KOMF|3|3|
Weinhandlung Lindemann|Frau|Ulrike Lindemann|Inhaberin|Osterstraße 14|25746|Heide|DE|monthly|mehmet|Feinkost|WKA|2|0|
Hofladen Gut Brökel|Frau|Johanna von Thun|Leitung Hofladen|Gutsweg 3|23730|Neustadt in Holstein|DE|monthly|mehmet|Hofladen|MWOT|2|0|
Müller & Söhne Delikatessen GmbH|Herr|Thomas Müller|Geschäftsführer|Hauptstraße 9|24103|Kiel|DE|monthly|mehmet|Feinkost|KAOG|4|5|
Landhaus Möwenstein|Herr|Jörn Clasen|Direktor|Dünenweg 2|25826|St. Peter-Ording|DE|monthly|anna|Hotel|FKTW|4|5|
Bäckerei Klein|Frau|Sabine Klein|Inhaberin|Mühlenstraße 55|23552|Lübeck|DE|monthly|lena|Bäckerei|MTG|2|0|du
Schiffsausrüster Jensen KG|Herr|Hauke Jensen|Prokurist|Am Seegrenzschlachthof 4|23568|Lübeck|DE|monthly|jonas|Schiffsausrüster|PATG|5|8|
Gasthof Zur Alten Fähre|Frau|Renate Voß|Inhaberin|Fährstraße 1|21380|Artlenburg|DE|monthly|anna|Restaurant|PKF|2|0|
Kulinarium Schwerin GmbH|Herr|Steffen Radloff|Geschäftsführer|Puschkinstraße 31|19055|Schwerin|DE|monthly|mehmet|Feinkost|KOAW|3|3|
Seniorenresidenz Am Burgtor|Frau|Angelika Reuter|Verpflegungsleitung|Hinter der Burg 12|23568|Lübeck|DE|monthly|lena|Kantine|PTMW|3|5|
Weinhaus Röhrig|Herr|Matthias Röhrig|Inhaber|Domshof 20|28195|Bremen|DE|monthly|mehmet|Feinkost|WKOA|3|3|
Kaffeehaus Elbblick|Frau|Wiebke Lorenzen|Inhaberin|Elbchaussee 140|22763|Hamburg|DE|monthly|anna|Café|TMW|2|0|du
Markthalle Sechs Tresen|Herr|Kemal Aydın|Inhaber|Pannierstraße 42|12047|Berlin|DE|monthly|mehmet|Feinkost|AOPG|3|0|du
Feinkost Rosstaler München|Frau|Theresa Rosstaler|Einkauf|Hohenzollernstraße 58|80801|München|DE|quarterly|jonas|Feinkost|FKMG|5|5|
Delikatessa Dresden GmbH|Herr|Holger Zschoche|Einkauf|Königsbrücker Straße 28|01099|Dresden|DE|quarterly|mehmet|Feinkost|KFMA|3|3|
Stadtkantine Rostock|Frau|Kathrin Wendt|Küchenleitung|Lange Straße 9|18055|Rostock|DE|quarterly|lena|Kantine|PATG|4|5|
Schlosshotel Ludwigslust|Herr|Alexander Krug|F&B Manager|Schloßfreiheit 5|19288|Ludwigslust|DE|quarterly|jonas|Hotel|KWFT|4|5|
Kochschule Am Fleet|Frau|Nadine Behrens|Leitung|Deichstraße 31|20459|Hamburg|DE|quarterly|anna|Kochschule|OGPA|2|0|du
Reformhaus Ebert|Frau|Christa Ebert|Inhaberin|Holtenauer Straße 65|24105|Kiel|DE|quarterly|mehmet|Einzelhandel|OGTP|1|0|
Bioland-Markt Wendland|Herr|Uwe Schaper|Marktleiter|Lange Straße 47|29439|Lüchow|DE|quarterly|mehmet|Hofladen|OPTW|2|0|du
Inselladen Hiddensee|Frau|Antje Gau|Inhaberin|Norderende 61|18565|Vitte|DE|quarterly|mehmet|Einzelhandel|TMFW|2|0|
Tagungshaus Malente|Herr|Bernd Kruse|Hausleitung|Am Kellersee 8|23714|Malente|DE|quarterly|lena|Hotel|PTKW|3|3|
Präsente Hanse GmbH|Frau|Corinna Stehr|Einkauf|Mengstraße 22|23552|Lübeck|DE|christmas|mehmet|Einzelhandel|XMWT|5|8|
Stadtwerke Trave Mitarbeiterladen|Herr|Frank Dibbern|Betriebsrat|Geniner Straße 80|23560|Lübeck|DE|christmas|lena|Kantine|XM|3|3|
Weihnachtsmarkt Koberg GbR|Herr|Ralf Sievers|Geschäftsführer|Koberg 3|23552|Lübeck|DE|christmas|anna|Gastronomie|XGWM|4|3|du
Kanzlei Overbeck & Partner|Frau|Dr. Ines Overbeck|Partnerin|Neuer Wall 50|20354|Hamburg|DE|christmas|jonas|Firmenkunde|XM|2|0|
Spargelhof Bäuerlein|Herr|Georg Bäuerlein|Inhaber|Dorfstraße 17|21522|Hohnstorf|DE|asparagus|mehmet|Hofladen|SOGK|3|3|
Gasthaus Lindenhof Ratzeburg|Frau|Heike Burmester|Inhaberin|Domstraße 6|23909|Ratzeburg|DE|asparagus|anna|Restaurant|SKO|2|0|
Landgasthof Tante Magda|Frau|Magdalena Iwersen|Inhaberin|Kirchenweg 2|24398|Karby|DE|asparagus|anna|Restaurant|SOF|2|0|du
Strandkorb Bar Scharbeutz|Herr|Nils Harms|Inhaber|Strandallee 154|23683|Scharbeutz|DE|summer|anna|Gastronomie|WAF|3|0|du
Eisdiele Sole Mio|Herr|Marco Bellini|Inhaber|Vorderreihe 37|23570|Lübeck-Travemünde|DE|summer|anna|Café|MTW|2|0|du
Campingplatz Rosenfelder Strand|Frau|Petra Lafrenz|Betreiberin|Rosenfelder Strand 1|23747|Dahme|DE|summer|lena|Gastronomie|PWAT|3|3|
Segelclub Trave Gastronomie|Herr|Kai Rohwer|Wirt|Am Yachthafen 9|23570|Lübeck-Travemünde|DE|summer|anna|Gastronomie|WFP|2|0|
Catering Küstenküche|Frau|Maren Lüders|Inhaberin|Fackenburger Allee 71|23554|Lübeck|DE|irregular|anna|Catering|FKAO|4|3|du
Partyservice Sonntag|Herr|Dieter Sonntag|Inhaber|Hamburger Straße 203|22083|Hamburg|DE|irregular|anna|Catering|KAFM|3|0|
Eventhaus Speicher 7 GmbH|Frau|Jasmin Kröger|Projektleitung|Am Kaiserkai 7|20457|Hamburg|DE|irregular|jonas|Catering|WFKM|5|5|
Kunsthalle Café Emden|Herr|Onno Janssen|Pächter|Hinter dem Rahmen 13|26721|Emden|DE|irregular|mehmet|Café|TMW|1|0|
Musikfestival Ostholstein e. V.|Frau|Friederike Ahlers|Geschäftsstelle|Markt 5|23701|Eutin|DE|irregular|lena|Verein|WTA|2|0|
Feldküche Solling|Herr|Carsten Meinecke|Inhaber|Neue Straße 18|37170|Uslar|DE|irregular|mehmet|Catering|PAG|2|0|
Kulturbahnhof Uelzen|Frau|Tanja Gerdau|Leitung Gastronomie|Friedensreich-Platz 1|29525|Uelzen|DE|irregular|lena|Gastronomie|TPW|2|0|
Kombüse Vegan GmbH|Frau|Lea Okafor|Geschäftsführerin|Schulterblatt 58|20357|Hamburg|DE|growing|anna|Restaurant|PAGO|3|0|du
Rösterei Nordlicht|Herr|Sönke Matthiesen|Inhaber|Norderstraße 77|24939|Flensburg|DE|growing|mehmet|Café|MTG|2|0|du
Hofküche Lieferdienst GmbH|Frau|Isabel Krämer|Einkauf|Wendenstraße 29|20097|Hamburg|DE|growing|jonas|Lieferdienst|PAOK|4|5|
Bar Bolognese|Herr|Luca Ferri|Inhaber|Warschauer Straße 12|10243|Berlin|DE|growing|anna|Restaurant|PAOK|3|0|du
Hotel Vier Türme|Herr|Henning Bock|Küchendirektor|Lindenplatz 4|23554|Lübeck|DE|fading|jonas|Hotel|KFTW|5|5|
Feinkost Brüggemann|Frau|Elke Brüggemann|Inhaberin|Prinzipalmarkt 19|48143|Münster|DE|fading|mehmet|Feinkost|KOMA|3|3|
Betriebsrestaurant Dräxler|Herr|Norbert Dräxler|Küchenleitung|Werftstraße 8|18057|Rostock|DE|fading|lena|Kantine|PATG|4|5|
Restaurant Schifferhaus|Frau|Gesine Paulsen|Inhaberin|Engelsgrube 16|23552|Lübeck|DE|newly-quiet|anna|Restaurant|FKWO|4|5|
Delikatessen Wirth KG|Herr|Joachim Wirth|Komplementär|Sögestraße 44|28195|Bremen|DE|newly-quiet|mehmet|Feinkost|KAOM|4|3|
Pension Haus Dünengras|Frau|Astrid Lorenz|Inhaberin|Seestraße 21|18609|Binz|DE|newly-quiet|lena|Hotel|TMWK|2|0|
Kantine Hafenwerft|Herr|Rüdiger Fock|Küchenleitung|Hellingstraße 3|24149|Kiel|DE|newly-quiet|jonas|Kantine|PAGT|4|5|
Osteria Tre Porte|Frau|Chiara Romano|Inhaberin|Wilmersdorfer Straße 101|10629|Berlin|DE|newly-quiet|anna|Restaurant|PAOK|3|3|du
Teestube Priwall|Frau|Hilke Steen|Inhaberin|Mecklenburger Landstraße 12|23570|Lübeck-Travemünde|DE|long-lost|anna|Café|TM|1|0|
Feinkosthaus Albrecht Nachf.|Herr|Günter Albrecht|Inhaber|Große Straße 60|24937|Flensburg|DE|long-lost|dirk|Feinkost|KOA|3|3|
Bistro Petit Port|Herr|Fabian Menck|Inhaber|Kleine Seilerstraße 5|20359|Hamburg|DE|long-lost|dirk|Restaurant|FWK|2|0|du
Hofcafé Rügenwiese|Frau|Doris Pommerening|Inhaberin|Dorfstraße 30|18573|Samtens|DE|long-lost|mehmet|Café|TMW|1|0|
Genusswerk Göttingen GmbH|Frau|Paula Reinhold|Geschäftsführerin|Weender Straße 71|37073|Göttingen|DE|first-order|mehmet|Feinkost|KOM|3|0|
Neu AG Betriebsgastronomie|Herr|Stefan Neubert|Einkauf|Alter Teichweg 19|22081|Hamburg|DE|first-order|jonas|Kantine|PAT|5|3|
Brasserie Kornhaus|Frau|Marlene Dietz|Küchenchefin|Kornmarkt 8|24103|Kiel|DE|second-order|anna|Restaurant|FKW|3|0|
Café Klatschmohn|Frau|Rieke Sommer|Inhaberin|Hüxstraße 90|23552|Lübeck|DE|monthly|-|Café|TMW|1|0|du
Harbour Tools Canteen Ltd|Ms|Fiona Aldridge|Catering Manager|14 Quayside|NR30 2RF|Great Yarmouth|GB|monthly|oliver|Canteen|PTAW|3|3|
The Salt Pantry|Mr|Edward Marsh|Owner|27 Elm Hill|NR3 1HN|Norwich|GB|monthly|oliver|Delicatessen|GOKA|3|3|
Thistle & Oat Fine Foods|Ms|Moira Kinnaird|Buyer|88 Thistle Street|EH2 1EN|Edinburgh|GB|quarterly|oliver|Delicatessen|MKFT|4|5|
Bramley's Farm Shop|Mr|Graham Bramley|Owner|Ipswich Road|IP7 5RN|Hadleigh|GB|fortnightly|oliver|Farm shop|MOTW|2|0|
Reedmere Hotels Ltd|Ms|Priya Raman|Group Procurement|3 Castle Meadow|NR1 3DE|Norwich|GB|newly-quiet|oliver|Hotel|KFTM|5|8|
Copperpot Catering|Mr|Daniel Osei|Director|41 Mare Street|E8 4RG|London|GB|growing|oliver|Catering|PAGF|3|0|
Yorkshire Christmas Hampers Ltd|Ms|Helen Birtwhistle|Buyer|12 Stonegate|YO1 8AS|York|GB|christmas|oliver|Retail|XMTW|5|8|
The Lobster Pot Bistro|Mr|Conor Walsh|Chef Patron|6 Harbour Row|P43 X2R8|Cobh|IE|summer|oliver|Restaurant|FAW|2|0|
Wexcombe Tea Rooms|Ms|Judith Penhale|Owner|9 Church Lane|TR26 1LN|St Ives|GB|long-lost|oliver|Café|TM|1|0|
Marlowe & Finch Grocers|Mr|Theo Finch|Co-owner|52 Northgate|CT1 1BE|Canterbury|GB|irregular|oliver|Delicatessen|KOAW|2|0|
Gasthaus Zum Schwarzen Adler|Herr|Florian Hofer|Wirt|Getreidegasse 33|5020|Salzburg|AT|monthly|sophie|Restaurant|FGMO|3|3|
Naschmarkt Delikatessen Kral|Frau|Eva Kral|Inhaberin|Naschmarkt Stand 112|1060|Wien|AT|fortnightly|sophie|Feinkost|FAGO|3|3|du
Hotel Alpenglühn|Herr|Andreas Moosbrugger|Küchenchef|Lech 147|6764|Lech am Arlberg|AT|christmas|sophie|Hotel|XFWM|4|5|
Grazer Genussladen|Frau|Barbara Pichler|Inhaberin|Sporgasse 11|8010|Graz|AT|quarterly|sophie|Feinkost|MTFG|2|0|du
Comestibles Steiner AG|Herr|Urs Steiner|Geschäftsleiter|Spalenberg 42|4051|Basel|CH|monthly|sophie|Feinkost|FMGT|4|3|
Hotel Seegarten Luzern|Frau|Regula Zumbühl|Einkauf|Haldenstrasse 19|6006|Luzern|CH|quarterly|sophie|Hotel|FMTW|4|5|
Brasserie du Quai|Frau|Aline Rochat|Gérante|Quai du Mont-Blanc 15|1201|Genève|CH|newly-quiet|sophie|Restaurant|FGA|3|3|
Épicerie Saint-Malo|Mme|Claire Le Goff|Gérante|5 rue de Dinan|35400|Saint-Malo|FR|monthly|sophie|Épicerie|MTFG|3|3|
Maison Berthelot SARL|M.|Julien Berthelot|Gérant|18 rue des Serruriers|68000|Colmar|FR|monthly|sophie|Épicerie|MTKG|3|3|
Traiteur Delacourt|Mme|Hélène Delacourt|Traiteur|74 rue Esquermoise|59800|Lille|FR|irregular|sophie|Traiteur|FGMS|4|3|
Salon de thé Mirabelle|Mme|Margaux Thiriet|Gérante|9 place Stanislas|54000|Nancy|FR|fading|sophie|Salon de thé|TM|2|0|
Cave & Fromages Perrin|M.|Olivier Perrin|Caviste|31 rue Mercière|69002|Lyon|FR|second-order|sophie|Épicerie|KWG|2|0|
`;

const COUNTRIES: Record<string, string> = {
  DE: 'Deutschland',
  AT: 'Österreich',
  CH: 'Schweiz',
  FR: 'Frankreich',
  GB: 'United Kingdom',
  IE: 'Ireland',
};

export const CLIENTELE: readonly Patron[] = LIST.trim()
  .split('\n')
  .map((line, at) => {
    const [
      name,
      salutation,
      contact,
      contactTitle,
      street,
      postalCode,
      city,
      code,
      rhythm,
      owner,
      segment,
      likes,
      size,
      discount,
      du,
    ] = line.split('|') as string[];
    return {
      id: at + 1,
      number: String(10_001 + at * 7),
      name: name as string,
      salutation: salutation as string,
      contact: contact as string,
      contactTitle: contactTitle as string,
      street: street as string,
      postalCode: postalCode as string,
      city: city as string,
      country: code as string,
      rhythm: rhythm as Rhythm,
      owner: owner === '-' ? null : (owner as string),
      segment: segment as string,
      likes: likes as string,
      size: Number(size),
      discount: Number(discount),
      formality: du === 'du' ? ('du' as const) : ('Sie' as const),
    };
  });

export function countryName(code: string): string {
  return COUNTRIES[code] ?? code;
}

/** The customer with a name, for what is told about single ones. */
export function patron(name: string): Patron {
  const found = CLIENTELE.find((one) => one.name === name);
  if (!found) throw new Error(`no customer is called ${name}`);
  return found;
}
