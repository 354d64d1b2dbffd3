import type { Head, Message, Section } from "./ast.ts";
import { isEmpty } from "./scene.ts";

/** Whether the preambles of two tops are the same, character by character, and stand at the same place. */
export function haveSamePreamble(a: Section, b: Section): boolean {
  return a === b || preambleText(a) === preambleText(b);
}

function preambleText({ text, preamble }: Section): string {
  return preamble === undefined || isEmpty(preamble) ? "" : text.slice(0, preamble.span.end);
}

/**
 * What a section may read of the preamble, in one text: all its fields, the rules that its comments silence, and the
 * values of those labels that the section or the shared subject has.
 */
export function readsOf({ message }: Section, { preamble }: Section): string {
  if (preamble === undefined) return "";
  const { fields, values, comments } = preamble;
  const labels = new Set([...(message ? labelsIn(message) : []), ...labelsInFields(preamble)]);
  return JSON.stringify([
    fields.map(({ name, value }) => [name, value.text]),
    values.filter(({ name }) => labels.has(name)).map(({ name, value }) => [name, value.text]),
    comments.map(({ suppression }) => suppression?.rules.map(({ text }) => text)),
  ]);
}

function labelsIn({ head, body }: Message): string[] {
  return [...labelsInFields(head), ...body.segments.flatMap(labelOf)];
}

function labelsInFields({ fields }: Head): string[] {
  return fields.flatMap(({ segments }) => segments.flatMap(labelOf));
}

function labelOf(segment: Message["body"]["segments"][number]): string[] {
  return segment.kind === "placeholder" ? [segment.name] : [];
}
