import { printable } from "../screen.ts";
import type { Format } from "./index.ts";

/** One line a finding, `path:line:column: severity rule message`, line and column counted from 1: for editors and scripts. */
export const unix: Format = {
  part(file) {
    const place = printable(file.path);
    const lines = file.findings.map(({ span, severity, rule, message }) => {
      const { line, character } = file.index.positionAt(span.start);
      return `${place}:${line + 1}:${character + 1}: ${severity} ${rule} ${printable(message)}\n`;
    });
    return lines.join("");
  },
  whole: (parts) => parts.join(""),
};
