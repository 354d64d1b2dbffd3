import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { browserProducts } from "../scripts/build/products.ts";
import { packagedManifest } from "../scripts/package/manifest.ts";
import { notices } from "../scripts/package/notices.ts";
import { MOST_BYTES, packExtension } from "../scripts/package/pack.ts";
import { fileNames } from "./support/zip.ts";

describe("the bundles for browsers", () => {
  for (const options of browserProducts("production")) {
    it(`${options.outfile} needs nothing of Node, and makes no code from text`, async () => {
      const { metafile, outputFiles } = await build({ ...options, write: false, metafile: true });
      const outside = Object.values(metafile?.outputs ?? {}).flatMap(({ imports }) => imports);
      assert.deepEqual(
        outside.map(({ path }) => path).filter((path) => path !== "vscode"),
        [],
      );
      const code = outputFiles?.map(({ text }) => text).join("\n") ?? "";
      assert.doesNotMatch(code, /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]/);
    });
  }
});

describe("the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "linkmsg-vsix-"));
  const [first, second] = [join(folder, "first.vsix"), join(folder, "second.vsix")];

  before(async function () {
    this.timeout(60_000);
    await packExtension(first);
    await packExtension(second);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it("is the same, byte for byte, each time", () => {
    assert.ok(readFileSync(first).equals(readFileSync(second)));
  });

  it("is small", () => assert.ok(statSync(first).size <= MOST_BYTES, `${statSync(first).size} bytes`));

  it("holds what runs, and nothing else", () => {
    const own = fileNames(readFileSync(first)).filter((name) => name.startsWith("extension/"));
    const kinds = own.map((name) => name.replace(/^extension\//, ""));
    const needed = ["package.json", "package.nls.json", "readme.md", "changelog.md", "LICENSE.txt"];
    const shared = ["dist/extension.js", "dist/server.js"];
    const bundles = [...shared, "dist/extension.node.js", "dist/server.node.js", "server/dist/cli.cjs"];
    const missing = [...needed, ...bundles, "THIRD-PARTY-NOTICES.txt"].filter(
      (name) => !kinds.includes(name),
    );
    assert.deepEqual(missing, []);
    assert.deepEqual(
      kinds.filter((name) => /\.(?:ts|map|test|vsix)$|node_modules|tests?\/|scripts\/|docs\//.test(name)),
      [],
    );
    assert.ok(kinds.length <= 40, `${kinds.length} files`);
  });

  it("leaves out of the manifest what only developers need", () => {
    const { scripts, devDependencies, ...rest } = JSON.parse(
      packagedManifest('{"name":"a","private":true,"scripts":{"b":"c"},"devDependencies":{},"main":"d"}'),
    );
    assert.deepEqual([scripts, devDependencies, rest], [undefined, undefined, { name: "a", main: "d" }]);
  });

  it("names the licence of every package that is in a bundle, once", () => {
    const text = notices(".", [
      "node_modules/vscode-languageserver/lib/common/api.js",
      "node_modules/vscode-languageserver/lib/common/server.js",
      "server/src/main.vscode.ts",
    ]);
    assert.equal(text.match(/vscode-languageserver \d+\.\d+\.\d+ \(MIT\)/g)?.length, 1);
    assert.match(text, /Permission is hereby granted/);
  });
});
