import type { Edit } from "../../lint/rule.ts";
import { sentSegments } from "../../syntax/sent.ts";
import { type Action, type ActionRequest, findingsIn } from "./action.ts";

/** Turns all placeholders of other tools in the file into this language's, where one of several is in the range. */
export function convertForeign(request: ActionRequest): Action[] {
  const { draft, range } = request;
  if (!findingsIn(request).some(({ rule }) => rule === "foreign-placeholder")) return [];
  const all = draft.messages.flatMap((message) =>
    sentSegments(message, draft).filter((segment) => segment.kind === "foreign"),
  );
  const edits = all
    .filter(({ replacement }) => replacement !== "")
    .map(({ span, replacement }): Edit => ({ span, text: replacement }));
  const touched = edits.find(({ span }) => span.start <= range.end && range.start <= span.end);
  const finding =
    touched &&
    findingsIn(request).find(
      ({ rule, span }) => rule === "foreign-placeholder" && span.start === touched.span.start,
    );
  if (finding === undefined || edits.length < 2) return [];
  return [
    {
      title: `Change all ${edits.length} blanks of other tools`,
      kind: "quickfix",
      edits,
      finding,
      isPreferred: false,
    },
  ];
}
