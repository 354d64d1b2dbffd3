import { isTemplate, type Resolution, resolve } from "../render.ts";
import type { Draft, Message, Placeholder } from "../syntax/ast.ts";
import { lineInFile } from "../syntax/sectioned-lines.ts";
import { type Block, code, paragraph, strong } from "./blocks.ts";
import type { FoundPlaceholder } from "./placeholders.ts";

/** A placeholder's text and where it comes from, or what to do while it is open; its fallback and its hint. */
export function explainPlaceholder({ placeholder, message }: FoundPlaceholder, draft: Draft): Block[] {
  const resolution = resolve(placeholder, message, draft);
  const { fallback } = placeholder;
  return [
    ...(resolution ? filled(placeholder, resolution, draft) : open(placeholder, message, draft)),
    ...(fallback && resolution?.source !== "fallback"
      ? [paragraph("Fallback: ", strong(fallback.text))]
      : []),
    ...hinted(placeholder),
  ];
}

function filled({ label }: Placeholder, { source, text, span }: Resolution, draft: Draft): Block[] {
  const line = span && `line ${lineInFile(draft, span.start) + 1}`;
  const origins: Record<Resolution["source"], string> = {
    head: `The text comes from this message's head, ${line}.`,
    contact: "The text comes from the contact's row.",
    preamble: `The text comes from the top of the file, ${line}.`,
    to: `The text comes from the recipient's name, ${line}.`,
    fallback: "Nothing else fills it, so its fallback counts.",
  };
  return [paragraph(code(`[${label.text}]`), " becomes ", strong(text), "."), paragraph(origins[source])];
}

function open({ label }: Placeholder, message: Message, draft: Draft): Block[] {
  const blank = `[${label.text}]`;
  if (isTemplate(message, draft)) {
    return [
      paragraph(code(blank), " is open, as a template's blanks are. Whoever uses the template fills it in."),
    ];
  }
  return [
    paragraph(code(blank), " is open: nothing fills it yet."),
    paragraph("Write the text here, or put ", code(`${blank}: …`), " in the message's head."),
  ];
}

function hinted({ hint, choices }: Placeholder): Block[] {
  if (choices.length > 0) return [paragraph(`Choose one of: ${choices.join(", ")}.`)];
  return hint ? [paragraph(`Hint: ${hint.text}`)] : [];
}
