import { cutOf } from "../cut.ts";
import { limitOf } from "../limits.ts";
import type { Settings } from "../lint/settings.ts";
import { fieldOf, kindOf, type Piece, type Rendered, render, renderSubject } from "../render.ts";
import type { Draft, Field, Message, Segment } from "../syntax/ast.ts";
import { type Span, slice } from "../text.ts";

/** A message as its reader gets to see it, in pieces that a page can mark: joined they are the rendered text. */
export interface Preview {
  /** An InMail's subject; undefined where it has none, and for all other kinds. */
  readonly subject: readonly PreviewPart[] | undefined;
  /** Empty where there is no text. */
  readonly body: readonly PreviewPart[];
}

/** A piece of a rendered text; never empty. */
export interface PreviewPart {
  readonly text: string;
  /** `open` is a placeholder without a text, `filled` one that has one, `raw` markup that would be sent as it is. */
  readonly form: "plain" | "filled" | "open" | "raw";
  /** Whether LinkedIn would cut it off, as it lies behind the limit. */
  readonly isLost: boolean;
  /** What it was rendered from. */
  readonly source: Span;
}

/** Renders a message, and its subject where it has one, for a page that shows what arrives. */
export function preview(message: Message, draft: Draft, settings: Settings): Preview {
  const subject = kindOf(message, draft) === "inmail" ? fieldOf(message, draft, "Subject") : undefined;
  const { segments } = message.body;
  const { length } = limitOf(message, draft, settings);
  return {
    subject: subject && subjectParts(subject, message, draft, settings),
    body: partsOf(render(message, draft), segments, draft, length),
  };
}

function subjectParts(
  subject: Field,
  message: Message,
  draft: Draft,
  { limits }: Settings,
): PreviewPart[] | undefined {
  const rendered = renderSubject(subject, message, draft);
  if (rendered.text === "") return undefined;
  return partsOf(rendered, subject.segments, draft, limits.inmailSubject);
}

function partsOf(
  rendered: Rendered,
  segments: readonly Segment[],
  draft: Draft,
  limit: number,
): PreviewPart[] {
  const cut = cutOf(rendered, segments, draft, limit)?.renderedOffset ?? Number.POSITIVE_INFINITY;
  const forms = formsOf(rendered, segments);
  const parts = rendered.pieces.flatMap((piece) =>
    halves(piece, cut).map(
      (half): PreviewPart => ({
        text: slice(rendered.text, half),
        form: forms.get(piece.source.start) ?? "plain",
        isLost: half.start >= cut,
        source: piece.source,
      }),
    ),
  );
  return joinPlain(parts);
}

function halves({ start, end }: Piece, cut: number): Span[] {
  if (cut <= start || cut >= end) return [{ start, end }];
  return [
    { start, end: cut },
    { start: cut, end },
  ];
}

/** What is shown in a form of its own, by the offset at which it starts in the draft. */
function formsOf({ open }: Rendered, segments: readonly Segment[]): ReadonlyMap<number, PreviewPart["form"]> {
  const names = new Set(open.map(({ name }) => name));
  const forms = new Map<number, PreviewPart["form"]>();
  for (const segment of segments) {
    if (segment.kind === "placeholder")
      forms.set(segment.span.start, names.has(segment.name) ? "open" : "filled");
    if (segment.kind === "broken" || segment.kind === "foreign" || segment.kind === "link")
      forms.set(segment.span.start, "raw");
  }
  return forms;
}

/** Text, escapes and line breaks that follow each other become one part. */
function joinPlain(parts: readonly PreviewPart[]): PreviewPart[] {
  const joined: PreviewPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.form !== "plain" || part.form !== "plain" || last.isLost !== part.isLost) joined.push(part);
    else {
      const source = { start: last.source.start, end: part.source.end };
      joined[joined.length - 1] = { ...last, text: last.text + part.text, source };
    }
  }
  return joined;
}
