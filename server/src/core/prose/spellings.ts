import { readSpelling, type Spelling } from "./word-facts.ts";

/** How many spellings are kept, and the longest of them in UTF-16 units: a text of random letters must not fill the memory. */
const MOST = 8192;
const LONGEST = 32;

const spellings = new Map<string, Spelling>();

/** How a written word is read; found out once while it is in use. */
export function spellingOf(written: string): Spelling {
  const known = spellings.get(written);
  if (known !== undefined) return known;
  if (written.length > LONGEST) return readSpelling(written);
  const own = copyOf(written);
  const spelling = readSpelling(own);
  if (spellings.size >= MOST) spellings.clear();
  spellings.set(own, spelling);
  return spelling;
}

/** The same text in memory of its own, as a part of a long text would keep the whole of it. */
function copyOf(text: string): string {
  return String.fromCharCode(...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
}
