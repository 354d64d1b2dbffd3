/** A figure to reach: at most or at least so much. */
export type Goal = { readonly most: number } | { readonly least: number };

/** One line of the table. */
export interface Row {
  readonly what: string;
  /** Undefined where the figure stands there for comparison only. */
  readonly goal?: Goal;
  /** Undefined where it could not be measured; `trouble` says why. */
  readonly reached: number | undefined;
  /** What both figures count; for a ratio nothing. */
  readonly unit?: string;
  /** What the figure was made from. */
  readonly from?: string;
  readonly trouble?: string;
}

/** A ratio of two medians (or of other values) with both of them, in ms if nothing else is said. */
export function ratio(what: string, goal: Goal | undefined, ours: number, theirs: number, unit = "ms"): Row {
  return {
    what,
    ...(goal && { goal }),
    reached: ours / theirs,
    from: `${shown(ours)} : ${shown(theirs)} ${unit}`,
  };
}

/** How many times faster ours is than theirs: the ratio the other way round. */
export function timesFaster(what: string, goal: Goal | undefined, ours: number, theirs: number): Row {
  return {
    what,
    ...(goal && { goal }),
    reached: theirs / ours,
    from: `${shown(ours)} : ${shown(theirs)} ms`,
  };
}

/** Whether a row's goal is reached: `yes`, `no`, `–` without a goal, and `NOT MEASURED`. */
export function verdict({ goal, reached }: Row): string {
  if (reached === undefined || Number.isNaN(reached)) return "NOT MEASURED";
  if (goal === undefined) return "–";
  return ("most" in goal ? reached <= goal.most : reached >= goal.least) ? "yes" : "no";
}

/** The table as Markdown; its columns also line up as plain text. */
export function drawTable(rows: readonly Row[]): string {
  const cells = [
    ["what", "goal", "reached", "ok", "from"],
    ...rows.map((row) => [
      row.what,
      goalText(row),
      figure(row.reached, row.unit),
      verdict(row),
      row.trouble ?? row.from ?? "",
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map(
    (line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`,
  );
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

/** A number with two or three digits that say something. */
export function shown(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  if (Math.abs(value) >= 10) return value.toFixed(1);
  return Math.abs(value) >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}

function goalText({ goal, unit }: Row): string {
  if (goal === undefined) return "";
  return "most" in goal ? `≤ ${goal.most}${unitText(unit)}` : `≥ ${goal.least}${unitText(unit)}`;
}

function figure(value: number | undefined, unit: string | undefined): string {
  return value === undefined ? "" : `${shown(value)}${unitText(unit)}`;
}

function unitText(unit: string | undefined): string {
  return unit === undefined ? " ×" : ` ${unit}`;
}
