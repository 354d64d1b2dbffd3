import type { PreviewPart } from "../../../server/src/lsp/own-requests.ts";

/** A place in the draft: 0-based lines and UTF-16 characters. */
export type Place = PreviewPart["range"];

/** A piece of what is sent; see the server's `PreviewPart`. */
export interface ViewPart extends Omit<PreviewPart, "range"> {
  readonly place: Place;
}
