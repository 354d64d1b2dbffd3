/** One key in an editor: a change within one line, as the protocol has it. */
export interface Keystroke {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * Keystrokes without end that put another text in the place of the middle line's, letter by letter: one is inserted,
 * then the old one behind it is deleted, and so on. The file keeps its size, and no state of it comes back, so nothing
 * can be answered from what was worked out for an earlier one.
 */
export function* overtype(file: string, typed: string): Generator<Keystroke> {
  const { line, text } = middleLine(file);
  const [letters, now] = [lettersOf(typed), [...text]];
  const from = Math.floor(text.length / 4);
  let deleted: string | undefined;
  for (let character = from; ; character = character + 1 < text.length ? character + 1 : from) {
    const letter = letters();
    if (letter === now[character] || letter === deleted) continue;
    deleted = now[character];
    now[character] = letter;
    yield { range: between(line, character, character), text: letter };
    yield { range: between(line, character + 1, character + 2), text: "" };
  }
}

/**
 * Keystrokes without end that write on at the end of the message in the middle; every third one takes the last letter
 * back.
 */
export function* append(file: string, typed: string): Generator<Keystroke> {
  const { line, text } = lastLineOfMiddleMessage(file);
  const letters = lettersOf(typed);
  for (let end = text.length; ; end += 1) {
    yield { range: between(line, end, end), text: letters() };
    yield { range: between(line, end + 1, end + 1), text: letters() };
    yield { range: between(line, end + 1, end + 2), text: "" };
  }
}

interface LineOfText {
  readonly line: number;
  readonly text: string;
}

/** The first line of text from the middle on, or else before it, that is long enough to type into. */
function middleLine(file: string): LineOfText {
  const lines = file.split("\n");
  const middle = Math.floor(lines.length / 2);
  const isFit = (text: string) => text.length >= 60 && /^[\x20-\x7e]*$/.test(text);
  const behind = lines.findIndex((text, line) => line >= middle && isFit(text));
  const line = behind >= 0 ? behind : lines.findIndex(isFit);
  if (line < 0) throw new Error("the draft has no line that is long enough to type into");
  return { line, text: lines[line] ?? "" };
}

function lastLineOfMiddleMessage(file: string): LineOfText {
  const lines = file.split("\n");
  const { line: start } = middleLine(file);
  const next = lines.findIndex((text, line) => line > start && text.startsWith("### "));
  const line = lines.findLastIndex((text, index) => text !== "" && (next < 0 || index < next));
  return { line, text: lines[line] ?? "" };
}

/** The letters, marks and blanks of a text, one after another and over again. */
function lettersOf(text: string): () => string {
  const letters = text.replace(/\s+/g, " ").replace(/[^\w ,.'?!]/g, "");
  let place = 0;
  return () => letters.charAt(place++ % letters.length);
}

function between(line: number, start: number, end: number): Keystroke["range"] {
  return { start: { line, character: start }, end: { line, character: end } };
}
