import type { Finding } from "../../core/lint/rule.ts";
import { type CheckedFile, SEVERITIES, type Totals } from "../result.ts";
import { columnsOf, printable, type Screen, wrap } from "../screen.ts";
import { excerpt } from "./excerpt.ts";
import type { Format } from "./index.ts";

/** For people: findings by file, each with its place, what it says, and the words that it is about. */
export const pretty: Format = {
  part: (file, screen) => (file.findings.length > 0 ? fileBlock(file, screen) : ""),
  whole(parts, totals, screen) {
    const blocks = parts.filter((part) => part !== "");
    return `${[...blocks, summary(totals, screen)].join("\n")}\n`;
  },
};

function fileBlock(file: CheckedFile, screen: Screen): string {
  const rows = file.findings.map((finding) => ({ finding, place: placeOf(finding, file) }));
  const placeWidth = Math.max(...rows.map(({ place }) => place.length));
  const severityWidth = Math.max(...rows.map(({ finding }) => finding.severity.length));
  const findings = rows.map(({ finding, place }) => {
    const label = screen.paint(finding.severity, finding.severity.padEnd(severityWidth));
    const margin = placeWidth + severityWidth + 6;
    const [first = "", ...more] = [
      ...messageLines(finding, margin, screen),
      ...excerpt(file, finding, { ...screen, columns: screen.columns - margin }),
    ];
    const head = `  ${screen.paint("faint", place.padEnd(placeWidth))}  ${label}  ${first}`;
    return [head, ...more.map((line) => `${" ".repeat(margin)}${line}`)].map((line) => `${line}\n`).join("");
  });
  return `${screen.paint("heading", printable(file.path))}\n\n${findings.join("\n")}`;
}

/** Line and column as editors show them, counted from 1. */
function placeOf({ span }: Finding, { index }: CheckedFile): string {
  const { line, character } = index.positionAt(span.start);
  return `${line + 1}:${character + 1}`;
}

/** The message in as many lines as it needs, and behind it the rule. */
function messageLines({ message, rule }: Finding, margin: number, screen: Screen): string[] {
  const columns = screen.columns - margin;
  const lines = wrap(printable(message), columns);
  const last = lines.at(-1) ?? "";
  const name = screen.paint("faint", rule);
  if (columnsOf(last) + 2 + rule.length > columns) return [...lines, name];
  return [...lines.slice(0, -1), `${last}  ${name}`];
}

function summary(totals: Totals, { paint }: Screen): string {
  const { files, messages, firstRule: rule } = totals;
  const where = `${plural(messages, "message")} in ${plural(files, "file")}`;
  if (files === 0) return "There is no .linkmsg file here.";
  if (rule === undefined) return `${paint("good", "✔")} Nothing to mend: ${where}.`;
  const parts = SEVERITIES.filter((severity) => totals[severity] > 0).map((severity) =>
    paint(severity, COUNTED[severity](totals[severity])),
  );
  return `${parts.join(", ")}: ${where}.\n${paint("faint", `“linkmsg rules ${rule}” says more about that rule, and how to silence it.`)}`;
}

const COUNTED = {
  error: (n: number) => plural(n, "error"),
  warning: (n: number) => plural(n, "warning"),
  information: (n: number) => `${n} for information`,
  hint: (n: number) => plural(n, "hint"),
};

function plural(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? "" : "s"}`;
}
