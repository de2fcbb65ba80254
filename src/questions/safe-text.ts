import type { Language } from '#src/lib/user-error.ts';

const ORDERS_TO_A_MACHINE =
  /\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(instruction|rule|previous|prior|above|prompt|everything)|\b(ignorier\w*|vergiss|missachte\w*)\b.{0,40}\b(anweisung\w*|regel\w*|alles|bisherige\w*|vorherige\w*)|\b(system\s?prompt|systemprompt|developer message|assistant|chatbot|ai model|language model|sprachmodell|ki-assistent)\b|\b(reply|respond|answer|say|print|output|write)\b.{0,30}\b(only|exactly|with the word|the word|with)\b|\b(antworte|schreibe?|sage?|gib)\b.{0,30}\b(nur|genau|ausschlie(ß|ss)lich|das wort|immer)\b/i;

/** Does a text from a record (or a question) give orders to a program? Such text is never followed and not repeated. */
export function givesOrders(text: string): boolean {
  return ORDERS_TO_A_MACHINE.test(text);
}

/** The unmistakable cases only, for names, which may well hold "answer" or "only". */
export function addressesProgram(text: string): boolean {
  return (
    /\b(ignore|disregard|forget|ignorier\w*|vergiss|missachte\w*)\b.{0,40}\b(instructions?|rules?|prompt|anweisung\w*|regeln?|previous|vorherige\w*)\b|\bsystem\s?prompt\b/i.test(
      text,
    ) ||
    (text.length > 60 && givesOrders(text))
  );
}

/** A record's free text for people to read; one that addresses a program is left out, and that is said. */
export function safeText(text: string, language: Language): string {
  if (!givesOrders(text)) return `“${text}”`;
  return language === 'de'
    ? '(nicht gezeigt: der Text enthält Anweisungen an ein Programm)'
    : '(not shown: the text contains instructions to a program)';
}
