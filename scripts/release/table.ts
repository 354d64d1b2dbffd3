import type { Outcome } from "./check.ts";

/** A line of the table. */
export interface Result extends Outcome {
  readonly name: string;
  readonly goal: string;
  readonly seconds: number;
}

const HEAD = ["", "check", "goal", "figure reached", "cases", "time"];

/** The results as a Markdown table, in the order given. */
export function table(results: readonly Result[]): string {
  const rows = results.map(({ ok, name, goal, figure, cases, seconds }) => [
    ok ? "ok" : "FAILED",
    name,
    cell(goal),
    cell(figure),
    cases.toLocaleString("en"),
    `${seconds.toFixed(0)} s`,
  ]);
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(3, ...all.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [line(HEAD), rule, ...rows.map(line)].join("\n");
}

/** On one line, and without what would end a cell. */
function cell(text: string): string {
  return text.replaceAll("|", "/").replace(/\s+/g, " ").trim();
}
