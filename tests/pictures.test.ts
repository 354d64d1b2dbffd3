import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { SURFACES } from "../scripts/screenshots/surfaces.ts";
import { THEMES } from "../scripts/screenshots/window.ts";
import { readRoot } from "./architecture/read-files.ts";

const FOLDER = "docs/images";
const names = readdirSync(FOLDER).sort();
const size = (name: string) => statSync(`${FOLDER}/${name}`).size;

describe("the documentation's pictures", () => {
  it("show each surface in each theme, and nothing else", () => {
    const wanted = SURFACES.flatMap(([name]) => Object.keys(THEMES).map((theme) => `${name}-${theme}.webp`));
    assert.deepEqual(names, wanted.sort());
  });

  it("are small, each and together", () => {
    assert.deepEqual(
      names.filter((name) => size(name) > 60 * 1024),
      [],
    );
    assert.ok(names.reduce((sum, name) => sum + size(name), 0) <= 1.2 * 1024 * 1024);
  });

  it("are all in the README, those that it shows with words for who can't see them", () => {
    const readme = readRoot("README.md");
    assert.deepEqual(
      names.filter((name) => !readme.includes(`(${FOLDER}/${name})`)),
      [],
    );
    // A bracket in the words keeps vsce from finding the picture's address.
    const shown = [...readme.matchAll(/!\[(.*)\]\(docs\/images\/[\w-]+\.webp\)/g)].map(([, words]) => words);
    assert.ok(shown.length >= 5);
    assert.deepEqual(
      shown.filter((words = "") => words.length < 20 || /[[\]]/.test(words)),
      [],
    );
  });
});
