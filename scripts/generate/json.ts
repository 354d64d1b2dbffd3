/** JSON as the formatter has it: lists of plain values on one line where they fit, everything else spread out. */
export function printJson(value: unknown): string {
  return `${print(value, 0, 0)}\n`;
}

const LINE_WIDTH = 110;

/** `column` is how many characters stand before the value on its line, and one is left for a comma. */
function print(value: unknown, level: number, column: number): string {
  if (Array.isArray(value)) return printList(value, level, column);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, member]) => {
    const name = `${pad(level + 1)}${JSON.stringify(key)}: `;
    return name + print(member, level + 1, name.length);
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${pad(level)}}`;
}

function printList(items: readonly unknown[], level: number, column: number): string {
  const line = `[${items.map((item) => JSON.stringify(item)).join(", ")}]`;
  const isPlain = items.every((item) => typeof item !== "object" || item === null);
  if (isPlain && column + line.length < LINE_WIDTH) return line;
  const inner = pad(level + 1);
  return `[\n${items.map((item) => inner + print(item, level + 1, inner.length)).join(",\n")}\n${pad(level)}]`;
}

function pad(level: number): string {
  return "  ".repeat(level);
}
