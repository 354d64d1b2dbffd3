import type { Readable } from "node:stream";
import { messageReader } from "./channel.ts";
import { frameReader } from "./frames.node.ts";
import type { DataCallback, Message, MessageReader } from "./lsp/protocol.ts";
import { UNREADABLE } from "./lsp/sound-messages.ts";

/** What the reader's owner is told, in words without anything of the input. */
export interface StreamEvents {
  /** Nothing that follows can be read, or the input ended inside a message. */
  readonly onTrouble: (why: string) => void;
  /** A message is unfinished for a while; what there is of it. Told once a message, and the reader waits on. */
  readonly onWaiting: (unfinished: string) => void;
  /** A long message comes, such as one that opens a long draft; told once, before the most of it is there. */
  readonly onLong?: () => void;
}

/** From this length on a message is long, in bytes. */
const LONG = 100_000;

/** How long a message may be unfinished until that is told, in ms. It may take any time longer to come. */
const PATIENCE = 1_500;

const EXIT: Message & { method: string } = { jsonrpc: "2.0", method: "exit" };

/**
 * Reads messages from a stream. In place of a body that is no JSON in UTF-8 it gives `UNREADABLE`, and goes on; in
 * place of the stream's end it gives `exit`, so that what came before is still handled.
 * The library's own reader is not used: without a `Content-Length` it waits for ever and says nothing.
 */
export function streamReader(input: Readable, events: StreamEvents): MessageReader {
  const frames = frameReader((length) => {
    if (length < LONG || isLongKnown) return;
    isLongKnown = true;
    events.onLong?.();
  });
  let waiting: NodeJS.Timeout | undefined;
  let hasEnded = false;
  let isLongKnown = false;
  const watch = (): void => {
    const unfinished = frames.unfinished();
    if (unfinished === undefined || hasEnded) {
      clearTimeout(waiting);
      waiting = undefined;
    } else
      waiting ??= setTimeout(() => events.onWaiting(frames.unfinished() ?? unfinished), PATIENCE).unref();
  };
  const end = (callback: DataCallback, trouble: string | undefined): void => {
    if (hasEnded) return;
    hasEnded = true;
    clearTimeout(waiting);
    if (trouble !== undefined) events.onTrouble(trouble);
    callback(EXIT);
  };
  const take = (chunk: Buffer, callback: DataCallback): void => {
    const found = frames.take(chunk);
    if (found.length > 0) {
      clearTimeout(waiting);
      waiting = undefined;
    }
    for (const frame of found) {
      if ("refusal" in frame) end(callback, `${frame.refusal}; the server can't go on`);
      else callback(decode(frame.body));
    }
    watch();
  };
  return messageReader((callback) => {
    const listener = (chunk: Buffer) => take(chunk, callback);
    input.on("data", listener);
    for (const event of ["end", "close", "error"])
      input.on(event, () => end(callback, cutOf(frames.unfinished())));
    return { dispose: () => void input.off("data", listener) };
  });
}

function cutOf(unfinished: string | undefined): string | undefined {
  return unfinished && `the input ended with ${unfinished}`;
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

function decode(body: Buffer): ReturnType<typeof JSON.parse> {
  try {
    return JSON.parse(UTF_8.decode(body));
  } catch {
    return UNREADABLE;
  }
}
