import { closest } from "../syntax/distance.ts";
import type { Span } from "../text.ts";
import type { JsonMember, JsonNode } from "./json.ts";

/** Something in a configuration that can't be used, in words for its writer. */
export interface ConfigProblem {
  readonly span: Span;
  readonly message: string;
}

/** The problems met so far; readers add to it and go on. */
export type Problems = ConfigProblem[];

/** The members of an object whose keys are `known`; reports other keys, and other things than objects. */
export function membersOf(
  node: JsonNode,
  name: string,
  known: readonly string[],
  problems: Problems,
): readonly JsonMember[] {
  if (node.kind !== "object") {
    report(problems, node, `“${name}” must be a list of settings in { }.`);
    return [];
  }
  for (const { key, keySpan } of node.members) {
    if (!known.includes(key)) problems.push({ span: keySpan, message: unknownKey(key, name, known) });
  }
  return node.members.filter(({ key }) => known.includes(key));
}

function unknownKey(key: string, name: string, known: readonly string[]): string {
  const near = closest(key, known, 2);
  const isOfRules = name === "rules" || name === "exceptions";
  const what = isOfRules ? `There is no rule “${key}”.` : `There is no setting “${key}” in “${name}”.`;
  if (near !== undefined) return `${what} Did you mean “${near}”?`;
  return isOfRules ? `${what} “linkmsg rules” lists them all.` : `${what} It can hold ${listed(known)}.`;
}

/** A text that is not blank; reports everything else. */
export function textOf({ key, value }: JsonMember, problems: Problems): string | undefined {
  if (value.kind === "text" && value.value.trim() !== "") return value.value;
  report(problems, value, `“${key}” must be a text in double quotes.`);
  return undefined;
}

/** Notes what can't be used, on the value that it is about. */
export function report(problems: Problems, { span }: JsonNode, message: string): void {
  problems.push({ span, message });
}

/** Names in quotation marks, with “or” before the last one. */
export function listed(words: readonly string[]): string {
  const quoted = words.filter((word) => word !== "$schema").map((word) => `“${word}”`);
  const last = quoted.at(-1) ?? "";
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(", ")} or ${last}`;
}
