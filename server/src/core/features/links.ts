import { ruleById } from "../rules/index.ts";
import { flatMapInSteps, type Steps } from "../steps.ts";
import type { Comment, Message, Section, SectionedDraft, Segment } from "../syntax/ast.ts";
import { memoOfSection } from "../syntax/section-memo.ts";
import { shiftSpan } from "../syntax/shift.ts";
import { type Span, slice } from "../text.ts";
import { rulePage } from "./rule-page.ts";

/** A piece of the text that leads somewhere. */
export interface DraftLink {
  readonly span: Span;
  /** An address that begins with `https:` or `http:`. */
  readonly target: string;
  /** What following it shows, in words. */
  readonly tooltip: string;
}

/** The links of a draft, in order: rules named in suppressions to their pages, and web addresses in bodies. */
export function linksInSteps({ sections, starts }: SectionedDraft): Steps<DraftLink[]> {
  return flatMapInSteps(sections, (section, index) => {
    const start = starts[index] ?? 0;
    return linksIn(section).map((link) => ({ ...link, span: shiftSpan(link.span, start) }));
  });
}

/** Offsets are counted from the section's start. */
const linksIn = memoOfSection(({ text, preamble, message }: Section): DraftLink[] => [
  ...(preamble?.comments ?? []).flatMap(ruleLinks),
  ...(message?.head.comments ?? []).flatMap(ruleLinks),
  ...(message ? bodyLinks(message, text) : []),
]);

function bodyLinks({ body }: Message, text: string): DraftLink[] {
  const addresses = body.segments.flatMap((segment, index) =>
    addressLinks(text, segment, body.segments[index + 1]),
  );
  return [...body.comments.flatMap(ruleLinks), ...addresses].sort((a, b) => a.span.start - b.span.start);
}

function ruleLinks({ suppression }: Comment): DraftLink[] {
  const known = (suppression?.rules ?? []).filter(({ text }) => ruleById(text) !== undefined);
  return known.map(({ text, span }) => ({
    span,
    target: rulePage(text),
    tooltip: `Read about the rule “${text}”`,
  }));
}

const ADDRESS = /https?:\/\/[^\s<>"“”|\\^`{}]+/gi;

/** An address that runs into a placeholder is none yet: a part of it would lead elsewhere. */
function addressLinks(text: string, segment: Segment, next: Segment | undefined): DraftLink[] {
  if (segment.kind !== "text" && segment.kind !== "link") return [];
  const { span } = segment.kind === "link" ? segment.target : segment;
  return [...slice(text, span).matchAll(ADDRESS)].flatMap(({ 0: written, index }) => {
    const start = span.start + index;
    const isCut = start + written.length === span.end && next !== undefined && next.kind !== "line-break";
    const address = withoutMarks(written);
    const target = toTarget(address);
    if ((isCut && segment.kind === "text") || target === undefined) return [];
    return [{ span: { start, end: start + address.length }, target, tooltip: "Open this address" }];
  });
}

/** Marks that end a sentence, and closing brackets that were not opened, belong to the text around an address. */
function withoutMarks(written: string): string {
  let unmatched = count(written, ")") - count(written, "(");
  let end = written.length;
  for (; end > 0; end--) {
    const last = written.charAt(end - 1);
    if (last === ")" && unmatched-- <= 0) break;
    if (last !== ")" && !/[.,;:!?'’…\]]/.test(last)) break;
  }
  return written.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** An address as a URI: letters of other scripts percent-encoded; undefined where it has no host. */
function toTarget(address: string): string | undefined {
  const isSound = /^https?:\/\/[\p{L}\p{N}]/iu.test(address) && !/\p{Surrogate}/u.test(address);
  return isSound ? encodeURI(address).replace(/%25([\da-f]{2})/gi, "%$1") : undefined;
}
