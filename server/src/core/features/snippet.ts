/** A piece of a snippet. */
type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "stop"; readonly stop: number; readonly content: readonly Piece[] }
  | { readonly kind: "choice"; readonly stop: number; readonly choices: readonly string[] }
  | { readonly kind: "variable"; readonly content: readonly Piece[] };

interface Reader {
  readonly text: string;
  at: number;
}

/**
 * A snippet as it reads without tab stops, for editors that know none.
 *
 * Defaults stay, so `${1:[NAME]}` gives `[NAME]`; a default that is only a label, such as `${1:NAME}`, is put in
 * brackets; choices give `[CHOICE—a, b]`; an empty stop gives `[TEXT]`; a repeated stop repeats its text; `$0` and
 * variables without default give nothing. Markup that is not well formed stays as it stands. Never throws.
 */
export function plainText(snippet: string): string {
  const pieces = readPieces({ text: snippet, at: 0 }, "");
  return print(pieces, contentOfStops(pieces), []);
}

function readPieces(reader: Reader, end: "" | "}"): Piece[] {
  const pieces: Piece[] = [];
  while (reader.at < reader.text.length && (end === "" || reader.text[reader.at] !== end)) {
    pieces.push(readStop(reader) ?? readCharacter(reader));
  }
  return pieces;
}

function readCharacter(reader: Reader): Piece {
  const escaped = /\\([$}\\])/y;
  const text = take(reader, escaped)?.[1] ?? reader.text.charAt(reader.at++);
  return { kind: "text", text };
}

function readStop(reader: Reader): Piece | undefined {
  if (reader.text[reader.at] !== "$") return undefined;
  const start = reader.at;
  const simple = take(reader, /\$(?:\{(\w+)\}|(\w+))/y);
  if (simple) return stopOf(simple[1] ?? simple[2] ?? "", []);
  const piece = readChoice(reader) ?? readDefault(reader) ?? readTransform(reader);
  if (piece === undefined) reader.at = start;
  return piece;
}

function readChoice(reader: Reader): Piece | undefined {
  const match = take(reader, /\$\{(\d+)\|((?:\\[\s\S]|[^\\|])*)\|\}/y);
  if (!match) return undefined;
  const choices = [...(match[2] ?? "").matchAll(/(?:\\[\s\S]|[^\\,])+/g)].map(([choice]) =>
    choice.replace(/\\([$}\\,|])/g, "$1"),
  );
  return { kind: "choice", stop: Number(match[1]), choices };
}

function readDefault(reader: Reader): Piece | undefined {
  const start = reader.at;
  const match = take(reader, /\$\{(\w+):/y);
  if (!match) return undefined;
  const content = readPieces(reader, "}");
  if (take(reader, /\}/y)) return stopOf(match[1] ?? "", content);
  reader.at = start;
  return undefined;
}

/** Reads `${1/pattern/replacement/}` as the stop alone: what it transforms is typed later. */
function readTransform(reader: Reader): Piece | undefined {
  const start = reader.at;
  const match = take(reader, /\$\{(\w+)\//y);
  if (!match) return undefined;
  while (take(reader, /[^\\}$]+|\\[\s\S]|\$\{[^}]*\}|\$(?!\{)/y));
  if (take(reader, /\}/y)) return stopOf(match[1] ?? "", []);
  reader.at = start;
  return undefined;
}

/** The stop of a number; a variable is its default, as no editor is there to fill it. */
function stopOf(name: string, content: readonly Piece[]): Piece {
  return /^\d+$/.test(name) ? { kind: "stop", stop: Number(name), content } : { kind: "variable", content };
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text) ?? undefined;
  if (match) reader.at = pattern.lastIndex;
  return match;
}

/** For each stop, its first use that has a default or choices. */
function contentOfStops(pieces: readonly Piece[], found = new Map<number, Piece>()): Map<number, Piece> {
  for (const piece of pieces) {
    if (piece.kind === "text") continue;
    if (piece.kind !== "variable" && !isEmpty(piece) && !found.has(piece.stop)) found.set(piece.stop, piece);
    if (piece.kind !== "choice") contentOfStops(piece.content, found);
  }
  return found;
}

/** `open` are the stops being printed: a stop that stands in its own default gives nothing. */
function print(pieces: readonly Piece[], stops: ReadonlyMap<number, Piece>, open: readonly number[]): string {
  return pieces.map((piece) => printPiece(piece, stops, open)).join("");
}

function printPiece(piece: Piece, stops: ReadonlyMap<number, Piece>, open: readonly number[]): string {
  if (piece.kind === "text") return piece.text;
  if (piece.kind === "variable") return print(piece.content, stops, open);
  if (open.includes(piece.stop)) return "";
  const source = isEmpty(piece) ? (stops.get(piece.stop) ?? piece) : piece;
  if (source.kind === "choice") return choiceText(source.choices, labelOf(source.stop, stops));
  if (source.kind !== "stop" || isEmpty(source)) return piece.stop > 0 ? "[TEXT]" : "";
  return bracketed(print(source.content, stops, [...open, piece.stop]));
}

function isEmpty(piece: Piece): boolean {
  return piece.kind === "stop" && piece.content.length === 0;
}

/** A default in capitals only is a label; any other is text that may be sent as it stands. */
function bracketed(text: string): string {
  return /^\p{Lu}[\p{Lu}\p{N} _-]*\p{Lu}$/u.test(text) ? `[${text}]` : text;
}

/** `CHOICE`, and for the further choices of a snippet `CHOICE 2`, `CHOICE 3`: equal labels would be one blank. */
function labelOf(stop: number, stops: ReadonlyMap<number, Piece>): string {
  const all = [...stops.values()].filter(({ kind }) => kind === "choice");
  const place = all.findIndex((piece) => piece.kind === "choice" && piece.stop === stop);
  return place > 0 ? `CHOICE ${place + 1}` : "CHOICE";
}

/** Choices that a hint can't hold, as they have brackets, commas or line breaks, give the first of them. */
function choiceText(choices: readonly string[], label: string): string {
  const fitsHint = choices.every((choice) => !/[[\],|\r\n]/.test(choice));
  return fitsHint && choices.length > 0 ? `[${label}—${choices.join(", ")}]` : (choices[0] ?? "");
}
