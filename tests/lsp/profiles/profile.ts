import { readdirSync, readFileSync } from "node:fs";
import type { ClientCapabilities, InitializeParams } from "vscode-languageserver/node";

/** What an editor says of itself in `initialize`. */
export interface Profile {
  readonly name: string;
  /** Where this was recorded, or from which source it was worked out. */
  readonly source: string;
  readonly clientInfo: { readonly name: string; readonly version: string };
  readonly capabilities: ClientCapabilities;
  readonly initializationOptions?: unknown;
}

const FOLDER = new URL("./", import.meta.url);

/** The profiles in this folder, by their files' names. */
export const PROFILES: readonly Profile[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => {
    const parsed = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Omit<Profile, "name">;
    return { name: name.replace(/\.json$/, ""), ...parsed };
  });

/** The profile of an editor that must be there. */
export function profileOf(name: string): Profile {
  const profile = PROFILES.find((candidate) => candidate.name === name);
  if (profile === undefined) throw new Error(`there is no profile ${name}`);
  return profile;
}

/** What the editor sends with `initialize`, with a folder open where it says that it knows folders. */
export function initializeParams(
  { clientInfo, capabilities, initializationOptions }: Profile,
  folder: string,
): Partial<InitializeParams> {
  return {
    clientInfo,
    rootUri: folder,
    ...(capabilities.workspace?.workspaceFolders && { workspaceFolders: [{ uri: folder, name: "drafts" }] }),
    ...(initializationOptions !== undefined && { initializationOptions }),
  };
}
