import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";

/** A text fixture: what stands before the first `-- name --` line, and the sections behind it by name. */
export interface Fixture {
  readonly input: string;
  readonly sections: ReadonlyMap<string, string>;
}

const SECTION = /^-- ([a-z-]+) --$/;

/** Cuts a fixture into its input and its sections. A section's text ends with one line end, or is empty. */
export function parseFixture(text: string): Fixture {
  const parts: { name: string; lines: string[] }[] = [{ name: "", lines: [] }];
  for (const line of text.split("\n")) {
    const name = SECTION.exec(line)?.[1];
    if (name === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ name, lines: [] });
  }
  const sections = new Map(parts.slice(1).map(({ name, lines }) => [name, joined(lines)]));
  return { input: joined(parts[0]?.lines ?? []), sections };
}

function joined(lines: readonly string[]): string {
  const text = lines.join("\n").replace(/\n+$/, "");
  return text === "" ? "" : `${text}\n`;
}

/** Writes a fixture as `parseFixture` reads it. */
export function printFixture({ input, sections }: Fixture): string {
  return [...sections].reduce((text, [name, body]) => `${text}\n-- ${name} --\n${body}`, input);
}

/**
 * Compares the whole of a fixture file with what it should be.
 *
 * With `UPDATE=1` it rewrites the file instead; that is refused where `CI` is set, so that a wrong result can't
 * approve itself.
 */
export function compareWithFile(path: URL, actual: string): void {
  const expected = readFileSync(path, "utf8");
  if (actual === expected) return;
  if (process.env["UPDATE"] === "1") {
    assert.ok(!process.env["CI"], "UPDATE=1 rewrites expectations, so it is refused where CI is set");
    writeFileSync(path, actual);
    return;
  }
  assert.equal(actual, expected, "the fixture differs; UPDATE=1 npm test rewrites it, then read the diff");
}
