import assert from "node:assert/strict";
import { rules } from "../server/src/core/rules/index.ts";
import { importCycles, importsOutOf } from "./architecture/imports.ts";
import { ruleParity } from "./architecture/parity.ts";
import { namesIn, readFiles, readRoot } from "./architecture/read-files.ts";
import { tooLong } from "./architecture/sizes.ts";
import type { SourceFile } from "./architecture/source.ts";
import { ANY, banned, LEFT_OUT, OUTSIDE, SLEEP } from "./architecture/words.ts";

const CORE = "server/src/core/";
const CAPS = { file: 300, function: 60 };

const server = readFiles("server/src/", ".ts");
const client = readFiles("client/src/", ".ts");
const tests = readFiles("tests/", ".ts");
const written = [...server, ...client, ...tests, ...readFiles("scripts/", ".ts")].filter(
  ({ path }) => !path.includes("/generated/"),
);
const core = server.filter(({ path }) => path.startsWith(CORE));

describe("architecture", () => {
  it("the core imports nothing from outside itself", () => none(importsOutOf(CORE, server)));
  it("the core reaches for nothing outside itself", () => none(banned(core, OUTSIDE)));
  it("server and client have no rings of imports", () => none(importCycles([...server, ...client])));
  it("files and functions are short", () => none(tooLong(written, CAPS)));
  it("nothing has the type any", () => none(banned(written, ANY)));
  it("no test leaves others out", () => none(banned(tests, LEFT_OUT)));
  it("no test waits for a fixed time", () => none(banned(tests.filter(isNoSupport), SLEEP)));
  it("every rule has its file, page, fixture and settings", () => none(ruleParity(partsOfRules())));
});

/** Support files may wait, as they wait for a state. */
function isNoSupport({ path }: SourceFile): boolean {
  return !/\/support[./]/.test(path);
}

function partsOfRules() {
  const manifest = JSON.parse(readRoot("package.json"));
  const groups: { properties: Record<string, { properties?: object }> }[] =
    manifest.contributes.configuration;
  const setting = groups.map(({ properties }) => properties["linkmsg.rules"]).find(Boolean);
  const schema = JSON.parse(readRoot("server/linkmsg.schema.json"));
  return {
    ids: rules.map(({ meta }) => meta.id),
    files: namesIn("server/src/core/rules/", ".ts").filter((name) => name !== "index"),
    pages: namesIn("docs/rules/", ".md").filter((name) => name !== "README"),
    // Those named so are of several rules.
    fixtures: namesIn("tests/fixtures/rules/", ".linkmsg").filter((name) => !name.startsWith("together-")),
    // Options stand beside their rule there, as in too-long.length.
    settings: [...new Set(Object.keys(setting?.properties ?? {}).map((name) => name.replace(/\..*$/, "")))],
    schema: Object.keys(schema.properties.rules.properties),
  };
}

function none(problems: readonly string[]): void {
  assert.deepEqual(problems, []);
}
