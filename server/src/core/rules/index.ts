import type { Rule } from "../lint/rule.ts";
import { brokenPlaceholder } from "./broken-placeholder.ts";
import { duplicateField } from "./duplicate-field.ts";
import { foreignPlaceholder } from "./foreign-placeholder.ts";
import { genericCompliment } from "./generic-compliment.ts";
import { invalidValue } from "./invalid-value.ts";
import { never } from "./never.ts";
import { openPlaceholder } from "./open-placeholder.ts";
import { overLimit } from "./over-limit.ts";
import { pitch } from "./pitch.ts";
import { unknownField } from "./unknown-field.ts";
import { unknownRule } from "./unknown-rule.ts";
import { unusedSuppression } from "./unused-suppression.ts";
import { unusedValue } from "./unused-value.ts";

/** Every rule, in the order of the documentation. Nothing else registers a rule. */
export const rules: readonly Rule[] = [
  pitch,
  never,
  genericCompliment,
  openPlaceholder,
  brokenPlaceholder,
  foreignPlaceholder,
  overLimit,
  unusedValue,
  unknownField,
  duplicateField,
  invalidValue,
  unknownRule(() => [...byId.keys()]),
  unusedSuppression,
];

const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));

/** The rule of an id, or undefined where there is none. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
