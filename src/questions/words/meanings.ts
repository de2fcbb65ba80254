import { ASKING } from './meanings-asking.ts';
import { DEEDS } from './meanings-deeds.ts';
import { FIGURES } from './meanings-figures.ts';
import { LOGIC } from './meanings-logic.ts';
import { RECORD } from './meanings-record.ts';

/** Everything a word can mean to the parser, with the words for it in both languages. */
export const MEANINGS = { ...ASKING, ...RECORD, ...DEEDS, ...FIGURES, ...LOGIC };

export type Meaning = keyof typeof MEANINGS;
