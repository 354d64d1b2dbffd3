import type { FileMessages, ListedMessage } from "../../../server/src/lsp/own-requests.ts";

/** Which messages the drafts view lists. */
export const FILTERS = ["all", "open", "findings", "ready", "sent"] as const;

export type Filter = (typeof FILTERS)[number];

/** The filter of that name; `all` for everything else. */
export function filterOf(name: unknown): Filter {
  return FILTERS.find((filter) => filter === name) ?? "all";
}

/** The files that have messages of that kind, with these only, in the order of their paths. */
export function filterFiles(files: readonly FileMessages[], filter: Filter): FileMessages[] {
  return files
    .map(({ uri, messages }) => ({ uri, messages: messages.filter((message) => PASSES[filter](message)) }))
    .filter(({ messages }) => messages.length > 0)
    .sort((a, b) => BY_PATH.compare(a.uri, b.uri));
}

/** `part 2` comes before `part 10`. */
const BY_PATH = new Intl.Collator("en", { numeric: true });

const PASSES: Readonly<Record<Filter, (message: ListedMessage) => boolean>> = {
  all: () => true,
  open: ({ state }) => state === "open",
  // What was sent can't be mended any more.
  findings: ({ state, findings: { error, warning, information } }) =>
    state !== "sent" && error + warning + information > 0,
  ready: ({ state }) => state === "ready",
  sent: ({ state }) => state === "sent",
};
