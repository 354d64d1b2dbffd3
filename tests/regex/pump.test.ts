import assert from "node:assert/strict";
import { lint } from "../../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../server/src/core/lint/settings.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { readFiles } from "../architecture/read-files.ts";
import { runs } from "../support/runs.ts";
import { regexLiterals } from "./literals.ts";
import { LENGTH, PIECES, pump, timeOf } from "./pumps.ts";

/**
 * How many times as long as the plainest search a pattern may take. A pattern that steps back takes thousands of
 * times as long on texts of this length.
 */
const MOST_TIMES = 60;

/** How many times as long linting may take for four times the text. In step with the length it is 4, with its square 16. */
const MOST_GROWTH = 9;

describe("patterns", () => {
  it("take no longer for texts made to hold them up", function () {
    this.timeout(0);
    assert.deepEqual(slow(patternsInSources()), []);
  });

  it("that can be held up are seen", function () {
    this.timeout(0);
    assert.notDeepEqual(slow([{ pattern: /\s+$/, place: "here" }], LENGTH / 2), []);
  });
});

describe("rules", () => {
  it("take time in step with the length of texts made to hold them up", function () {
    this.timeout(0);
    assert.deepEqual(
      PIECES.flatMap((piece) => growth(piece, DEFAULT_SETTINGS)),
      [],
    );
  });

  // One by one they are many, and each is in the test above.
  if (runs(10) > 10) {
    for (const { meta } of rules) {
      it(`${meta.id} takes time in step with the length of such texts by itself`, function () {
        this.timeout(0);
        const others = rules.filter((rule) => rule.meta.id !== meta.id);
        const off = Object.fromEntries(others.map((rule) => [rule.meta.id, "off" as const]));
        assert.deepEqual(
          PIECES.flatMap((piece) => growth(piece, { ...DEFAULT_SETTINGS, rules: off })),
          [],
        );
      });
    }
  }
});

interface Placed {
  readonly pattern: RegExp;
  readonly place: string;
}

function patternsInSources(): Placed[] {
  const files = [...readFiles("server/src/", ".ts"), ...readFiles("client/src/", ".ts")];
  const found = files.flatMap(({ path, text }) =>
    regexLiterals(text).map(({ source, flags, line }) => ({
      pattern: new RegExp(source, flags),
      place: `${path}:${line}`,
    })),
  );
  return [...new Map(found.map((one) => [String(one.pattern), one])).values()];
}

/** Those that take too long, each with the first text that shows it. */
function slow(patterns: readonly Placed[], length = LENGTH): string[] {
  const plain = timeOf(() => search(/a/g, pump("a", length)), 5);
  const most = Math.max(plain, 1) * MOST_TIMES;
  return patterns.flatMap(({ pattern, place }) => {
    const pieces = new Set([...PIECES, ...ownPieces(pattern.source)]);
    const piece = [...pieces].find((one) => isSlow(pattern, pump(one, length), most));
    return piece === undefined ? [] : [`${place} ${pattern} on ${JSON.stringify(piece)} again and again`];
  });
}

function isSlow(pattern: RegExp, text: string, most: number): boolean {
  const first = timeOf(() => search(pattern, text), 1);
  return first > most && (first > 4 * most || timeOf(() => search(pattern, text), 2) > most);
}

/** Finds all matches of a global pattern, and the first of another one. */
function search(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0;
  if (pattern.global) for (const _ of text.matchAll(pattern));
  else pattern.test(text);
}

/** Plain words and marks that stand in a pattern. */
function ownPieces(source: string): string[] {
  const plain = source.replace(/\\[pPu]\{[^}]*\}/g, " ").replace(/\\[a-zA-Z]/g, " ");
  return [...plain.matchAll(/[A-Za-z]{2,12}|\\[^A-Za-z]/g)].map(([found]) => found.replace("\\", ""));
}

/** Says for which text linting takes much more than four times as long as for a quarter of it. */
function growth(piece: string, settings: Settings): string[] {
  const lintOf = (length: number) => {
    const text = `### A\n\n${pump(piece, length)}`;
    return () => void lint(parse(text), settings);
  };
  const [quarter, whole] = [lintOf(LENGTH / 4), lintOf(LENGTH)];
  const grown = (tries: number) => timeOf(whole, tries) / Math.max(timeOf(quarter, tries), 2);
  // What a machine is busy with, or V8 compiles meanwhile, counts the less the more often one tries.
  const isFine = [1, 3, 9].some((tries) => grown(tries) <= MOST_GROWTH);
  return isFine ? [] : [`${grown(1).toFixed(1)} times as long for four times ${JSON.stringify(piece)}`];
}
