import type { Head, Message, Section } from "./ast.ts";
import { NO_HEAD } from "./draft.ts";
import { isEmpty } from "./scene.ts";

/** Whether the preambles of two tops are the same, character by character, and stand at the same place. */
export function haveSamePreamble(a: Section, b: Section): boolean {
  return a === b || preambleText(a) === preambleText(b);
}

function preambleText({ text, preamble }: Section): string {
  return preamble === undefined || isEmpty(preamble) ? "" : text.slice(0, preamble.span.end);
}

/**
 * Whether a section reads the same of the preambles of two tops: the same fields, the same rules that comments silence,
 * and the same values of the labels that the section or the shared subject has. That is all that its findings and
 * tokens depend on there.
 */
export function readTheSame({ message }: Section, a: Section, b: Section): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.shared !== other.shared) return false;
  if (one.values.size + other.values.size === 0) return true;
  const hasSame = (label: string) => areSame(one.values.get(label), other.values.get(label));
  return one.labels.every(hasSame) && (message === undefined || labelsIn(message).every(hasSame));
}

function areSame(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

interface PreambleParts {
  readonly shared: string;
  /** By label, the texts of the first two values of that name; more say nothing more. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Labels of placeholders in fields. */
  readonly labels: readonly string[];
}

const parts = new WeakMap<Section, PreambleParts>();
let lastShared = "";

function partsOf(top: Section): PreambleParts {
  const known = parts.get(top);
  if (known !== undefined) return known;
  const { fields, values, comments } = top.preamble ?? NO_HEAD;
  const shared = JSON.stringify([
    fields.map(({ name, value }) => [name, value.text]),
    comments.flatMap(({ suppression }) => suppression?.rules.map(({ text }) => text).join() ?? []),
  ]);
  // The same object for equal texts, so that thousands of comparisons need not look into it.
  if (shared !== lastShared) lastShared = shared;
  const byName = new Map<string, string[]>();
  for (const { name, value } of values)
    byName.set(name, [...(byName.get(name) ?? []), value.text].slice(0, 2));
  const made = { shared: lastShared, values: byName, labels: labelsInFields({ fields }) };
  parts.set(top, made);
  return made;
}

function labelsIn({ head, body }: Message): string[] {
  return [...labelsInFields(head), ...body.segments.flatMap(labelOf)];
}

function labelsInFields({ fields }: Pick<Head, "fields">): string[] {
  return fields.flatMap(({ segments }) => segments.flatMap(labelOf));
}

function labelOf(segment: Message["body"]["segments"][number]): string[] {
  return segment.kind === "placeholder" ? [segment.name] : [];
}
