import type { ClientCapabilities, ServerCapabilities } from "vscode-languageserver/node";

/** A client as the server knows it, and what the server told it in turn. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  /** The ids of the client's own commands, as its `initializationOptions` name them. */
  readonly commands: readonly string[];
  readonly server: ServerCapabilities;
}

/** What the client announced at a path such as `workspace.configuration`; undefined where there is nothing. */
export function announcedAt({ capabilities }: Client, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => memberOf(value, name), capabilities);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** A line that says what was sent, where it was and the client did not announce it; none otherwise. */
export function unless(isAnnounced: unknown, isSent: unknown, what: string): string[] {
  return isSent && !isAnnounced ? [`${what} was sent, and the client did not announce it`] : [];
}
