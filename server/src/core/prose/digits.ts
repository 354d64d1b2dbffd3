/** The character that stands for 0; those behind it stand for 1 and so on. Only the backslash is two in a source. */
export const FIRST_DIGIT = 35;
/** How many such characters there are: from `#` to `~`. */
export const DIGITS = 92;

/** The character of a number. Throws where it is none of the first 92. */
export function digit(value: number): string {
  if (!(value >= 0 && value < DIGITS)) throw new Error(`${value} is too much for one character`);
  return String.fromCharCode(FIRST_DIGIT + value);
}

/** Numbers as text, two characters each. Throws from 8,464 on. */
export function packNumbers(numbers: readonly number[]): string {
  return numbers.map((number) => digit(Math.floor(number / DIGITS)) + digit(number % DIGITS)).join("");
}

/** The numbers of a text that `packNumbers` made. */
export function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + 1 < packed.length; at += 2)
    numbers.push(packed.charCodeAt(at) * DIGITS + packed.charCodeAt(at + 1) - FIRST_NUMBER);
  return numbers;
}

/** What the two characters of 0 are, as codes. */
const FIRST_NUMBER = FIRST_DIGIT * DIGITS + FIRST_DIGIT;
