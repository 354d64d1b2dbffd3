import { type Greeting, greetingOf } from "./greeting.ts";
import type { Reading } from "./reading.ts";
import { BLANK, isOneOf, LINK, MONEY, NUMBER, PERCENT, WORD } from "./token-kinds.ts";
import { endAt, isCapital, isWordAt, kindAt, normAt, startAt, stemAt, type Words } from "./words.ts";

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
  const end = signatureStart(reading);
  let said = 0;
  for (let at = greeting?.last ?? 0; at < end && said <= most; at++)
    if (isSaying(words, at, empty) && !isGreeted(words, at, greeting)) said++;
  return said > most;
}

const SAYING = (1 << WORD) | (1 << NUMBER) | (1 << MONEY) | (1 << PERCENT) | (1 << LINK) | (1 << BLANK);

function isSaying(words: Words, at: number, empty: ReadonlySet<string>): boolean {
  return isOneOf(SAYING, kindAt(words, at)) && !empty.has(stemAt(words, at) ?? "");
}

function isGreeted(words: Words, at: number, greeting: Greeting | undefined): boolean {
  const norm = normAt(words, at);
  return greeting?.names.some((name) => normAt(words, name) === norm) ?? false;
}

/** Index of the first word of a signature at the end; the number of words where there is none. */
function signatureStart({ words, sentences, prose }: Reading): number {
  const last = wordBefore(words, words.count);
  let start = last + 1;
  while (start > 0 && start > last + 1 - SIGNATURE && isCapital(words, start - 1)) start--;
  const before = wordBefore(words, start);
  if (start > last || before < 0) return words.count;
  const closed = CLOSINGS.has(normAt(words, before) ?? "");
  const ownLine = /[\r\n]/.test(prose.text.slice(endAt(words, before), startAt(words, start)));
  const ownSentence = last + 1 - start <= 2 && sentences.some((sentence) => sentence.first === start);
  return closed || ownLine || ownSentence ? start : words.count;
}

/** Index of the last word before another; -1 where there is none. */
function wordBefore(words: Words, index: number): number {
  let at = index - 1;
  while (at >= 0 && !isWordAt(words, at)) at--;
  return at;
}
