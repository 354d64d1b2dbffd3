import type { PreviewView } from "./view.ts";

/** What the extension tells its page to show: a message, or in a sentence why there is none. */
export type ToPage =
  | { readonly type: "show"; readonly view: PreviewView }
  | { readonly type: "nothing"; readonly text: string };

/** What the page tells the extension. A task is named by its place in the list last shown. */
export type FromPage =
  | { readonly type: "ready" }
  | { readonly type: "go"; readonly task: number }
  | { readonly type: "run"; readonly action: "copy" | "fill" };

/** Reads what the page sent; undefined where it is nothing that the page may say. */
export function readFromPage(data: unknown): FromPage | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { type, task, action } = data as Readonly<Record<string, unknown>>;
  if (type === "ready") return { type };
  if (type === "go" && typeof task === "number" && Number.isSafeInteger(task)) return { type, task };
  if (type === "run" && (action === "copy" || action === "fill")) return { type, action };
  return undefined;
}
