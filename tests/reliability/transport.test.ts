import assert from "node:assert/strict";
import {
  body,
  frame,
  INITIALIZE,
  notification,
  type RawServer,
  request,
  startRawInMemory,
  startRawProcess,
} from "../support/raw.ts";

/** Input after which nothing can be read: how it begins, and what is said of it. */
const UNUSABLE: readonly [name: string, bytes: string | Buffer, line: RegExp][] = [
  ["no Content-Length", "X-Other: 5\r\n\r\n{}", /names no Content-Length/],
  ["a Content-Length that is a word", "Content-Length: abc\r\n\r\n", /no whole number/],
  ["a negative Content-Length", "Content-Length: -5\r\n\r\n", /no whole number/],
  ["a Content-Length with a fraction", "Content-Length: 5.0\r\n\r\n", /no whole number/],
  ["a Content-Length in another base", "Content-Length: 0x10\r\n\r\n", /no whole number/],
  ["an empty Content-Length", "Content-Length:\r\n\r\n", /no whole number/],
  ["a Content-Length of 100 MB", "Content-Length: 100000000\r\n\r\n", /more than 64000000 bytes/],
  ["a Content-Length beyond all numbers", `Content-Length: ${"9".repeat(400)}\r\n\r\n`, /more than 64000000/],
  ["two Content-Lengths", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n", /two different/],
  ["a body without a header", '{"jsonrpc":"2.0"}', /belong in no header/],
  ["a line without a colon", "Content-Length 5\r\n\r\n", /belong in no header|without a colon/],
  ["a header without end", `X-Other: ${"x".repeat(5_000)}`, /longer than 4096 bytes/],
  [
    "another encoding",
    "Content-Type: text/x; charset=utf-16\r\nContent-Length: 2\r\n\r\n",
    /encoding other than/,
  ],
  ["bytes of another protocol", Buffer.from([0x16, 0x03, 0x01, 0x02]), /belong in no header/],
  ["a request of HTTP", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", /belong in no header/],
  ["a body longer than announced", `Content-Length: 2\r\n\r\n{}}`, /belong in no header/],
  ["a second message that is unusable", `${body("{}")}Content-Length: x\r\n\r\n`, /no whole number/],
];

/** Messages that are none, and what they are answered with; the next one is answered as if they were not there. */
const NO_MESSAGES: readonly [name: string, bytes: string | Buffer, id: unknown, code: number][] = [
  ["no JSON", body('{"jsonrpc":'), null, -32700],
  ["an empty body", body(""), null, -32700],
  [
    "no UTF-8",
    Buffer.concat([Buffer.from("Content-Length: 2\r\n\r\n"), Buffer.from([0xc3, 0x28])]),
    null,
    -32700,
  ],
  [
    "half a surrogate pair in UTF-8",
    Buffer.concat([
      Buffer.from('Content-Length: 5\r\n\r\n"'),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from('"'),
    ]),
    null,
    -32700,
  ],
  ["a list", body("[]"), null, -32600],
  ["a list of messages", frame([request(7, "shutdown"), request(8, "shutdown")]), null, -32600],
  ["a number", body("5"), null, -32600],
  ["null", body("null"), null, -32600],
  ["an empty object", body("{}"), null, -32600],
  ["an id and nothing else", frame({ jsonrpc: "2.0", id: 5 }), 5, -32600],
  ["a method that is a number", frame({ jsonrpc: "2.0", id: 5, method: 5 }), 5, -32600],
  ["an id that is null", frame(request(null, "textDocument/hover", {})), null, -32600],
  ["an id that is an object", frame(request({}, "textDocument/hover", {})), null, -32600],
  ["an id with a fraction", frame(request(1.5, "textDocument/hover", {})), null, -32600],
  ["parameters that are a list", frame(request(5, "textDocument/hover", [{}])), 5, -32602],
  ["parameters that are a text", frame(request(5, "textDocument/hover", "Hi Ana")), 5, -32602],
];

/** Messages that are passed over without an answer. */
const PASSED_OVER: readonly [name: string, bytes: string][] = [
  ["an answer to nothing", frame({ jsonrpc: "2.0", id: 99, result: 5 })],
  ["an answer without an id", frame({ jsonrpc: "2.0", id: null, error: { code: 1, message: "x" } })],
  ["an error that is a text", frame({ jsonrpc: "2.0", id: 99, error: "x" })],
  ["a cancellation of nothing", frame({ jsonrpc: "2.0", method: "$/cancelRequest", params: { id: 99 } })],
  ["a cancellation without an id", frame({ jsonrpc: "2.0", method: "$/cancelRequest" })],
  ["a cancellation of null", frame({ jsonrpc: "2.0", method: "$/cancelRequest", params: { id: null } })],
  ["an unknown notification", frame({ jsonrpc: "2.0", method: "$/nothing", params: [5] })],
  [
    "unknown fields in a header",
    `X-Other: a:b\r\nContent-Type: x; charset="utf8"\r\n${body('{"jsonrpc":"2.0","method":"x"}')}`,
  ],
];

describe("input that is no message", () => {
  describe("in memory", () => {
    for (const [name, bytes, line] of UNUSABLE)
      it(`ends the server, which says why: ${name}`, async () => {
        const server = startRawInMemory();
        server.send(bytes);
        assert.match(await server.line(), line);
        assert.equal(await server.exit, 1);
      });
    for (const [name, bytes, id, code] of NO_MESSAGES)
      it(`is answered, and the next message too: ${name}`, () =>
        isAnswered(startRawInMemory(), bytes, id, code));
    for (const [name, bytes] of PASSED_OVER)
      it(`is passed over: ${name}`, () => isPassedOver(startRawInMemory(), bytes));
  });

  describe("over standard input and output", () => {
    let server: RawServer;
    beforeEach(() => {
      server = startRawProcess();
    });
    afterEach(() => server.stop());

    for (const [name, bytes, line] of UNUSABLE.slice(0, 2))
      it(`ends the server with one line: ${name}`, async () => {
        server.send(bytes);
        const told = await server.line();
        assert.match(told, /^linkmsg: the header of a message can't be read: .*; the server can't go on\.$/);
        assert.match(told, line);
        assert.equal(await server.exit, 1);
      });

    it("is answered, and the next message too", async () => {
      server.send(frame(INITIALIZE));
      assert.equal((await server.next())["id"], "start");
      for (const [, bytes, id, code] of NO_MESSAGES) {
        server.send(bytes);
        await isRefusal(server, id, code);
      }
      server.send(PASSED_OVER.map(([, bytes]) => bytes).join(""));
      server.send(frame(request(1, "linkmsg/rules", {})));
      assert.equal((await server.next())["id"], 1);
    });

    it("that is long is taken without a word of Node's", async () => {
      server.send(frame(INITIALIZE));
      await server.next();
      const text = "### A\n\nHi [NAME].\n\n".repeat(10_000);
      const textDocument = { uri: "untitled:a.linkmsg", languageId: "linkmsg", version: 1, text };
      server.send(
        frame(notification("textDocument/didOpen", { textDocument: { ...textDocument, text: "" } })),
      );
      server.send(
        frame(notification("textDocument/didChange", { textDocument, contentChanges: [{ text }] })),
      );
      server.send(frame(request(1, "textDocument/foldingRange", { textDocument })));
      let answer = await server.next();
      while (answer["id"] !== 1) answer = await server.next();
      server.send("Content-Len");
      server.end();
      assert.equal(await server.line(), "linkmsg: the input ended with 11 bytes of a header.");
    });

    it("that ends inside a message ends the server with one line", async () => {
      server.send('Content-Length: 80\r\n\r\n{"jsonrpc":');
      server.end();
      assert.equal(await server.line(), "linkmsg: the input ended with 11 of 80 bytes of a message.");
      assert.equal(await server.exit, 1);
    });

    it("that ends inside a header does so too", async () => {
      server.send("Content-Len");
      server.end();
      assert.equal(await server.line(), "linkmsg: the input ended with 11 bytes of a header.");
      assert.equal(await server.exit, 1);
    });

    it("that stops inside a message is told, and waited for", async () => {
      const bytes = frame(INITIALIZE);
      server.send(bytes.slice(0, 50));
      const told = await server.line();
      assert.match(
        told,
        /^linkmsg: \d+ of \d+ bytes of a message are there; the server waits for the rest\.$/,
      );
      server.send(bytes.slice(50));
      assert.equal((await server.next())["id"], "start");
    });
  });
});

async function isAnswered(
  server: RawServer,
  bytes: string | Buffer,
  id: unknown,
  code: number,
): Promise<void> {
  server.send(frame(INITIALIZE));
  assert.equal((await server.next())["id"], "start");
  server.send(bytes);
  server.send(frame(request(1, "linkmsg/rules", {})));
  await isRefusal(server, id, code);
  assert.equal((await server.next())["id"], 1);
}

async function isRefusal(server: RawServer, id: unknown, code: number): Promise<void> {
  const answer = await server.next();
  assert.equal(answer["id"], id);
  const error = answer["error"] as { code: number; message: string };
  assert.equal(error.code, code);
  assert.notEqual(error.message, "");
}

async function isPassedOver(server: RawServer, bytes: string): Promise<void> {
  server.send(frame(INITIALIZE));
  assert.equal((await server.next())["id"], "start");
  server.send(bytes);
  server.send(frame(request(1, "linkmsg/rules", {})));
  assert.equal((await server.next())["id"], 1);
}
