import {
  type SemanticToken,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
  tokensInSection,
} from "../core/features/semantic-tokens.ts";
import { flatMapInSteps, type Steps } from "../core/steps.ts";
import type { LineMap } from "../core/text.ts";
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
  const last = new Map<string, { readonly resultId: string; readonly parts: readonly Part[] }>();
  function* full(document: OpenDocument): Steps<SemanticTokens> {
    const resultId = String(document.serial);
    const parts = yield* partsOf(document);
    const data = yield* joined(parts);
    last.set(document.uri, { resultId, parts });
    return { resultId, data };
  }
  return {
    full,
    *delta(document, previousResultId) {
      const previous = last.get(document.uri);
      if (previous?.resultId !== previousResultId) return yield* full(document);
      const resultId = String(document.serial);
      const parts = yield* partsOf(document);
      const edits = yield* difference(previous.parts, parts);
      last.set(document.uri, { resultId, parts });
      return { resultId, edits };
    },
    forget: (uri) => void last.delete(uri),
  };
}

/** The tokens of one section, as they stand in the list of all. */
interface Part {
  readonly encoded: Encoded;
  /** Lines from the token before to the first one here. */
  readonly gap: number;
}

/** A section's tokens in the protocol's encoding, counted from the start of its first line. Never empty. */
interface Encoded {
  readonly data: readonly number[];
  /** The line of the last token, counted from the section's first. */
  readonly lastLine: number;
}

/** The parts of all sections that have tokens. */
function partsOf({ draft }: OpenDocument): Steps<Part[]> {
  let above = 0;
  return flatMapInSteps(draft.sections, ({ lineMap }, index) => {
    const encoded = encodeSection(tokensInSection(draft, index), lineMap);
    if (encoded === undefined) return [];
    const line = draft.lineStarts[index] ?? 0;
    const gap = line - above;
    above = line + encoded.lastLine;
    return [{ encoded, gap }];
  });
}

const known = new WeakMap<readonly SemanticToken[], Encoded>();

/** Kept as long as the tokens are; undefined where there are none. */
function encodeSection(tokens: readonly SemanticToken[], lines: LineMap): Encoded | undefined {
  const last = tokens.at(-1);
  if (last === undefined) return undefined;
  const encoded = known.get(tokens) ?? {
    data: encodeTokens({ lines }, tokens),
    lastLine: lines.positionAt(last.span.start).line,
  };
  known.set(tokens, encoded);
  return encoded;
}

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

/** The parts in one list: of each, only the first token's distance from the one before depends on where it stands. */
function* joined(parts: readonly Part[]): Steps<number[]> {
  const list: number[] = [];
  for (const { encoded, gap } of parts) {
    const first = list.length;
    for (const number of encoded.data) list.push(number);
    list[first] = gap + (encoded.data[0] ?? 0);
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
