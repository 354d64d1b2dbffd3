/** Something that finds what is wrong in a text. */
export interface Engine {
  readonly find: (text: string) => readonly Found[] | Promise<readonly Found[]>;
}

/** One thing found: offsets in UTF-16 units (Harper's are in characters) and what is said of it. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}
