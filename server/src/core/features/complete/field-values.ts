import type { Draft } from "../../syntax/ast.ts";
import { FIELDS, type FieldInfo, type FieldName } from "../../syntax/fields.ts";
import { foldLabel } from "../../syntax/labels.ts";
import { paragraph } from "../blocks.ts";
import { placeholdersOf } from "../placeholders.ts";
import type { Completion, CompletionSources } from "./item.ts";
import type { LinePlace } from "./line-place.ts";

/** A value and a few words beside it. */
interface Candidate {
  readonly text: string;
  readonly detail: string;
}

/**
 * What may stand behind the colon of a head's line: for a field its choices, or what other heads of the file say;
 * for a value the choices of its placeholder's hint, and what the label stands for elsewhere in the file.
 */
export function valueCompletions(draft: Draft, place: LinePlace, sources: CompletionSources): Completion[] {
  if (place.state === "body") return [];
  const line = cutAtColon(place.before);
  if (line === undefined) return [];
  const { key, gap, written } = line;
  if (key.startsWith("[")) {
    const label = /^\[([^[\]|—–]+)\]$/.exec(key)?.[1];
    const candidates = label === undefined ? [] : ofLabel(foldLabel(label), draft, place);
    return candidates.map((candidate) => toCompletion(candidate, gap, written, place, undefined));
  }
  const info = (FIELDS as readonly FieldInfo[]).find(({ name }) => foldLabel(name) === foldLabel(key));
  const candidates = info ? ofField(info, draft, place, sources) : [];
  return candidates.map((candidate) => toCompletion(candidate, gap, written, place, info?.meaning));
}

/** A head's line up to the cursor: its key, the blanks behind the colon, and what is written of the value. */
function cutAtColon(before: string): { key: string; gap: string; written: string } | undefined {
  const colon = before.indexOf(":");
  if (colon === -1) return undefined;
  const rest = before.slice(colon + 1);
  const written = rest.trimStart();
  return { key: before.slice(0, colon).trim(), gap: rest.slice(0, rest.length - written.length), written };
}

function ofField(
  info: FieldInfo,
  draft: Draft,
  place: LinePlace,
  { today, templates }: CompletionSources,
): Candidate[] {
  const { name, value } = info;
  if (value.type === "choice") {
    return value.choices.map((text) => ({ text, detail: text === info.default ? "if not given" : "" }));
  }
  if (value.type === "date") return today === undefined ? [] : [{ text: today, detail: "today" }];
  if (name === "To") return distinct(usedIn(draft, name, place));
  if (name !== "Category") return [];
  return distinct([
    ...usedIn(draft, name, place),
    ...templates.map(({ category }) => ({ text: category, detail: "of a template" })),
  ]);
}

function usedIn(draft: Draft, name: FieldName, { line }: LinePlace): Candidate[] {
  return [draft.preamble, ...draft.messages.map(({ head }) => head)]
    .flatMap(({ fields }) => fields)
    .filter(
      (field) =>
        field.name === name && (field.span.start < line.span.start || field.span.start > line.span.end),
    )
    .map(({ value }) => ({ text: value.text, detail: "in this file" }));
}

function ofLabel(label: string, draft: Draft, { line }: LinePlace): Candidate[] {
  const choices = placeholdersOf(draft)
    .filter(({ placeholder }) => placeholder.name === label)
    .flatMap(({ placeholder }) => placeholder.choices.map((text) => ({ text, detail: "a choice" })));
  const used = [draft.preamble, ...draft.messages.map(({ head }) => head)]
    .flatMap(({ values }) => values)
    .filter(
      ({ name, span }) => name === label && (span.start < line.span.start || span.start > line.span.end),
    )
    .map(({ value }) => ({ text: value.text, detail: "in this file" }));
  return distinct([...choices, ...used]);
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const byText = new Map(candidates.toReversed().map((candidate) => [candidate.text, candidate]));
  byText.delete("");
  return candidates.filter((candidate) => byText.get(candidate.text) === candidate);
}

/** A blank is put behind the colon where none is yet. */
function toCompletion(
  { text, detail }: Candidate,
  gap: string,
  typed: string,
  place: LinePlace,
  meaning: string | undefined,
): Completion {
  const start = place.offset - typed.length;
  return {
    kind: "value",
    label: text,
    detail,
    filterText: text,
    span: { start, end: place.offset + place.after.trimEnd().length },
    snippet: undefined,
    plain: gap === "" ? ` ${text}` : text,
    explain: () => (meaning === undefined ? [] : [paragraph(meaning)]),
  };
}
