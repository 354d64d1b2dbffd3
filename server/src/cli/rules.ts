import { GRADE_MEANING } from "../core/lint/grade.ts";
import { type RuleOptions, rangeOf } from "../core/lint/options.ts";
import type { Example, RuleMeta } from "../core/lint/rule.ts";
import { rules as allRules, ruleById } from "../core/rules/index.ts";
import { readArguments } from "./arguments.ts";
import type { Streams } from "./command.ts";
import { printable, type Screen, screenOf, wrap } from "./screen.ts";
import { didYouMean, UsageError } from "./usage.ts";

/** `linkmsg rules [ID]`: lists the rules, or explains one. */
export function rules(args: readonly string[], { stdout }: Streams): number {
  const { positionals } = readArguments("rules", args, []);
  const [id, ...more] = positionals;
  if (more.length > 0) throw new UsageError("“linkmsg rules” explains one rule at a time: linkmsg rules ID");
  stdout.write(id === undefined ? list(screenOf(stdout)) : explain(metaOf(id), screenOf(stdout)));
  return 0;
}

function metaOf(id: string): RuleMeta {
  const rule = ruleById(id);
  if (rule !== undefined) return rule.meta;
  const near = didYouMean(
    id,
    allRules.map(({ meta }) => meta.id),
  );
  throw new UsageError(`There is no rule “${id}”.${near === "" ? " “linkmsg rules” lists them all." : near}`);
}

function list({ paint }: Screen): string {
  const metas = allRules.map(({ meta }) => meta);
  const idWidth = Math.max(...metas.map(({ id }) => id.length));
  const severityWidth = Math.max(...metas.map(({ severity }) => severity.length));
  const rows = metas.map(({ id, severity, title }) => {
    return `${id.padEnd(idWidth)}  ${paint(severity, severity.padEnd(severityWidth))}  ${title}\n`;
  });
  return rows.join("");
}

function explain(meta: RuleMeta, screen: Screen): string {
  const { paint } = screen;
  const sections = [
    `${paint("heading", meta.id)}  ${paint(meta.severity, meta.severity)}\n${meta.title}\n`,
    section(
      "Why",
      [meta.why, ...(meta.kinds ? [`It looks at these kinds only: ${meta.kinds.join(", ")}.`] : [])],
      screen,
    ),
    section("How sure this is", [`Grade ${meta.grade}: ${GRADE_MEANING[meta.grade]}.`, meta.source], screen),
    ...(meta.flagged.length > 0 ? [examples("Flagged", meta.flagged, screen)] : []),
    ...(meta.fine.length > 0 ? [examples("Fine", meta.fine, screen)] : []),
    ...(meta.options === undefined ? [] : [options(meta, meta.options, screen)]),
    silencing(meta, screen),
  ];
  return sections.join("\n");
}

const MARGIN = "  ";

function section(heading: string, paragraphs: readonly string[], { paint, columns }: Screen): string {
  const lines = paragraphs.flatMap((paragraph) => wrap(printable(paragraph), columns - MARGIN.length));
  return `${paint("heading", heading)}\n${lines.map((line) => `${MARGIN}${line}\n`).join("")}`;
}

function examples(heading: string, all: readonly Example[], screen: Screen): string {
  const { paint, columns } = screen;
  const blocks = all.map(({ text, note }) => {
    const width = columns - 2 * MARGIN.length;
    const lines = text.split("\n").flatMap((line) => wrap(printable(line), width));
    const noted =
      note === undefined
        ? []
        : wrap(note, columns - MARGIN.length).map((line) => `${MARGIN}${paint("faint", line)}`);
    return [...lines.map((line) => `${MARGIN}${paint("faint", "│")} ${line}`.trimEnd()), ...noted]
      .map((line) => `${line}\n`)
      .join("");
  });
  return `${paint("heading", heading)}\n${blocks.join("\n")}`;
}

function options({ id }: RuleMeta, { members }: RuleOptions, screen: Screen): string {
  const all = Object.entries(members);
  const lines = all.map(
    ([name, option]) =>
      `${name}: ${option.description} It is ${option.default} if not set, and can be ${rangeOf(option)}.`,
  );
  const example = all.slice(0, 1).map(([name, option]) => `"${name}": ${option.default}`);
  const place = `In a file linkmsg.json: { "rules": { "${id}": { ${example} } } }`;
  return section("Options", [...lines, place], screen);
}

function silencing({ id, fixable }: RuleMeta, { paint, columns }: Screen): string {
  const ways = [
    "Write this line above the line that it is about, with your reason:",
    `  // linkmsg-ignore ${id} — your reason`,
    "In a message's head it counts for the message, and at the top of a file for the file. To silence the rule everywhere, put this into a file linkmsg.json in the same folder:",
    `  { "rules": { "${id}": "off" } }`,
  ];
  const lines = ways.flatMap((way) => (way.startsWith(" ") ? [way] : wrap(way, columns - MARGIN.length)));
  const fix = fixable ? "\nThe editor can mend some of what it finds.\n" : "";
  return `${paint("heading", "How to silence it")}\n${lines.map((line) => `${MARGIN}${line}\n`).join("")}${fix}`;
}
