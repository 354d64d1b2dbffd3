import { phraseBooks } from "./phrase-book.ts";
import { bitOf, indexOf, type PhraseIndex, tellingAt } from "./phrase-index.ts";

/** What the words of a reading tell of all books, in columns that are filled anew for each reading. */
export interface PhraseSigns {
  readonly index: PhraseIndex;
  /** The books of which a phrase can start at each word, a bit for each book, and perhaps numbers behind the last word. */
  byWord: Int32Array;
  /**
   * The patterns that have the word which each of their matches needs, by book: the last one that was met, and for each
   * pattern the one before; `NO_PATTERN` for none.
   */
  lastOf: Int32Array;
  before: Int32Array;
  /** By pattern, the number of the last reading in which it was met; and that of this one. */
  metIn: Int32Array;
  reading: number;
}

/** Behind the last pattern of a book. */
export const NO_PATTERN = -1;

let signs: PhraseSigns | undefined;

/** Room that the next reading may find. */
const LEAST_ROOM = 1024;
const MOST_ROOM = 65536;

/**
 * The signs for a reading of so many words, of which none was told yet; the same object each time, until there are more
 * books. Throws at the first use of those where one has a pattern that names an unknown set.
 */
export function startSigns(words: number): PhraseSigns {
  const books = phraseBooks();
  if (signs?.lastOf.length !== books.length) signs = newSigns(indexOf(books), books.length);
  if (signs.byWord.length < words || signs.byWord.length > MOST_ROOM)
    signs.byWord = new Int32Array(Math.max(LEAST_ROOM, words));
  signs.lastOf.fill(NO_PATTERN);
  signs.reading++;
  return signs;
}

function newSigns(index: PhraseIndex, books: number): PhraseSigns {
  const { length } = index.bookOf;
  return {
    index,
    byWord: new Int32Array(LEAST_ROOM),
    lastOf: new Int32Array(books),
    before: new Int32Array(length),
    metIn: new Int32Array(length),
    reading: 0,
  };
}

/** Takes note of the patterns that a word tells of, and that no other did before; gives the bits of their books. */
export function meetWord({ index, lastOf, before, metIn, reading }: PhraseSigns, word: number): number {
  let told = 0;
  for (const pattern of tellingAt(index, word)) {
    if (metIn[pattern] === reading) continue;
    metIn[pattern] = reading;
    const book = index.bookOf[pattern] ?? 0;
    before[pattern] = lastOf[book] ?? NO_PATTERN;
    lastOf[book] = pattern;
    told |= bitOf(book);
  }
  return told;
}
