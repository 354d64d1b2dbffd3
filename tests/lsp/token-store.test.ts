import assert from "node:assert/strict";
import fc from "fast-check";
import { semanticTokens } from "../../server/src/core/features/semantic-tokens.ts";
import { finish } from "../../server/src/core/steps.ts";
import { createDocuments, type OpenDocument } from "../../server/src/lsp/documents.ts";
import { createTokenStore, encodeTokens } from "../../server/src/lsp/token-store.ts";
import { TOKENS } from "../syntax/random-text.ts";

const URI = "file:///draft.linkmsg";
const texts = fc.array(fc.constantFrom(...TOKENS), { maxLength: 20 }).map((pieces) => pieces.join(""));

describe("token store", () => {
  it("tells changes that lead to the tokens of the new text, whole tokens and one edit at most", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const open = opener();
        const store = createTokenStore();
        const first = finish(store.full(open(before)));
        const answer = finish(store.delta(open(after), first.resultId ?? ""));
        assert.ok("edits" in answer && answer.edits.length <= 1);
        const data = [...first.data];
        for (const { start, deleteCount, data: added = [] } of answer.edits) {
          assert.deepEqual([start % 5, deleteCount % 5, added.length % 5], [0, 0, 0]);
          data.splice(start, deleteCount, ...added);
        }
        const document = open(after);
        assert.deepEqual(data, encodeTokens(document, semanticTokens(document.draft)));
        assert.deepEqual(finish(store.full(open(before))).data, first.data);
      }),
      { numRuns: 3000, seed: 4 },
    );
  });

  it("tells all tokens where it does not know what the client has", () => {
    const open = opener();
    const store = createTokenStore();
    const first = finish(store.full(open("### Ana")));
    const second = finish(store.full(open("### Ana\n### Ben")));
    assert.notEqual(first.resultId, second.resultId);
    assert.ok("data" in finish(store.delta(open("### Ben"), first.resultId ?? "")));
    store.forget(URI);
    assert.ok("data" in finish(store.delta(open("### Ben"), second.resultId ?? "")));
  });
});

/** Opens one document again and again. */
function opener(): (text: string) => OpenDocument {
  const documents = createDocuments();
  return (text) => documents.open({ uri: URI, languageId: "linkmsg", version: 1, text });
}
