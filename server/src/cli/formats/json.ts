import type { Finding } from "../../core/lint/rule.ts";
import type { LineIndex } from "../../core/text.ts";
import type { Format } from "./index.ts";

/** One JSON object, version 1: lines and characters are counted from 0, characters in UTF-16 units. */
export const json: Format = {
  part(file) {
    const { path, messages } = file;
    const findings = file.findings.map((finding) => toJson(finding, file.index));
    return inner({ path, messages, findings }, "    ");
  },
  whole(parts, { firstRule: _, ...summary }) {
    const files = parts.length === 0 ? "[]" : `[\n    ${parts.join(",\n    ")}\n  ]`;
    return `{\n  "version": 1,\n  "files": ${files},\n  "summary": ${inner(summary, "  ")}\n}\n`;
  },
};

/** An object as it stands inside another one. */
function inner(value: object, indentation: string): string {
  return JSON.stringify(value, undefined, 2).replaceAll("\n", `\n${indentation}`);
}

function toJson(finding: Finding, index: LineIndex): object {
  const { rule, severity, message, messageIndex = null, span, fixes } = finding;
  const range = { start: index.positionAt(span.start), end: index.positionAt(span.end) };
  return { rule, severity, message, messageIndex, range, fixable: fixes.length > 0 };
}
