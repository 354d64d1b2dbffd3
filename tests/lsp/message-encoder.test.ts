import assert from "node:assert/strict";
import type { Diagnostic, Message } from "vscode-languageserver-protocol";
import { messageEncoder } from "../../server/src/message-encoder.node.ts";
import { createRandom } from "../syntax/random-text.ts";

describe("the encoder of messages", () => {
  it("writes what JSON says, whatever stays of the list before", () => {
    const random = createRandom(5);
    const encode = messageEncoder();
    let list: Diagnostic[] = [];
    for (let count = 0; count < 2_000; count++) {
      const at = Math.floor(random() * (list.length + 1));
      const added = Array.from({ length: Math.floor(random() * 3) }, () => diagnostic(random()));
      list = list.toSpliced(at, Math.floor(random() * 4), ...added);
      if (list.length > 12) list = [];
      const message = count % 3 === 0 ? pushed(list) : pulled(list, count);
      assert.deepEqual(decode(encode(message)), message);
    }
  });

  it("writes other messages, in whatever order their members stand", () => {
    const encode = messageEncoder();
    const items = [diagnostic(1), diagnostic(2)];
    for (const message of [
      { jsonrpc: "2.0", id: 1, result: null },
      { jsonrpc: "2.0", id: "é", result: { items: [{ label: "“x”" }, { label: "😀" }] } },
      { jsonrpc: "2.0", id: 2, result: { items, kind: "full", resultId: "a" } },
      { result: { items, kind: "full" }, id: 2, jsonrpc: "2.0" },
      { jsonrpc: "2.0", id: 3, error: { code: 1, message: "x" } },
      { jsonrpc: "2.0", method: "m", params: { diagnostics: [] } },
    ])
      assert.deepEqual(decode(encode(message)), message);
  });
});

function diagnostic(number: number): Diagnostic {
  const end = { line: 0, character: Math.floor(number * 99) };
  return { range: { start: { line: 0, character: 0 }, end }, source: "linkmsg", message: `“${number}” 😀` };
}

function pulled(items: readonly Diagnostic[], id: number): Message & { id: number; result: object } {
  return { jsonrpc: "2.0", id, result: { kind: "full", resultId: `${id}`, items } };
}

function pushed(diagnostics: readonly Diagnostic[]): Message & { params: object } {
  return { jsonrpc: "2.0", params: { uri: "file:///a", diagnostics } };
}

/** Holds that the header counts the bytes. */
function decode(bytes: Buffer): unknown {
  const [header = "", body = ""] = bytes.toString().split("\r\n\r\n");
  assert.equal(header, `Content-Length: ${Buffer.byteLength(body)}`);
  return JSON.parse(body);
}
