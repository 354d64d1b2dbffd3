import type { CodeLens } from "../../core/features/code-lenses.ts";
import type { InlayHint } from "../../core/features/inlay-hints.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../documents.ts";
import type { InlayHint as ProtocolHint, CodeLens as ProtocolLens } from "../protocol.ts";
import { LENS_COMMANDS } from "../view-capabilities.ts";

/** An inlay hint, of neither of the protocol's kinds: it is no type and no parameter. */
export function toInlayHint(
  { lines }: OpenDocument,
  { offset, label, tooltip, padding }: InlayHint,
): ProtocolHint {
  return {
    position: lines.positionAt(offset),
    label,
    tooltip,
    paddingLeft: padding === "left",
    paddingRight: padding === "right",
  };
}

/** A lens. One that only tells has the empty command, which editors show as words that can't be chosen. */
export function toCodeLens(
  document: OpenDocument,
  { span, title, action, messageIndex }: CodeLens,
): ProtocolLens {
  const command =
    action === undefined
      ? { title, command: "" }
      : { title, command: LENS_COMMANDS[action], arguments: [document.uri, messageIndex] };
  return { range: toRange(document, span), command };
}
