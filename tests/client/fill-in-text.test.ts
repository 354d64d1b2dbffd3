import assert from "node:assert/strict";
import fc from "fast-check";
import { lengthWith, suggestionsFor } from "../../client/src/commands/fill-in-text.ts";
import { fillIn } from "../../server/src/core/features/fill-in.ts";
import { applyEdits } from "../../server/src/core/lint/fix.ts";
import { render } from "../../server/src/core/render.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { infosOf } from "../support/message-infos.ts";

const DRAFT = "### A\n\n[X], a [WHAT—talk, post] by [X].\n\n### B\n[WHAT]: book\n[X]: post\n\n[WHAT]\n";

describe("filling in, as one types", () => {
  const [info] = infosOf(DRAFT);
  assert.ok(info);

  it("suggests what the hint lists, and what the file says elsewhere", () => {
    assert.deepEqual(
      info.open.map((blank) => suggestionsFor(blank).map(({ text, origin }) => `${text} ${origin}`)),
      [["post used"], ["talk choice", "post choice", "book used"]],
    );
  });

  it("counts every place of a blank", () => {
    assert.deepEqual(info.length, { min: 9, max: 15 });
    assert.deepEqual(lengthWith(info, ["Ana"]), { min: 15, max: 19 });
    assert.deepEqual(lengthWith(info, ["Ana", "talk"]), { min: 19, max: 19 });
    assert.deepEqual(lengthWith(info, [undefined, "  "]), info.length);
  });

  it("counts what is sent then", () => {
    const text = fc.stringMatching(/^[a-zé🎉]{1,9}$/u);
    fc.assert(
      fc.property(text, text, (x, what) => {
        const draft = parse(DRAFT);
        const [message] = draft.messages;
        assert.ok(message);
        const fillings = [
          { name: "x", text: x },
          { name: "what", text: what },
        ];
        const filled = parse(applyEdits(DRAFT, fillIn(draft, message, fillings, "text")));
        const sent = filled.messages[0];
        assert.equal(lengthWith(info, [x, what]).min, sent && render(sent, filled).length.min);
      }),
    );
  });
});
