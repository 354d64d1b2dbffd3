// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the samples are source texts
import assert from "node:assert/strict";
import { importCycles, importsOutOf } from "./imports.ts";
import { type RuleParts, ruleParity } from "./parity.ts";
import { tooLong } from "./sizes.ts";
import { codeOf, type SourceFile } from "./source.ts";
import { ANY, type Ban, banned, LEFT_OUT, OUTSIDE, SLEEP } from "./words.ts";

/** Each check must be able to fail: here it is given what it should find, and what it should not. */
describe("architecture checks", () => {
  describe("code without strings and comments", () => {
    const samples: [text: string, code: string][] = [
      ['a("x // y") // z', 'a("      ")     '],
      ["a /* b\nc */ d", "a     \n     d"],
      ["a('it\\'s') + b", "a('     ') + b"],
      ["a(`x ${b(`y ${c}`)} z`) d", "a(`   {b(`   {c}`)}  `) d"],
      ["a(`${{ b: 1 }.b}`) c", "a(` {{ b: 1 }.b}`) c"],
      ['a.match(/["/]/g) b', "a.match(       ) b"],
      ["a / b / c", "a / b / c"],
      ["`a", "` "],
    ];
    for (const [text, code] of samples) it(text, () => assert.equal(codeOf(text), code));
  });

  describe("imports out of a folder", () => {
    const inside = [
      'import { a } from "./a.ts";',
      'import type { A } from "../core/deep/a.ts";',
      'export * from "./a.ts";',
      '// import { a } from "node:fs";',
      "const text = 'import { a } from \"node:fs\";';",
      'const important = "x"; from("y");',
    ];
    const outside = [
      'import { a } from "node:fs";',
      'import type { A } from "vscode-languageserver";',
      'import "./../lsp/a.ts";',
      'import {\n  a,\n  b,\n} from "../lsp/a.ts";',
      'export { a } from "../lsp/a.ts";',
      'export type * from "../lsp/a.ts";',
      'const a = await import("node:fs");',
      "const a = await import(`./${name}.ts`);",
      "const a = await import(name);",
      'const a = require("fs");',
      'type A = import("vscode").Uri;',
    ];
    const problems = (text: string) => importsOutOf("core/", [{ path: "core/x.ts", text }]);
    for (const text of inside) it(`takes ${text}`, () => assert.deepEqual(problems(text), []));
    for (const text of outside) it(`finds ${text}`, () => assert.equal(problems(text).length, 1));
    it("looks at no other folder", () => {
      assert.deepEqual(importsOutOf("core/", [{ path: "lsp/x.ts", text: 'import "node:fs";' }]), []);
    });
    it("tells the line", () => assert.match(problems('\n\nimport "node:fs";').join(), /^core\/x\.ts:3: /));
  });

  describe("rings of imports", () => {
    const ring = files({
      "a.ts": 'import "./b.ts";',
      "b.ts": 'export * from "./c/d.ts";',
      "c/d.ts": 'import "../a.ts";',
    });
    it("finds one over three files", () =>
      assert.deepEqual(importCycles(ring), ["a.ts → b.ts → c/d.ts → a.ts"]));
    it("finds a file that imports itself", () => {
      assert.equal(importCycles(files({ "a.ts": 'import { a } from "./a.ts";' })).length, 1);
    });
    it("takes a diamond, and rings of types", () => {
      const fine = files({
        "a.ts": 'import "./b.ts";\nimport "./c.ts";',
        "b.ts": 'import "./d.ts";',
        "c.ts": 'import "./d.ts";',
        "d.ts": 'import type { A } from "./a.ts";',
      });
      assert.deepEqual(importCycles(fine), []);
    });
  });

  describe("sizes", () => {
    const caps = { file: 9, function: 3 };
    const long = [
      "function a() {\n  1;\n  2;\n}",
      "export async function a(\n  b: number,\n): void {\n  1;\n}",
      "export const a = () => {\n  1;\n  2;\n};",
      "const o = {\n  *check(message) {\n    1;\n    2;\n  },\n};",
      "const o = {\n  change(\n    uri: string,\n  ): void {\n    1;\n  },\n};",
      "class A {\n  get b(): number {\n    1;\n    return 2;\n  }\n}",
      "function a({\n  b,\n}: B): void {\n  1;\n}",
      `const a = 1;\n${"\n".repeat(9)}a;`,
    ];
    const short = [
      "function a() {\n  1;\n}",
      "const a = [\n  1,\n  2,\n  3,\n];",
      "call(\n  1,\n  2,\n  3,\n);",
      "if (a(b)) {\n  1;\n  2;\n  3;\n}",
      'describe("a", () => {\n  1;\n  2;\n  3;\n});',
      "const a = `\nfunction b() {\n1\n2\n3\n}\n`;",
    ];
    for (const text of long) it(`finds ${JSON.stringify(text)}`, () => assert.equal(sizes(text), 1));
    for (const text of short) it(`takes ${JSON.stringify(text)}`, () => assert.equal(sizes(text), 0));
    const sizes = (text: string) => tooLong(files({ "a.ts": text }), caps).length;
  });

  const words: [name: string, ban: Ban, bad: string[], good: string[]][] = [
    [
      "any",
      ANY,
      ["let a: any;", "a as any", "f<any>(a)", "(a: any[]) => a"],
      ["// any", '"any"', "a.any(b)", "company"],
    ],
    [
      "the world outside",
      OUTSIDE,
      ["console.log(a)", "process.env", "Date.now()", "new Date()", "Math.random()", "require(a)"],
      ['"console"', "/* process */", "a.process()", "Math.max(a)", "const process = 1", "reprocess(a)"],
    ],
    [
      "tests left out",
      LEFT_OUT,
      ["it.only(a)", "describe.skip(a)", "this.skip()", "xit(a)", "describe\n.only(a)"],
      ["// it.only", "skip(a)", "readonly", "exit(a)", "list.only"],
    ],
    [
      "waiting",
      SLEEP,
      ["await sleep(5)", "setTimeout(resolve, 5)", "await delay(9)"],
      ["await until(a)", '"sleep(5)"'],
    ],
  ];
  for (const [name, ban, bad, good] of words) {
    describe(name, () => {
      for (const text of bad)
        it(`finds ${text}`, () => assert.equal(banned(files({ "a.ts": text }), ban).length, 1));
      for (const text of good)
        it(`takes ${text}`, () => assert.deepEqual(banned(files({ "a.ts": text }), ban), []));
    });
  }

  describe("rules and their parts", () => {
    const parts: RuleParts = {
      ids: ["a", "b"],
      files: ["a", "b"],
      pages: ["a", "b"],
      fixtures: ["a", "a-more", "b-only"],
      settings: ["a", "b"],
      schema: ["a", "b"],
    };
    it("takes what fits together", () => assert.deepEqual(ruleParity(parts), []));
    for (const part of ["files", "pages", "fixtures", "settings", "schema"] as const) {
      it(`finds one that is missing in ${part}`, () => {
        assert.equal(ruleParity({ ...parts, [part]: ["a"] }).length, 1);
      });
      it(`finds one too many in ${part}`, () => {
        assert.equal(ruleParity({ ...parts, [part]: [...parts[part], "c"] }).length, 1);
      });
    }
    it("finds an id given twice", () => {
      assert.deepEqual(ruleParity({ ...parts, ids: ["a", "b", "a"] }), ["two rules have the id a"]);
    });
  });
});

function files(texts: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}
