import { lazy } from "../lazy.ts";

/** UTF-16 codes of the characters that the language's markup is made of. */
export const CODE = {
  tab: 9,
  lf: 10,
  cr: 13,
  space: 32,
  slash: 47,
  colon: 58,
  hash: 35,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  byteOrderMark: 0xfeff,
} as const;

const BLANK = /\s/;
const partOfWord = lazy(() => /[\p{L}\p{M}\p{N}]/u);

/** Whether a UTF-16 code is a blank inside a line: what `String.trim` removes, line breaks included. */
export function isBlank(code: number): boolean {
  if (code < 128) return code === CODE.space || (code >= CODE.tab && code <= CODE.cr);
  return BLANK.test(String.fromCharCode(code));
}

/** Whether a UTF-16 code may stand in a word: a letter, a mark, a digit or an underscore; halves of a pair may not. */
export function isWordCode(code: number): boolean {
  if (code < 128) return isAsciiWord(code);
  return partOfWord().test(String.fromCharCode(code));
}

/** Whether a text has at least one letter of any script. */
export function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Whether a word is written in capitals: at least one letter, and none in lower case. */
export function isCapitals(word: string): boolean {
  return hasLetter(word) && word === word.toUpperCase();
}

function isAsciiWord(code: number): boolean {
  if (code >= 97 && code <= 122) return true;
  if (code >= 65 && code <= 90) return true;
  return (code >= 48 && code <= 57) || code === 95;
}
