import type { Disposable, Message, MessageReader, MessageWriter } from "./lsp/protocol.ts";

/** Both ends of a line to a client. */
export interface Channel {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** The part of a forked process that is used. */
interface Forked {
  on(event: "message", listener: (message: Message) => void): unknown;
  off(event: "message", listener: (message: Message) => void): unknown;
  send?(message: unknown, callback: (error: Error | null) => void): unknown;
}

/** The channel of a forked process to its parent. */
export function forkedChannel(process: Forked): Channel {
  const write = (message: Message) =>
    new Promise<void>((resolve, reject) => {
      process.send?.(message, (error) => (error ? reject(error) : resolve()));
    });
  return {
    reader: messageReader((take) => {
      process.on("message", take);
      return { dispose: () => void process.off("message", take) };
    }),
    writer: messageWriter(write),
  };
}

/** Where messages come from: `listen` has each of them told, and gives how to stop that. */
export function messageReader(listen: MessageReader["listen"]): MessageReader {
  return { onError: never, onClose: never, onPartialMessage: never, listen, dispose: nothing };
}

/** Where messages go to: `write` rejects where one can't be written. */
export function messageWriter(write: MessageWriter["write"]): MessageWriter {
  return { onError: never, onClose: never, write, end: nothing, dispose: nothing };
}

/** What becomes of a channel is seen by the host, which ends the process with it; the library need not know. */
const never = (): Disposable => ({ dispose: nothing });

function nothing(): void {}
