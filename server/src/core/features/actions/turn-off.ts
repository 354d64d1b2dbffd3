import { ruleById } from "../../rules/index.ts";
import { type Action, type ActionRequest, findingsIn } from "./action.ts";
import { setRule } from "./set-rule.ts";

/** Turns the rule of a finding off in the configuration, where there is one that can be changed. */
export function turnOff(request: ActionRequest): Action[] {
  const { config } = request;
  if (config === undefined) return [];
  return findingsIn(request).flatMap((finding): Action[] => {
    const { rule } = finding;
    const configEdits = ruleById(rule) && setRule(config.text, rule, "off");
    if (configEdits === undefined) return [];
    return [
      {
        title: `Turn “${rule}” off in ${config.name}`,
        kind: "quickfix",
        edits: [],
        configEdits,
        finding,
        isPreferred: false,
      },
    ];
  });
}
