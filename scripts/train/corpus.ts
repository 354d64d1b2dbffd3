import { readFileSync } from "node:fs";

/** A labelled message, one line of a corpus file; `tests/corpus/README.md` describes the format. */
export interface CorpusMessage {
  readonly id?: string;
  readonly text: string;
  readonly channel: string;
  readonly rules: readonly string[];
  readonly spans: readonly { readonly rule: string; readonly text: string }[];
  /** A fair reader could disagree; such messages are neither learned from nor counted. */
  readonly doubt?: boolean;
  readonly why?: string;
}

/** Reads a corpus file. Throws with file and line where a line is no message. */
export function readCorpus(path: string | URL): CorpusMessage[] {
  const messages: CorpusMessage[] = [];
  readFileSync(path, "utf8")
    .split("\n")
    .forEach((line, index) => {
      if (line.trim() !== "") messages.push(parseLine(line, `${path}:${index + 1}`));
    });
  return messages;
}

function parseLine(line: string, place: string): CorpusMessage {
  try {
    const value = JSON.parse(line) as CorpusMessage;
    if (typeof value.text !== "string" || !Array.isArray(value.rules)) throw new Error("no text or no rules");
    return { ...value, spans: value.spans ?? [] };
  } catch (error) {
    throw new Error(`${place}: not a labelled message (${error instanceof Error ? error.message : error})`);
  }
}

/** A message as a draft of its own: an empty title, its kind, its text. */
export function draftOf(message: CorpusMessage): string {
  return `### \nKind: ${message.channel}\n\n${message.text}`;
}
