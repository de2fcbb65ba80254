/**
 * Words of everyday speech in both languages: one of them alone, written small, never stands for a name that merely
 * contains it or resembles it.
 */
const EVERYDAY =
  'market markets markt märkte living ago months month years year days day weeks week six five ten quick big save old new white black red blue green young happy easy mother father brother sister lady king queen night love heart life world people house home road street river island ' +
  'hungry trail seven split around eastern western northern southern second third fourth single stand one two three every other another kind sort type point line lines side part ' +
  'win lose carry charge report write note given give giving take taking keep kept look looking mind move moving play stop start run running call calling ' +
  'bring know think feel want need make made let lets down into above below before after between behind front back again never always only ' +
  'spread numbers number figures figure ids entries entry values rows names name note notes items item ones books book records record corporation company management strange stranger ' +
  'long short fast slow slowest fastest high low deep wide early late soon later hard soft hot cold warm dark light bright ' +
  'störung entschuldige entschuldigung bitte danke frage gerne freude grund seite sache sachen zahl zahlen angabe angaben werte liste ' +
  'gross klein alt neu schnell langsam fruh spat lang kurz hoch tief ganz halb viel wenig leicht schwer gut schlecht ' +
  'oberste oberster unterste allererste dritte dritten zweite zweiten vierte einzelne sah fiel geht lauft dauert steckt';

const words = new Set(EVERYDAY.split(' '));

export function isEveryday(key: string): boolean {
  return words.has(key);
}
