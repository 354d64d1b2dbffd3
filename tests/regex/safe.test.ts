import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { regexLiterals } from "./literals.ts";

// The backend is chosen when recheck is loaded; the pure one needs neither Java nor a binary.
process.env["RECHECK_BACKEND"] = "pure";
const { checkSync } = createRequire(import.meta.url)("recheck") as typeof import("recheck");

const root = new URL("../../", import.meta.url);

describe("regular expressions", () => {
  it("can't be made to hang, in the sources", function () {
    this.timeout(300_000);
    assert.deepEqual(vulnerable(sourceExpressions()), []);
  });

  it("can't be made to hang, in the grammar", function () {
    this.timeout(120_000);
    assert.deepEqual(vulnerable(grammarExpressions()), []);
  });

  it("are found where they stand, and a bad one is seen", () => {
    const text = 'const a = "/no/"; // /no/\nconst b = x / 2 / y;\nreturn /(a+)+$/u.test(s);';
    const found = regexLiterals(text);
    assert.deepEqual(found, [{ source: "(a+)+$", flags: "u", line: 3 }]);
    assert.equal(vulnerable(found.map((one) => ({ ...one, place: "here" }))).length, 1);
  });
});

interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** Work is limited by counting, not by time, and chance is always the same: a busy machine must not change the result. */
const LIMITS = {
  timeout: 240_000,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  randomSeed: 1,
};

function vulnerable(expressions: readonly Expression[]): string[] {
  const known = new Set<string>();
  return expressions.flatMap(({ source, flags, place }) => {
    const key = `/${source}/${flags}`;
    if (known.has(key)) return [];
    known.add(key);
    const { status } = checkSync(source, flags, LIMITS);
    return status === "safe" ? [] : [`${place} ${key} is ${status}`];
  });
}

function sourceExpressions(): Expression[] {
  return ["server/src", "client/src"].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => {
        const text = readFileSync(new URL(`${folder}/${name}`, root), "utf8");
        return regexLiterals(text).map((one) => ({ ...one, place: `${folder}/${name}:${one.line}` }));
      }),
  );
}

/**
 * The grammar's patterns, as far as JavaScript has them: groups that ignore case or are atomic become plain ones,
 * which can only backtrack more.
 */
function grammarExpressions(): Expression[] {
  const text = readFileSync(new URL("client/syntaxes/linkmsg.tmLanguage.json", root), "utf8");
  const patterns = [...text.matchAll(/"(?:match|begin|end|while)": ("(?:[^"\\]|\\.)*")/g)];
  return patterns.flatMap((found) => {
    const source = String(JSON.parse(found[1] ?? '""'))
      .replace(/\(\?(?:i:|>)/g, "(?:")
      .replace(/\\[AG]/g, "");
    return alternatives(source).map((one) => ({ source: one, flags: "iu", place: "grammar" }));
  });
}

/** The alternatives of a pattern outside its groups: each is tried by itself, so each can be checked by itself. */
function alternatives(source: string): string[] {
  const found = [""];
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === "(" || char === "[") depth++;
    else if (char === ")" || char === "]") depth--;
    if (char === "|" && depth === 0) {
      found.push("");
      continue;
    }
    found[found.length - 1] += char === "\\" ? char + source.charAt(++at) : char;
  }
  return found;
}
