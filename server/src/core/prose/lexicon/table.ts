/** A class of words and phrases that mean alike to a rule: why it is one, and its entries, separated by commas. */
export interface LexiconClass {
  readonly reason: string;
  readonly words: string;
}

/** Classes by name. A name is used in models and findings' evidence, so it stays. */
export type LexiconTable = Readonly<Record<string, LexiconClass>>;
