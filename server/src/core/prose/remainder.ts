import { greetingOf } from "./greeting.ts";
import type { Reading } from "./reading.ts";

/** Words of which a message takes leave; what stands behind the last of them is a signature. */
const CLOSINGS: ReadonlySet<string> = new Set([
  ...["best", "regards", "cheers", "thanks", "sincerely", "greetings", "rgds", "kr", "br", "wishes", "you"],
  ...["yours", "warmly", "kindly", "truly", "respectfully"],
]);

/** Longest signature, in words. */
const SIGNATURE = 4;

/**
 * Whether more than `most` words say something: those between greeting and signature that are not of the `empty`
 * stems, nor the name of the reader again. Marks and emoji say nothing; numbers, links and blanks do.
 */
export function saysMoreThan(most: number, reading: Reading, empty: ReadonlySet<string>): boolean {
  const { words } = reading;
  const greeting = greetingOf(reading);
  const names = greeting?.names.map((index) => words[index]?.norm) ?? [];
  const end = signatureStart(reading);
  let said = 0;
  for (let i = greeting?.last ?? 0; i < end && said <= most; i++) {
    const word = words[i];
    if (word !== undefined && SAYING.has(word.kind) && !empty.has(word.stem) && !names.includes(word.norm))
      said++;
  }
  return said > most;
}

const SAYING: ReadonlySet<string> = new Set(["word", "number", "money", "percent", "link", "blank"]);

/** Index of the first word of a signature at the end; the number of words where there is none. */
function signatureStart({ words, sentences, prose }: Reading): number {
  const last = words.findLastIndex(({ kind }) => kind === "word");
  let start = last + 1;
  while (start > 0 && start > last + 1 - SIGNATURE && words[start - 1]?.capital === true) start--;
  const before = words.slice(0, start).findLast(({ kind }) => kind === "word");
  const first = words[start];
  if (start > last || before === undefined || first === undefined) return words.length;
  const closed = CLOSINGS.has(before.norm);
  const ownLine = /[\r\n]/.test(prose.text.slice(before.end, first.start));
  const ownSentence = last + 1 - start <= 2 && sentences.some((sentence) => sentence.first === start);
  return closed || ownLine || ownSentence ? start : words.length;
}
