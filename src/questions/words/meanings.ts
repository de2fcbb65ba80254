import { ASKING } from './meanings-asking.ts';
import { FIGURES } from './meanings-figures.ts';
import { LOGIC } from './meanings-logic.ts';
import { RECORD } from './meanings-record.ts';

/** Everything a word can mean to the parser, with the words for it in both languages. */
export const MEANINGS = { ...ASKING, ...RECORD, ...FIGURES, ...LOGIC };

export type Meaning = keyof typeof MEANINGS;
