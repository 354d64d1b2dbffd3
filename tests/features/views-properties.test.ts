import assert from "node:assert/strict";
import fc from "fast-check";
import { cutOf } from "../../server/src/core/cut.ts";
import { inlayHints } from "../../server/src/core/features/inlay-hints.ts";
import { semanticTokens } from "../../server/src/core/features/semantic-tokens.ts";
import { DEFAULT_LIMITS, DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { render } from "../../server/src/core/render.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { slice, touches } from "../../server/src/core/text.ts";
import { TOKENS } from "../syntax/random-text.ts";

const RUNS = { numRuns: 3000, seed: 4 };
const texts = fc
  .array(fc.oneof(fc.constantFrom(...TOKENS), fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 30 })
  .map((pieces) => pieces.join(""));
const PAIR = /^[\ud800-\udbff][\udc00-\udfff]$/;

describe("views of any text", () => {
  it("have tokens in order, each on one line, and those of a range where they touch it", () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (text, start, length) => {
        const draft = parse(text);
        const tokens = semanticTokens(draft);
        let at = 0;
        for (const { span } of tokens) {
          assert.ok(span.start >= at && span.end > span.start);
          assert.doesNotMatch(slice(text, span), /[\r\n]/);
          at = span.end;
        }
        const range = { start, end: start + length };
        const touched = tokens.filter(({ span }) => span.start <= range.end && range.start <= span.end);
        assert.deepEqual(semanticTokens(draft, range), touched);
      }),
      RUNS,
    );
  });

  it("have hints in order that split no character, and in a range those that stand in it", () => {
    const limits = { ...DEFAULT_LIMITS, invitationFree: 7, inmailBody: 3, message: 5 };
    const settings = { ...DEFAULT_SETTINGS, limits };
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (text, start, length) => {
        const draft = parse(text);
        const hints = inlayHints(draft, { start: 0, end: text.length }, settings);
        for (const [index, { offset }] of hints.entries()) {
          assert.ok(offset >= (hints[index - 1]?.offset ?? 0) && offset <= text.length);
          assert.doesNotMatch(text.slice(Math.max(0, offset - 1), offset + 1), PAIR);
        }
        const range = { start, end: start + length };
        const inside = hints.filter(({ offset }) => touches(range, offset));
        assert.deepEqual(inlayHints(draft, range, settings), inside);
      }),
      RUNS,
    );
  });

  it("are cut where as much is lost as they are too long, or one more", () => {
    fc.assert(
      fc.property(texts, fc.nat(40), (text, length) => {
        const draft = parse(text);
        for (const message of draft.messages) {
          const rendered = render(message, draft);
          const over = rendered.length.min - length;
          const cut = cutOf(rendered, message.body.segments, draft, length);
          assert.equal(cut !== undefined, over > 0);
          if (cut) assert.ok(cut.lost === over || cut.lost === over + 1);
        }
      }),
      RUNS,
    );
  });
});
