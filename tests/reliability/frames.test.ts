import assert from "node:assert/strict";
import { type Frame, frameReader, MOST_BODY } from "../../server/src/frames.node.ts";
import { body } from "../support/raw.ts";

describe("the reader of headers", () => {
  const MESSAGES = ['{"a":"é"}', "", "[]", '"😀"'];
  const STREAM = Buffer.from(
    [
      body(MESSAGES[0] ?? ""),
      `content-type: application/vscode-jsonrpc; charset=UTF8\r\nX-Other: 5\r\n${body("")}`,
      `\r\n\n${body("[]")}`,
      body('"😀"').replaceAll("\r\n", "\n"),
    ].join(""),
  );

  it("finds the same messages wherever the bytes are cut in two", () => {
    for (let at = 0; at <= STREAM.length; at++) {
      const reader = frameReader();
      const frames = [STREAM.subarray(0, at), STREAM.subarray(at)].flatMap((part) => reader.take(part));
      assert.deepEqual(bodies(frames), MESSAGES, `cut at ${at}`);
      assert.equal(reader.unfinished(), undefined);
    }
  });

  it("finds them byte by byte, and all in one piece", () => {
    const reader = frameReader();
    assert.deepEqual(bodies([...STREAM].flatMap((byte) => reader.take(Buffer.from([byte])))), MESSAGES);
    assert.deepEqual(bodies(frameReader().take(STREAM)), MESSAGES);
  });

  it("tells how long a body is before it is there, however it is cut", () => {
    const lengths: number[] = [];
    const reader = frameReader((length) => lengths.push(length));
    reader.take(Buffer.from("Content-Length: 2\r\n\r\n"));
    assert.deepEqual(lengths, [2]);
    for (const byte of Buffer.from(`{}${body('"é"')}`)) reader.take(Buffer.from([byte]));
    assert.deepEqual(lengths, [2, 4]);
  });

  it("takes the longest body that it says it takes, and no longer one", () => {
    const reader = frameReader();
    assert.deepEqual(reader.take(Buffer.from(`Content-Length: ${MOST_BODY}\r\n\r\n`)), []);
    assert.equal(reader.unfinished(), `0 of ${MOST_BODY} bytes of a message`);
    assert.match(refusalOf(`Content-Length: ${MOST_BODY + 1}\r\n\r\n`), /more than 64000000 bytes/);
  });

  it("refuses what can't become a header at its first wrong byte", () => {
    for (const [text, at] of [
      ['{"jsonrpc"', 0],
      ["Content-Length 5", 14],
      [": 5", 0],
      ["A: é", 3],
      ["A: \0", 3],
      ["A: b\rc", 5],
      ["A\r\n", 1],
      ["Content-Length: 2\r\n{", 19],
    ] as const) {
      const bytes = Buffer.from(text);
      assert.deepEqual(frameReader().take(bytes.subarray(0, at)), [], text);
      assert.equal(frameReader().take(bytes.subarray(0, at + 1)).length, 1, text);
    }
  });

  it("says nothing more after a refusal", () => {
    const reader = frameReader();
    assert.equal(reader.take(Buffer.from("{")).length, 1);
    assert.deepEqual(reader.take(Buffer.from(body("{}"))), []);
  });
});

function bodies(frames: readonly Frame[]): string[] {
  return frames.map((found) => ("body" in found ? found.body.toString() : found.refusal));
}

function refusalOf(text: string): string {
  const [found] = frameReader().take(Buffer.from(text));
  return found && "refusal" in found ? found.refusal : "";
}
