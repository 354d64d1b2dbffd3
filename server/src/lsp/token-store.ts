import {
  type SemanticToken,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
  tokensInSection,
} from "../core/features/semantic-tokens.ts";
import type { Steps } from "../core/steps.ts";
import type { Section, SectionedDraft } from "../core/syntax/ast.ts";
import type { OpenDocument } from "./documents.ts";
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from "./protocol.ts";

/** The semantic tokens that the client has of each open document, so that it can be sent what changed only. */
export interface TokenStore {
  /** All tokens of a document. What it tells counts as known to the client when the last step is done. */
  full(document: OpenDocument): Steps<SemanticTokens>;
  /** What changed since the answer `previousResultId`; all tokens where that is not the last one. */
  delta(document: OpenDocument, previousResultId: string): Steps<SemanticTokens | SemanticTokensDelta>;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/** Integers to a token in the protocol's encoding. */
const SIZE = 5;

/** A store that knows of no document yet. */
export function createTokenStore(): TokenStore {
  const last = new Map<string, Told>();
  function* full(document: OpenDocument): Steps<SemanticTokens> {
    const { sections } = document.draft;
    const resultId = String(document.serial);
    const parts = yield* partsOf(document, last.get(document.uri));
    const data = yield* joined(parts);
    last.set(document.uri, { resultId, sections, parts });
    return { resultId, data };
  }
  return {
    full,
    *delta(document, previousResultId) {
      const previous = last.get(document.uri);
      if (previous?.resultId !== previousResultId) return yield* full(document);
      const { sections } = document.draft;
      const resultId = String(document.serial);
      const parts = yield* partsOf(document, previous);
      const edits = yield* difference(previous.parts, parts);
      last.set(document.uri, { resultId, sections, parts });
      return { resultId, edits };
    },
    forget: (uri) => void last.delete(uri),
  };
}

/** The tokens of a document that a client has. */
interface Told {
  readonly resultId: string;
  readonly sections: readonly Section[];
  /** One for each section. */
  readonly parts: readonly Part[];
}

/** The tokens of one section, as they stand in the list of all. */
interface Part {
  readonly encoded: Encoded;
  /** Lines from the token before to the first one here. */
  readonly gap: number;
}

/** A section's tokens in the protocol's encoding, counted from the start of its first line. */
interface Encoded {
  readonly data: readonly number[];
  /** The line of the last token, counted from the section's first. */
  readonly lastLine: number;
}

/** The parts of all sections, with a step for each that is not taken over from what was told before. */
function* partsOf({ draft }: OpenDocument, before: Told | undefined): Steps<Part[]> {
  const { sections, lineStarts } = draft;
  const { front, back } = keptSections(before?.sections ?? [], sections);
  const parts = before?.parts.slice(0, front) ?? [];
  const rest = before?.parts.slice(before.parts.length - back) ?? [];
  let above = lastLineIn(parts, lineStarts);
  for (let index = front; index < sections.length; index++) {
    const line = lineStarts[index] ?? 0;
    const part = { encoded: encodeSection(draft, index), gap: line - above };
    const inRest = index - (sections.length - back);
    if (inRest >= 0 && hasTokens(part) && areEqual(part, rest[inRest]))
      return parts.concat(rest.slice(inRest));
    if (hasTokens(part)) above = line + part.encoded.lastLine;
    parts.push(part);
    yield;
  }
  return parts;
}

/** How many sections at both ends have the same tokens as before; those of the top depend on the one behind it, too. */
function keptSections(before: readonly Section[], after: readonly Section[]) {
  const most = Math.min(before.length, after.length);
  let [front, back] = [0, 0];
  while (front < most && before[front] === after[front]) front++;
  if (front < 2) front = 0;
  if (before[0] === after[0])
    while (back < most - front && before.at(-1 - back) === after.at(-1 - back)) back++;
  return { front, back };
}

/** The line of the last token of the first parts; 0 where there is none. */
function lastLineIn(parts: readonly Part[], lineStarts: Int32Array): number {
  const index = parts.findLastIndex(hasTokens);
  return index < 0 ? 0 : (lineStarts[index] ?? 0) + (parts[index]?.encoded.lastLine ?? 0);
}

function hasTokens({ encoded }: Part): boolean {
  return encoded.data.length > 0;
}

const encodings = new WeakMap<readonly SemanticToken[], Encoded>();

/** Kept as long as the tokens are. */
function encodeSection(draft: SectionedDraft, index: number): Encoded {
  const lines = draft.sections[index]?.lineMap;
  const tokens = tokensInSection(draft, index);
  const last = tokens.at(-1);
  if (last === undefined || lines === undefined) return NO_TOKENS;
  const encoded = encodings.get(tokens) ?? {
    data: encodeTokens({ lines }, tokens),
    lastLine: lines.positionAt(last.span.start).line,
  };
  encodings.set(tokens, encoded);
  return encoded;
}

const NO_TOKENS: Encoded = { data: [], lastLine: 0 };

/** Tokens in the protocol's encoding: line and start relative to the token before, length, type, modifiers as bits. */
export function encodeTokens(
  { lines }: Pick<OpenDocument, "lines">,
  tokens: readonly SemanticToken[],
): number[] {
  let above = { line: 0, character: 0 };
  return tokens.flatMap(({ span, type, modifiers }) => {
    const place = lines.positionAt(span.start);
    const line = place.line - above.line;
    const character = line === 0 ? place.character - above.character : place.character;
    above = place;
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    return [line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), bits];
  });
}

/** How many parts are joined in one step. */
const JOINED = 5_000;

/** The parts in one list: of each, only the first token's distance from the one before depends on where it stands. */
function* joined(parts: readonly Part[]): Steps<number[]> {
  let list: number[] = [];
  for (let index = 0; index < parts.length; index += JOINED) {
    const next = parts.slice(index, index + JOINED);
    let at = list.length;
    // Lists are joined much faster than their numbers are added.
    list = list.concat(...next.map(({ encoded }) => encoded.data));
    for (const { encoded, gap } of next) {
      if (encoded.data.length > 0) list[at] = gap + (encoded.data[0] ?? 0);
      at += encoded.data.length;
    }
    yield;
  }
  return list;
}

/** At most one edit: from the first token that differs to the last. */
function* difference(before: readonly Part[], after: readonly Part[]): Steps<SemanticTokensEdit[]> {
  const most = Math.min(before.length, after.length);
  let front = 0;
  while (front < most && areEqual(before[front], after[front])) front++;
  let back = 0;
  while (back < most - front && areEqual(before.at(-1 - back), after.at(-1 - back))) back++;
  const start = before.slice(0, front).reduce((sum, { encoded }) => sum + encoded.data.length, 0);
  const old = yield* joined(before.slice(front, before.length - back));
  const data = yield* joined(after.slice(front, after.length - back));
  return differenceOf(old, data, start);
}

function areEqual(one: Part | undefined, other: Part | undefined): boolean {
  return one?.encoded === other?.encoded && one?.gap === other?.gap;
}

/** The edit that makes `after` of `before`, which stands at `offset` in the whole list. */
function differenceOf(
  before: readonly number[],
  after: readonly number[],
  offset: number,
): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let front = 0;
  while (front < most && before[front] === after[front]) front++;
  let back = 0;
  while (back < most - front && before.at(-1 - back) === after.at(-1 - back)) back++;
  const start = front - (front % SIZE);
  const kept = Math.min(back - (back % SIZE), most - start);
  if (start === before.length && start === after.length) return [];
  const data = after.slice(start, after.length - kept);
  return [{ start: offset + start, deleteCount: before.length - kept - start, data }];
}
