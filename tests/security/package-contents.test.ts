import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { packExtension } from "../../scripts/package/pack.ts";
import { packNpm } from "../../scripts/package/pack-npm.ts";
import { root } from "../../scripts/package/stage.ts";
import { untar } from "../support/tar.ts";
import { unzip } from "../support/zip.ts";

/** What a file that leaves this machine must not hold. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY/],
  ["a token of GitHub", /\bgh[opsur]_[A-Za-z0-9]{20}|\bgithub_pat_\w{20}/],
  ["a token of npm", /\bnpm_[A-Za-z0-9]{30}|_authToken/],
  ["a key of a cloud", /\bAKIA[0-9A-Z]{16}\b|\bAIza[\w-]{30}|\bxox[abp]-\w{10}/],
  ["an address with a password", /\bhttps?:\/\/[^\s/:@"']+:[^\s/@"']+@/],
  ["the host of a registry", /\bregistry\.[a-z]+\.(?:org|com)\b|\b_apis\/public\/gallery/],
  ["a path of a machine", /(?:\/(?:home|Users|root|work|tmp|builds|runner)\/\w|\b[A-Z]:\\\\?Users\\)/],
];

/** Where the compiler's own text reads like a path; each must be there, else the exception goes. */
const ALLOWED: readonly string[] = [];

describe("what is published", () => {
  const folder = mkdtempSync(join(tmpdir(), "linkmsg-contents-"));
  let files: ReadonlyMap<string, Buffer>;

  before(async function () {
    this.timeout(60_000);
    const [vsix, tgz] = [join(folder, "a.vsix"), join(folder, "a.tgz")];
    await Promise.all([packExtension(vsix), packNpm(tgz)]);
    files = new Map([...unzip(readFileSync(vsix)), ...untar(readFileSync(tgz))]);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [what, pattern] of FORBIDDEN) {
    it(`holds no ${what.replace(/^an? /, "")}`, () => {
      const found = textFiles().flatMap(([name, text]) => {
        const [match] = pattern.exec(text) ?? [];
        return match === undefined || ALLOWED.includes(match) ? [] : [`${name}: ${match}`];
      });
      assert.deepEqual(found, []);
    });
  }

  it("names neither this machine's folders nor who is at it", () => {
    const { username } = userInfo();
    const own = [root, homedir(), tmpdir(), username === "root" ? root : `/${username}/`];
    const found = textFiles().flatMap(([name, text]) =>
      own.filter((word) => word.length > 4 && text.includes(word)).map((word) => `${name}: ${word}`),
    );
    assert.deepEqual(found, []);
  });

  it("has neither maps nor hidden files, nor anything that installs itself", () => {
    const names = [...files.keys()];
    assert.ok(names.length > 20);
    assert.deepEqual(
      names.filter((name) => /\.map$|(?:^|\/)\.|\.(?:sh|cmd|ps1|node|wasm|exe)$/.test(name)),
      [],
    );
    assert.deepEqual(
      textFiles().filter(([, text]) => /sourceMappingURL/.test(text)),
      [],
    );
  });

  it("would be found to hold a secret", () => {
    const token = `gh${"p"}_${"a1".repeat(20)}`;
    assert.ok(FORBIDDEN.some(([, pattern]) => pattern.test(`const token = "${token}";`)));
  });

  function textFiles(): [string, string][] {
    return [...files]
      .filter(([name]) => !name.endsWith(".png"))
      .map(([name, bytes]) => [name, bytes.toString("utf8")]);
  }
});
