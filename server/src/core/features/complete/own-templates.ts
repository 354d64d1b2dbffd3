import { fieldOf, isTemplate, kindOf, relationOf, resolve } from "../../render.ts";
import type { Draft, Message, Placeholder, SectionedDraft, Segment } from "../../syntax/ast.ts";
import { firstMessageSection } from "../../syntax/draft.ts";
import type { Relation } from "../../syntax/fields.ts";
import type { Scene } from "../../syntax/scene.ts";
import { memoBySection } from "../../syntax/section-memo.ts";
import type { Template } from "../../templates.ts";
import { slice } from "../../text.ts";
import { numberName, ownName } from "../message-name.ts";

/** A template, built in or the writer's own. */
export interface OfferedTemplate extends Template {
  /** The text without tab stops, where it is known better than from the snippet. */
  readonly plain?: string;
  /** Whom it is written to; undefined where that is left open. */
  readonly relation?: Relation;
}

/**
 * The `Template` messages of a draft that have a text, but for that of the 0-based index `without`; `where` completes
 * "Your own template, …".
 */
export function ownTemplates(
  { sections }: SectionedDraft,
  where: string,
  without?: number,
): OfferedTemplate[] {
  const [top] = sections;
  const first = firstMessageSection({ sections });
  return sections.flatMap((section, index) => {
    if (index - first === without) return [];
    const mould = mouldOf(section, top ?? section);
    if (mould === undefined) return [];
    const name = mould.name ?? numberName(index - first);
    return [{ ...mould, name, prefix: name, description: `Your own template, ${where}.` }];
  });
}

/** A template without what its place decides. */
interface Mould extends Omit<OfferedTemplate, "name" | "prefix" | "description"> {
  /** Undefined for a template without a name of its own. */
  readonly name: string | undefined;
}

const mouldOf = memoBySection(mouldIn);

function mouldIn({ message, draft }: Scene): Mould | undefined {
  if (message === undefined || !isTemplate(message, draft) || message.body.segments.length === 0)
    return undefined;
  const named = fieldOf(message, draft, "Template")?.value.text ?? "";
  const isAimed = fieldOf(message, draft, "Relation") !== undefined;
  return {
    name: named === "" ? ownName(message, draft) : named,
    category: fieldOf(message, draft, "Category")?.value.text ?? "",
    kind: kindOf(message, draft),
    ...(isAimed && { relation: relationOf(message, draft) }),
    ...texts(message, draft),
  };
}

/**
 * The body with tab stops and without. What a head gives a text is written out; other placeholders stay, since
 * the message that they come into may fill them.
 */
function texts(message: Message, draft: Draft): { body: string; plain: string } {
  const stops = new Map<string, number>();
  let body = "";
  let plain = "";
  for (const segment of message.body.segments) {
    const written = writtenOut(segment, message, draft);
    plain += written;
    body +=
      segment.kind === "placeholder" && written === slice(draft.text, segment.span)
        ? stopOf(segment, written, stops)
        : escapeSnippet(written);
  }
  return { body: `${withoutTrailing(body)}$0`, plain: withoutTrailing(plain) };
}

function writtenOut(segment: Segment, message: Message, draft: Draft): string {
  if (segment.kind === "line-break") return "\n";
  const resolution = segment.kind === "placeholder" ? resolve(segment, message, draft) : undefined;
  const isGiven = resolution?.source === "head" || resolution?.source === "preamble";
  return isGiven ? resolution.text.replace(/[\\[\]]/g, "\\$&") : slice(draft.text, segment.span);
}

function withoutTrailing(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** A tab stop; of equal placeholders the first holds the text and the others follow it. */
function stopOf({ name, choices }: Placeholder, written: string, stops: Map<string, number>): string {
  const known = stops.get(name);
  if (known !== undefined) return `$\{${known}}`;
  const stop = stops.size + 1;
  stops.set(name, stop);
  if (choices.length === 0) return `$\{${stop}:${escapeSnippet(written)}}`;
  return `$\{${stop}|${choices.map((choice) => choice.replace(/[\\$},|]/g, "\\$&")).join(",")}|}`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
