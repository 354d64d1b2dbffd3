import type { Finding } from "../../core/lint/rule.ts";
import type { LineIndex } from "../../core/text.ts";
import { countBySeverity } from "../result.ts";
import type { Format } from "./index.ts";

/** One JSON object, version 1: lines and characters are counted from 0, characters in UTF-16 units. */
export const json: Format = (files) => {
  const report = {
    version: 1,
    files: files.map(({ path, messages, findings, index }) => ({
      path,
      messages,
      findings: findings.map((finding) => toJson(finding, index)),
    })),
    summary: {
      files: files.length,
      messages: files.reduce((sum, file) => sum + file.messages, 0),
      ...countBySeverity(files),
    },
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
};

function toJson(finding: Finding, index: LineIndex): object {
  const { rule, severity, message, messageIndex = null, span, fixes } = finding;
  const range = { start: index.positionAt(span.start), end: index.positionAt(span.end) };
  return { rule, severity, message, messageIndex, range, fixable: fixes.length > 0 };
}
