/** A text in both languages of the product. */
export interface Text {
  de: string;
  en: string;
}

export type Language = keyof Text;

/** Something a person can mend: what happened and what to do next, safe to show as it stands. */
export class UserError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'UserError';
    this.text = text;
  }
}
