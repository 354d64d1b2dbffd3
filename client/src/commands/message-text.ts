import type { Kind } from "../../../server/src/core/syntax/fields.ts";
import type { MessageInfo } from "../../../server/src/lsp/own-requests.ts";
import { messageAtLine } from "../messages/find.ts";

/** What a message is begun with. */
export interface NewMessage {
  readonly kind: Kind;
  /** The recipient's name, perhaps empty. */
  readonly to: string;
  /** The text, as a snippet; empty to write it from scratch. */
  readonly body: string;
}

/** A message with its head, as a snippet; the cursor ends in the text, for an InMail after the subject. */
export function messageSnippet({ kind, to, body }: NewMessage): string {
  const name = escapeSnippet(to.replace(/\s+/g, " ").trim());
  const lines = [
    name === "" ? "###" : `### ${name}`,
    ...(name === "" ? [] : [`To: ${name}`]),
    `Kind: ${kind}`,
    // The number is behind those of all templates.
    ...(kind === "inmail" ? [body === "" ? "Subject: $1" : "Subject: $" + "{99}"] : []),
    "",
    body === "" ? "$0" : body,
  ];
  return `${lines.join("\n")}\n`;
}

/** What has to stand between a text and a message that is added to its end: an empty line. */
export function gapBelow(text: string): string {
  if (text.trim() === "") return "";
  const ending = /(?:\r\n|\r|\n)?(?:\r\n|\r|\n)?$/.exec(text)?.[0] ?? "";
  const breaks = ending.match(/\r\n|\r|\n/g)?.length ?? 0;
  return "\n".repeat(2 - breaks);
}

/** Whether the cursor is where a message has room for its text: on an empty line below its head, with no text yet. */
export function hasRoomAt(infos: readonly MessageInfo[], line: number, lineText: string): boolean {
  const info = messageAtLine(infos, line);
  return info?.state === "empty" && lineText.trim() === "" && line > info.bodyRange.start.line;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
