import assert from "node:assert/strict";
import type { Position, TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { createDocuments } from "../../server/src/lsp/documents.ts";
import { runs } from "../support/runs.ts";
import { choose, type Random, TOKENS } from "../syntax/random-text.ts";
import { below, scripts } from "./edit-scripts.ts";

const URI = "file:///draft.linkmsg";
const SCRIPTS = runs(20_000);

describe("a document that is kept in step by changes", () => {
  it("has the text that the editor has, wherever the changes' ranges lie", function () {
    this.timeout(0);
    for (const { seed, random, newText } of scripts(SCRIPTS)) {
      const documents = createDocuments();
      let text = newText();
      let document = documents.open({ uri: URI, languageId: "linkmsg", version: 0, text });
      const log: unknown[] = [text];
      for (let version = 1; version <= 4; version++) {
        const changes: TextDocumentContentChangeEvent[] = [];
        for (let more = below(random, 3); more >= 0; more--) {
          const change = randomChange(text, random);
          changes.push(change);
          text = changed(text, change);
        }
        log.push(changes);
        const refuse = () => assert.fail("no change is malformed");
        const next = documents.change(URI, version, changes, refuse);
        assert.ok(next);
        document = next;
        if (document.text !== text) assert.equal(document.text, text, `seed ${seed}: ${JSON.stringify(log)}`);
      }
      const at = positionAt(text, below(random, text.length + 1));
      assert.deepEqual(document.lines.positionAt(offsetAt(text, at)), at, `seed ${seed}`);
    }
  });
});

/** A change by range, and now and then one of the whole text. */
function randomChange(text: string, random: Random): TextDocumentContentChangeEvent {
  const added = choose([...TOKENS, "", "", "\r\n", "👋\r"], random);
  if (below(random, 12) === 0) return { text: text.slice(below(random, text.length + 1)) + added };
  const start = randomPosition(text, random);
  const end = below(random, 2) === 0 ? start : randomPosition(text, random);
  return { range: { start, end }, text: added };
}

/** A place of the text, between the halves of a pair too, or one behind a line's end or the last line. */
function randomPosition(text: string, random: Random): Position {
  const { line, character } = positionAt(text, below(random, text.length + 1));
  return {
    line: line + (below(random, 9) === 0 ? 3 : 0),
    character: character + (below(random, 9) === 0 ? 50 : 0),
  };
}

/** The reference: the text as a whole, its lines counted from the start each time. */
function changed(text: string, change: TextDocumentContentChangeEvent): string {
  if (!("range" in change)) return change.text;
  const places = [offsetAt(text, change.range.start), offsetAt(text, change.range.end)];
  return text.slice(0, Math.min(...places)) + change.text + text.slice(Math.max(...places));
}

/** A text's lines with their ends: CRLF, LF or a lone CR. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\r\n|\n|\r(?!\n))/);
}

function offsetAt(text: string, { line, character }: Position): number {
  const lines = linesOf(text);
  if (/[\r\n]$/.test(text) || text === "") lines.push("");
  if (line >= lines.length) return text.length;
  const start = lines.slice(0, line).join("").length;
  const length = (lines[line] ?? "").replace(/[\r\n]+$/, "").length;
  return start + Math.min(character, length);
}

/** The position of an offset; between the two characters of a CRLF there is none, so it is the one before. */
function positionAt(text: string, offset: number): Position {
  const isInside = text[offset - 1] === "\r" && text[offset] === "\n";
  const before = linesOf(text.slice(0, isInside ? offset - 1 : offset));
  if (/[\r\n]$/.test(before.join(""))) before.push("");
  const line = Math.max(before.length - 1, 0);
  return { line, character: (before[line] ?? "").length };
}
