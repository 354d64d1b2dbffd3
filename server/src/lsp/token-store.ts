import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from "vscode-languageserver";
import {
  type SemanticToken,
  semanticTokens,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
} from "../core/features/semantic-tokens.ts";
import type { OpenDocument } from "./documents.ts";

/** The semantic tokens that the client has of each open document, so that it can be sent what changed only. */
export interface TokenStore {
  /** All tokens of a document. */
  full(document: OpenDocument): SemanticTokens;
  /** What changed since the answer `previousResultId`; all tokens where that is not the last one. */
  delta(document: OpenDocument, previousResultId: string): SemanticTokens | SemanticTokensDelta;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/** Integers to a token in the protocol's encoding. */
const SIZE = 5;

/** A store that knows of no document yet. */
export function createTokenStore(): TokenStore {
  const last = new Map<string, { resultId: string; data: number[] }>();
  const full = (document: OpenDocument) => {
    const answer = {
      resultId: String(document.serial),
      data: encodeTokens(document, semanticTokens(document.draft)),
    };
    last.set(document.uri, answer);
    return answer;
  };
  return {
    full,
    delta(document, previousResultId) {
      const previous = last.get(document.uri);
      const { resultId, data } = full(document);
      if (previous?.resultId !== previousResultId) return { resultId, data };
      return { resultId, edits: difference(previous.data, data) };
    },
    forget: (uri) => void last.delete(uri),
  };
}

/** Tokens in the protocol's encoding: line and start relative to the token before, length, type, modifiers as bits. */
export function encodeTokens({ lines }: OpenDocument, tokens: readonly SemanticToken[]): number[] {
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

/** At most one edit: from the first token that differs to the last. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let front = 0;
  while (front < most && before[front] === after[front]) front++;
  let back = 0;
  while (back < most - front && before.at(-1 - back) === after.at(-1 - back)) back++;
  const start = front - (front % SIZE);
  const kept = Math.min(back - (back % SIZE), most - start);
  if (start === before.length && start === after.length) return [];
  return [
    { start, deleteCount: before.length - kept - start, data: after.slice(start, after.length - kept) },
  ];
}
