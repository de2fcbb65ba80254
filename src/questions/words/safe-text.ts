import type { Language } from '#src/lib/user-error.ts';
import { phraseFinder } from './phrases.ts';

/** What was said to the machine before shall not count. */
const FORGET = `
  ignore/disregard/forget/override/bypass … instruction*/rule*/prompt/guideline*
  ignore/disregard/forget … everything/all … above/before/previous/prior/said/told
  ignore/disregard/forget … previous/prior/above
  forget everything, ignore everything, disregard everything
  ignorier*/vergiss/missachte* … anweisung*/regel*/bisherige*/vorherige*/vorgabe*
  vergiss/ignorier* … alles, vergiss das obige`;

/** The machine is spoken to as one. */
const MACHINE = `
  system prompt, system-prompt, systemprompt, developer message, entwicklernachricht
  ai assistant, you are an assistant, dear assistant, attention assistant, note to assistant, to the assistant, ki-assistent*
  chatbot, ai model, language model, sprachmodell*, an alle ki*`;

/** The answer is dictated. */
const DICTATE = `
  reply/respond … only/exactly, answer (me) only/exactly, answer … with … only/exactly, reply/respond/answer (only) with, say/print/output/write/repeat … the word
  antworte/antwortet … nur/genau/ausschließlich/immer/mit
  schreib/schreibe/sag/sage/gib … das wort`;

const ORDERS = phraseFinder(FORGET, MACHINE, DICTATE);
/** "assistant: …", "say 'yes'", "gib nur „OK“ aus" */
const ROLE = /^\W*(?:assistant|system|developer|user)\s*:/imu;
const QUOTED =
  /\b(?:say|print|output|write|repeat|sage?|schreibe?|gib)\s+(?:only|just|exactly|nur|genau)?\s*["„“'‘»]/iu;

/** Does a text from a record (or a question) give orders to a program? Such text is never followed and not repeated. */
export function givesOrders(text: string): boolean {
  return ORDERS.test(text) || ROLE.test(text) || QUOTED.test(text);
}

const UNMISTAKABLE = phraseFinder(FORGET, 'system prompt, system-prompt, systemprompt');

/** The unmistakable cases only, for names, which may well hold "answer" or "only". */
export function addressesProgram(text: string): boolean {
  return UNMISTAKABLE.test(text) || (text.length > 60 && givesOrders(text));
}

/** A record's free text for people to read; one that addresses a program is left out, and that is said. */
export function safeText(text: string, language: Language): string {
  if (!givesOrders(text)) return `“${text}”`;
  return language === 'de'
    ? '(nicht gezeigt: der Text enthält Anweisungen an ein Programm)'
    : '(not shown: the text contains instructions to a program)';
}
