import { type JsonMember, type JsonNode, readJson } from "../../lint/json.ts";
import type { Edit } from "../../lint/rule.ts";
import type { Level } from "../../lint/settings.ts";
import { usualLineEnd } from "../../text.ts";

type JsonObject = Extract<JsonNode, { kind: "object" }>;

/**
 * The edits that set a rule in the text of a `linkmsg.json`; all else stays as it is written. `undefined` as text
 * is a file to be made. Undefined where the text is no JSON object, or its rules are none, as that is the
 * writer's to mend first.
 */
export function setRule(text: string | undefined, rule: string, level: Level): Edit[] | undefined {
  if (text === undefined || text.replace(/^\uFEFF/, "").trim() === "")
    return [newFile(text ?? "", rule, level)];
  const { root, problem } = readJson(text);
  if (problem !== undefined || root?.kind !== "object") return undefined;
  const rules = memberOf(root, "rules");
  if (rules === undefined) {
    const unit = indentOf(text, root);
    const inner = `{${unit.next}${unit.step}"${rule}": "${level}"${unit.next}}`;
    return [addMember(text, root, `"rules": ${inner}`)];
  }
  if (rules.value.kind !== "object") return undefined;
  const known = memberOf(rules.value, rule)?.value;
  if (known?.kind === "object") return [setMember(text, known, "severity", level)];
  return [setMember(text, rules.value, rule, level)];
}

function newFile(text: string, rule: string, level: Level): Edit {
  return {
    span: { start: 0, end: text.length },
    text: `{\n  "rules": {\n    "${rule}": "${level}"\n  }\n}\n`,
  };
}

/** A rule's own object keeps its options; only its severity is set. */
function setMember(text: string, object: JsonObject, key: string, level: Level): Edit {
  const known = memberOf(object, key);
  if (known !== undefined) return { span: known.value.span, text: `"${level}"` };
  return addMember(text, object, `"${key}": "${level}"`);
}

/** Of repeated keys the last counts, as for every reader of JSON. */
function memberOf({ members }: JsonObject, key: string): JsonMember | undefined {
  return members.findLast((member) => member.key === key);
}

/** Puts a member behind the last one, spaced as that one is; an empty object is laid out anew. */
function addMember(text: string, object: JsonObject, written: string): Edit {
  const last = object.members.at(-1);
  if (last !== undefined) {
    const before = text.slice(object.span.start + 1, last.keySpan.start);
    const gap = before.slice(before.trimEnd().length);
    const { end } = last.value.span;
    return { span: { start: end, end }, text: `,${gap === "" ? " " : gap}${written}` };
  }
  const { next, step } = indentOf(text, object);
  const outer = next.slice(0, next.length - step.length);
  return { span: object.span, text: `{${next}${written}${outer}}` };
}

interface Indent {
  /** The line end and the indentation of an object's members. */
  readonly next: string;
  /** What each level is indented by. */
  readonly step: string;
}

/** How the members of an object are indented, or would be where it has none. */
function indentOf(text: string, { span, members }: JsonObject): Indent {
  const lineEnd = usualLineEnd(text);
  const step = /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? "  ";
  const [first] = members;
  const gap = first === undefined ? "" : text.slice(span.start + 1, first.keySpan.start);
  const known = /^\s*[\r\n]([ \t]*)$/.exec(gap)?.[1];
  const line =
    text
      .slice(0, span.start)
      .split(/[\r\n]/)
      .at(-1) ?? "";
  const outer = /^[ \t]*/.exec(line)?.[0] ?? "";
  return { next: lineEnd + (known ?? outer + step), step };
}
