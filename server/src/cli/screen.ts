import { coloured, type Paint, plain } from "./paint.ts";

/** Where text for people goes: what it may look like there, and how much fits on a line. */
export interface Screen {
  readonly paint: Paint;
  /** Columns of a line. */
  readonly columns: number;
}

const WIDEST = 100;
const NARROWEST = 40;

/** What is to know of a stream to make its screen. Plain data, as other threads have no hold of the stream. */
export interface ScreenTraits {
  readonly hasColours: boolean;
  readonly columns: number;
}

/** Colours on a terminal that has some, unless `NO_COLOR` is set; lines of 100 columns at most. */
export function traitsOf(stream: NodeJS.WriteStream): ScreenTraits {
  const columns = Math.max(NARROWEST, Math.min(stream.columns || WIDEST, WIDEST));
  return { hasColours: stream.isTTY && stream.hasColors(), columns };
}

/** The screen with these traits. */
export function screenWith({ hasColours, columns }: ScreenTraits): Screen {
  return { paint: hasColours ? coloured : plain, columns };
}

/** The screen of a stream. */
export function screenOf(stream: NodeJS.WriteStream): Screen {
  return screenWith(traitsOf(stream));
}

/** The columns that a text takes up: 2 for wide letters and emoji, 0 for marks that join the letter before. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  let columns = 0;
  for (const { segment } of graphemes.segment(text))
    columns += WIDE.test(segment) ? 2 : NARROW.test(segment) ? 1 : 0;
  return columns;
}

/** Letters and signs of western languages, each of one column. Most texts have no others, and cutting up takes long. */
const PLAIN = /^[ -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u2030-\u205E]*$/;
/** Made when it is first needed, as that takes longer than reading a short draft. */
let graphemes: Intl.Segmenter | undefined;
const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const NARROW = /[^\p{Mn}\p{Me}\p{Cf}]/u;

/** A text on one line in which no character can steer the terminal: tabs become blanks, other controls pictures. */
export function printable(text: string): string {
  if (!STEERING.test(text)) return text;
  return text
    .replace(/[\t\n\r\u2028\u2029]/g, " ")
    .replace(/[\u0080-\u009F\u202A-\u202E\u2066-\u2069]/g, "\uFFFD")
    .replace(/\p{Cc}/gu, (control) =>
      String.fromCharCode(0x2400 + (control === "\x7F" ? 0x21 : control.charCodeAt(0))),
    );
}

/** Whatever `printable` replaces. */
const STEERING = /[\p{Cc}\u2028-\u202E\u2066-\u2069]/u;

/** A text cut between words into lines of at most `columns`; a longer word stands alone. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && columnsOf(longer) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
