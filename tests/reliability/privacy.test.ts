import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rows } from "../../server/src/lsp/requests.ts";
import { SERVER } from "../support/process.ts";
import { body, frame, INITIALIZE, type Json, notification, request } from "../support/raw.ts";

/** Stands wherever a client may write a text. */
const SECRET = "Zebrafink";
const uri = `file:///${SECRET}.linkmsg`;
const text = `To: ${SECRET}\n\nHi [${SECRET}], {{${SECRET}}} hope you are well ${SECRET}!!!\n`;
const textDocument = { uri, languageId: "linkmsg", version: 1, text };
const range = { start: { line: SECRET, character: 0 }, end: { line: 2, character: 5 } };

/** Every kind of trouble that a client can make. */
const TROUBLE: readonly string[] = [
  frame(request(1, "textDocument/hover", { textDocument, text: SECRET })),
  frame(INITIALIZE),
  frame(notification("textDocument/didOpen", { textDocument })),
  body(`{ "${SECRET}": `),
  body(`"${SECRET}"`),
  body(`["${SECRET}"]`),
  frame({ jsonrpc: "2.0", text: SECRET }),
  frame({ jsonrpc: "2.0", id: 2, method: { text: SECRET } }),
  frame({ jsonrpc: "2.0", id: null, error: { code: 1, message: SECRET } }),
  frame({ jsonrpc: "2.0", id: 99, error: { code: 1, message: SECRET } }),
  frame(request(3, "textDocument/hover", SECRET)),
  frame(notification("textDocument/didOpen", { textDocument: { uri, text: [SECRET], version: 1 } })),
  frame(notification("textDocument/didOpen", { textDocument: { uri: SECRET, text, version: 1 } })),
  frame(notification("textDocument/didChange", { textDocument, contentChanges: [SECRET] })),
  frame(notification("textDocument/didChange", { textDocument, contentChanges: [{ range, text: SECRET }] })),
  frame(
    notification("textDocument/didChange", {
      textDocument: { uri: `${uri}x`, version: 1 },
      contentChanges: [{ text }],
    }),
  ),
  frame(notification("$/setTrace", { value: [SECRET] })),
  frame(notification("$/progress", { token: {}, value: SECRET })),
  ...rows.map(({ method }, index) =>
    frame(request(100 + index, method, { textDocument, position: SECRET, label: [SECRET], data: SECRET })),
  ),
  frame(request(4, "shutdown")),
  frame(request(5, "textDocument/hover", { textDocument, text: SECRET })),
];

it("no word of a draft stands in an error, in the log or on standard error", async () => {
  const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: "pipe" });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    errors += chunk;
  });
  child.stdin.write(TROUBLE.join(""));
  child.stdin.end(`Content-Length: 500\r\n\r\n${SECRET}`);
  assert.equal((await once(child, "close"))[0], 1);
  const messages: Json[] = output
    .split(/Content-Length: \d+\r\n\r\n/)
    .filter((part) => part !== "")
    .map((part) => JSON.parse(part));
  const troubled = messages
    .filter(({ method, error }) => error !== undefined || method === "window/logMessage")
    .map((message) => JSON.stringify(message));
  assert.ok(troubled.length > 20, `there was trouble: ${troubled.length}`);
  assert.deepEqual(
    troubled.filter((message) => message.includes(SECRET)),
    [],
  );
  assert.equal(errors, "linkmsg: the input ended with 9 of 500 bytes of a message.\n");
});
