import type { Field, UnknownField, Value } from "./ast.ts";
import { CODE, hasLetter, isBlank } from "./characters.ts";
import { suggestField } from "./distance.ts";
import { FIELDS, type FieldName } from "./fields.ts";
import { foldLabel } from "./labels.ts";
import { skipBlanks, trimmedPart } from "./part.ts";
import { isTextLabel, nextBracket, readContent } from "./placeholder.ts";

/** No field name comes near this many UTF-16 units; longer keys are text. */
const LONGEST_KEY = 40;

/** Fields by their names, as they are mostly written, and by these folded. */
const FIELD_BY_KEY: ReadonlyMap<string, FieldName> = new Map(
  FIELDS.flatMap(({ name }) => [[name, name] as const, [name.toLowerCase(), name] as const]),
);

/**
 * Reads the line from `start` to `end` as one of a head: a field, a mistyped field or a value; undefined where it is
 * none of them and so begins the body. A field's segments are left empty.
 */
export function readHeadLine(
  text: string,
  start: number,
  end: number,
): Field | UnknownField | Value | undefined {
  const first = skipBlanks(text, start, end);
  return text.charCodeAt(first) === CODE.openBracket
    ? readValue(text, first, end)
    : readField(text, start, end);
}

function readField(text: string, start: number, lineEnd: number): Field | UnknownField | undefined {
  const colon = keyEnd(text, start, lineEnd);
  if (!isColon(text, colon, lineEnd)) return undefined;
  const key = trimmedPart(text, start, colon);
  const value = trimmedPart(text, colon + 1, lineEnd);
  const end = value.text === "" ? colon + 1 : value.span.end;
  const span = { start: key.span.start, end };
  const name = FIELD_BY_KEY.get(key.text) ?? FIELD_BY_KEY.get(foldLabel(key.text));
  if (name !== undefined) return { kind: "field", name, span, key, value, segments: NO_SEGMENTS };
  const suggestion = suggestField(key.text);
  if (suggestion === undefined) return undefined;
  return { kind: "unknown-field", span, key, value, suggestion };
}

const NO_SEGMENTS: readonly never[] = [];

function readValue(text: string, open: number, lineEnd: number): Value | undefined {
  const close = nextBracket(text, open + 1, lineEnd);
  if (text.charCodeAt(close) !== CODE.closeBracket) return undefined;
  const colon = skipBlanks(text, close + 1, lineEnd);
  if (!isColon(text, colon, lineEnd)) return undefined;
  const { label, fallback, hint } = readContent(text, open + 1, close);
  if (fallback !== undefined || hint !== undefined) return undefined;
  if (!hasLetter(label.text) || isTextLabel(label.text)) return undefined;
  const value = trimmedPart(text, colon + 1, lineEnd);
  const end = value.text === "" ? colon + 1 : value.span.end;
  return { kind: "value", span: { start: open, end }, label, name: foldLabel(label.text), value };
}

/** The offset behind the letters, blanks and hyphens at a line's start. */
function keyEnd(text: string, start: number, lineEnd: number): number {
  const end = Math.min(lineEnd, start + LONGEST_KEY);
  let at = start;
  while (at < end && isKeyCode(text.charCodeAt(at))) at++;
  return at;
}

function isKeyCode(code: number): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return true;
  return code === 45 || isBlank(code);
}

function isColon(text: string, at: number, end: number): boolean {
  if (at >= end || text.charCodeAt(at) !== CODE.colon) return false;
  return at + 1 === end || isBlank(text.charCodeAt(at + 1));
}
