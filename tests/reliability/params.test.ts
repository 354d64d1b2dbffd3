import assert from "node:assert/strict";
import { knownMethods, readParams } from "../../server/src/lsp/params.ts";
import { rows } from "../../server/src/lsp/requests.ts";
import {
  frame,
  INITIALIZE,
  type Json,
  notification,
  type RawServer,
  request,
  startRawInMemory,
} from "../support/raw.ts";

const textDocument = {
  uri: "file:///a.linkmsg",
  languageId: "linkmsg",
  version: 1,
  text: "Hi [NAME] 😀\nBye",
};
const position = { line: 0, character: 4 };
const range = { start: position, end: position };

/** Positions, and where in the draft they are taken to be; undefined where they are refused. */
const POSITIONS: readonly [position: unknown, taken: { line: number; character: number } | undefined][] = [
  [
    { line: -1, character: -1 },
    { line: 0, character: 0 },
  ],
  [
    { line: 0, character: 1e300 },
    { line: 0, character: 2 ** 31 - 1 },
  ],
  [
    { line: Number.POSITIVE_INFINITY, character: 0 },
    { line: 2 ** 31 - 1, character: 0 },
  ],
  [
    { line: 0.9, character: 4.5 },
    { line: 0, character: 4 },
  ],
  [
    { line: -0.5, character: -0 },
    { line: 0, character: 0 },
  ],
  [{ line: null, character: 0 }, undefined],
  [{ line: Number.NaN, character: 0 }, undefined],
  [{ line: "0", character: 0 }, undefined],
  [{ line: {}, character: [] }, undefined],
  [{ line: 0 }, undefined],
  [{}, undefined],
  [[], undefined],
  [5, undefined],
  ["0:0", undefined],
  [null, undefined],
  [undefined, undefined],
];

describe("parameters", () => {
  it("of every request are read in the one place", () => {
    const known = knownMethods();
    assert.deepEqual(
      rows.map(({ method }) => method).filter((method) => !known.includes(method)),
      [],
    );
  });

  for (const [written, taken] of POSITIONS)
    it(`with the position ${JSON.stringify(written)} are ${taken ? "clamped" : "refused"}`, () => {
      const read = () => readParams("textDocument/hover", { textDocument, position: written });
      if (taken) assert.deepEqual((read() as { position: unknown }).position, taken);
      else assert.throws(read, { code: -32602, message: /^position(\.line|\.character)? should be / });
    });

  it("have nothing that is not the request's own", () => {
    const params = { textDocument, position, range, other: 5, __proto__: { newName: "X" } };
    assert.deepEqual(readParams("textDocument/definition", params), {
      textDocument: { uri: textDocument.uri },
      position,
    });
    assert.throws(() => readParams("textDocument/rename", params), { code: -32602 });
  });

  it("name the place of what is wrong, and nothing of it", () => {
    const change = { contentChanges: ["Hi Ana"], textDocument };
    assert.throws(() => readParams("textDocument/didChange", change), {
      message: "contentChanges[0] should be an object",
    });
    assert.throws(() => readParams("linkmsg/markSent", { textDocument, index: 0, date: "Hi Ana" }), {
      message: "date should be a day, such as 2026-05-31",
    });
  });

  it("that repeat odd diagnostics are taken without these", () => {
    const odd = { range: { start: { line: null, character: 0 }, end: position }, message: "x" };
    const sound = { range, message: "x", severity: "y", code: "never" };
    const context = { diagnostics: [odd, 5, sound], only: null };
    const read = readParams("textDocument/codeAction", { textDocument, range, context });
    assert.deepEqual((read as { context: unknown }).context, {
      diagnostics: [{ range, message: "x", code: "never" }],
    });
  });

  describe("that can't be read", () => {
    let server: RawServer;
    beforeEach(async () => {
      server = startRawInMemory();
      server.send(frame(INITIALIZE));
      await server.next();
      server.send(frame(notification("textDocument/didOpen", { textDocument })));
      await server.next();
    });

    for (const { method } of rows)
      it(`are refused or do not matter: ${method}`, async () => {
        for (const params of [
          undefined,
          null,
          {},
          { textDocument: null },
          { textDocument: { uri: 5 } },
          { textDocument: { uri: "no URI" } },
        ]) {
          const { result, error } = await ask(server, request(1, method, params));
          if (error === undefined) assert.notEqual(result, undefined);
          else assert.equal((error as { code: number }).code, -32602);
        }
      });

    it("leave a notification out, which is told", async () => {
      const change = { textDocument, contentChanges: 5 };
      const told = await ask(server, notification("textDocument/didChange", change));
      assert.deepEqual(told["params"], {
        type: 1,
        message: "textDocument/didChange was left out: contentChanges should be a list",
      });
    });
  });
});

async function ask(server: RawServer, message: Json): Promise<Json> {
  server.send(frame(message));
  return server.next();
}
