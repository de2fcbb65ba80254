const ASK =
  '(?:wer|wem|wann|wo|woher|wie viele?|wieviele?|wie oft|wie hoch|welche[rsnm]?|an wen|who|whom|when|where|how (?:many|much|often|long)|which|what (?:is|are|was|were|did|do|does|has|have))';
const JOIN = new RegExp(
  `\\s*(?:,|;)?\\s+(?:und|and|sowie|as well as)\\s+(?=(?:auch\\s+|also\\s+)?(?:(?:mit|with|für|for|in|an|zu|von|by|at)\\s+)?${ASK}\\b)`,
  'giu',
);
const BOTH =
  /^(?:und |and )?(?:(?:bitte )?beide (?:zahlen|werte)(?: bitte)?|wie (?:viel|oft|viele) jeweils|jeweils wie (?:viel|oft)|how (?:much|many|often) (?:each|for each)|(?:please )?both (?:figures|numbers)(?: please)?)[.?! ]*$/iu;
const SENTENCE = /(?<=[?!])\s+|(?<=\p{L}{3,}\.)\s+(?=\p{Lu})/u;

/**
 * The questions in one message: sentences, and halves joined by "and" where each asks for itself. A half of one or two
 * words ("and what?") belongs to the question before it.
 */
export function splitQuestions(text: string): string[] {
  const parts: string[] = [];
  for (const sentence of text.split(SENTENCE)) {
    // "Wie viel jeweils?" only asks for the figures of the question before it
    if (parts.length > 0 && BOTH.test(sentence)) continue;
    const halves = sentence
      .split(JOIN)
      .map((half) => half.trim())
      .filter(Boolean);
    for (const half of halves) {
      const words = half.split(/\s+/).length;
      const last = parts.length - 1;
      if (half !== halves[0] && words < 3 && last >= 0) parts[last] += ` and ${half}`;
      else parts.push(half);
    }
  }
  return parts.filter((part) => part.split(/\s+/).length >= 3 || /\?$/.test(part)).slice(0, 4);
}
