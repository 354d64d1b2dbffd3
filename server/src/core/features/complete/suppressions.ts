import { GRADE_MEANING } from "../../lint/grade.ts";
import type { RuleMeta } from "../../lint/rule.ts";
import { UNUSED_SUPPRESSION } from "../../lint/suppress.ts";
import { rules } from "../../rules/index.ts";
import { IGNORE } from "../../syntax/suppression.ts";
import { paragraph, strong } from "../blocks.ts";
import type { Completion, CompletionSources } from "./item.ts";
import type { LinePlace } from "./line-place.ts";

/** The comment that silences rules, where a comment begins, and in it the rules, those that found something first. */
export function suppressionCompletions(place: LinePlace, sources: CompletionSources): Completion[] {
  if (place.line.kind !== "comment") return [];
  const start = /^\s*\/\/(\s*)([a-z-]*)$/i.exec(place.before);
  if (start !== null && IGNORE.startsWith((start[2] ?? "").toLowerCase()))
    return [keyword(place, start[1] ?? "", start[2] ?? "")];
  const list = /^\s*\/\/\s*linkmsg-ignore:?\s+((?:[\p{L}\p{N}_-]+\s*,\s*)*)([\p{L}\p{N}_-]*)$/iu.exec(
    place.before,
  );
  if (list === null) return [];
  const named = new Set((list[1] ?? "").split(",").map((id) => id.trim()));
  const rest = /^[\p{L}\p{N}_-]*/u.exec(place.after)?.[0] ?? "";
  const span = { start: place.offset - (list[2] ?? "").length, end: place.offset + rest.length };
  const found = new Set(sources.findings.map(({ rule }) => rule));
  const metas = rules.map(({ meta }) => meta).filter(({ id }) => !named.has(id) && id !== UNUSED_SUPPRESSION);
  const sorted = [...metas.filter(({ id }) => found.has(id)), ...metas.filter(({ id }) => !found.has(id))];
  return sorted.map((meta) => toCompletion(meta, span));
}

function keyword({ offset, after }: LinePlace, gap: string, typed: string): Completion {
  const rest = after.trim() === "" ? "" : (/^[a-z-]*/i.exec(after)?.[0] ?? "");
  return {
    kind: "comment",
    label: IGNORE,
    detail: "silence a rule",
    filterText: IGNORE,
    span: { start: offset - typed.length, end: offset + rest.length },
    snippet: undefined,
    plain: `${gap === "" ? " " : ""}${IGNORE} `,
    explain: () => [
      paragraph("Name one or more rules behind it, with commas between them, and the reason behind a dash."),
      paragraph(
        "In a message it holds for the next line, in a head for the message, at the top for the file.",
      ),
    ],
  };
}

function toCompletion({ id, title, why, grade }: RuleMeta, span: Completion["span"]): Completion {
  return {
    kind: "rule",
    label: id,
    detail: title,
    filterText: id,
    span,
    snippet: undefined,
    plain: id,
    explain: () => [
      paragraph(strong(title)),
      paragraph(why),
      paragraph(`Evidence: grade ${grade}, ${GRADE_MEANING[grade]}.`),
    ],
  };
}
