import type { Writable } from "node:stream";
import { messageWriter } from "./channel.ts";
import type { MessageWriter } from "./lsp/protocol.ts";
import { messageEncoder } from "./message-encoder.node.ts";

/** Writes messages as the protocol frames them, header and body in one piece, so that one reading takes both. */
export function streamWriter(output: Writable): MessageWriter {
  const encode = messageEncoder();
  return messageWriter(
    (message) =>
      new Promise((resolve, reject) => {
        output.write(encode(message), (error) => (error ? reject(error) : resolve()));
      }),
  );
}
