import type { Command, MarkupContent, MarkupKind } from "vscode-languageserver/node";
import { type Client, unless } from "./client.ts";

/** A text in a format that the client did not announce. */
export function ofMarkup(
  text: string | MarkupContent | undefined,
  formats: readonly MarkupKind[] | undefined,
  what: string,
): string[] {
  if (text === undefined || typeof text === "string" || text.kind === "plaintext") return [];
  return unless(formats?.includes(text.kind), true, `${what} as ${text.kind}`);
}

/** A command that neither the client has nor the server runs. The empty one only shows its title. */
export function ofCommand(command: Command | undefined, client: Client, what: string): string[] {
  if (command === undefined || command.command === "") return [];
  const run = [...client.commands, ...(client.server.executeCommandProvider?.commands ?? [])];
  return unless(run.includes(command.command), true, `${what} the command ${command.command}`);
}
