import type { Report, Rule } from "../lint/rule.ts";
import { fieldOf } from "../render.ts";
import type { Draft, Head, Message, Value } from "../syntax/ast.ts";
import { ofKind } from "../syntax/of-kind.ts";

/** A value in a head that no placeholder takes up. */
export const unusedValue: Rule = {
  meta: {
    id: "unused-value",
    title: "Value that no blank uses",
    severity: "warning",
    grade: "D",
    why: "A value without its blank is often a mistyped label, and then the blank stays open.",
    source: "House style.",
    noExceptions: true,
    isUnnecessary: true,
    fixable: false,
    flagged: [{ text: "[TOPC]: streaming joins\n\nHi Ana, your talk settled an argument." }],
    fine: [{ text: "[TOPIC]: streaming joins\n\nHi Ana, your talk on [TOPIC] settled an argument." }],
  },
  checkMessage(message, draft) {
    if (message.head.values.length === 0) return [];
    const used = new Set(labelsOf(message, draft));
    return reports(message.head, (label) => used.has(label), "this message");
  },
  factsOf(message, draft) {
    const labels = labelsOf(message, draft);
    return labels.length === 0 ? [] : [...new Set(labels)].map((key) => ({ key }));
  },
  checkFile: (draft, facts) => reports(draft.preamble, (label) => facts.has(label), "this file"),
};

function* reports(head: Head, isUsed: (label: string) => boolean, where: string): Iterable<Report> {
  const seen = new Set<string>();
  for (const value of head.values) {
    if (seen.has(value.name)) yield repeated(value);
    else if (!isUsed(value.name)) yield unused(value, where);
    seen.add(value.name);
  }
}

function unused(value: Value, where: string): Report {
  return {
    span: { start: value.span.start, end: value.label.span.end + 1 },
    message: `No [${value.label.text}] in ${where} uses this value. Check the spelling, or remove the line.`,
  };
}

function repeated(value: Value): Report {
  return {
    span: { start: value.span.start, end: value.label.span.end + 1 },
    message: `[${value.label.text}] already has a value above, and the first one counts. Remove one of them.`,
  };
}

function labelsOf(message: Message, draft: Draft): readonly string[] {
  const inBody = ofKind(message.body.segments, "placeholder");
  const subject = fieldOf(message, draft, "Subject");
  const all = subject === undefined ? inBody : [...ofKind(subject.segments, "placeholder"), ...inBody];
  return all.map(({ name }) => name);
}
