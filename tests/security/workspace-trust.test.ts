import assert from "node:assert/strict";
import { readFiles, readRoot } from "../architecture/read-files.ts";
import type { SourceFile } from "../architecture/source.ts";

interface Setting {
  readonly scope?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
}

const manifest = JSON.parse(readRoot("package.json"));
const settings = Object.entries<Setting>(
  Object.assign(
    {},
    ...manifest.contributes.configuration.map((group: { properties: object }) => group.properties),
  ),
);
const client = readFiles("client/src/", ".ts");
const server = readFiles("server/src/", ".ts");

/** Words in a setting's name that would tell of a program, a place or a connection. */
const POWER =
  /path|exec|command|binary|program|server|host|url|port|shell|env|args|module|plugin|require|script|node/i;

describe("a workspace that is not trusted", () => {
  it("works in full, as nothing in it is run", () => {
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces, { supported: true });
    assert.deepEqual(pathsOf(client, /workspace\.isTrusted|onDidGrantWorkspaceTrust/), []);
  });

  it("can name no program, place or connection in a setting", () => {
    // It only says how much of the protocol is logged.
    const known = ["linkmsg.trace.server"];
    assert.deepEqual(
      settings.map(([name]) => name).filter((name) => POWER.test(name) && !known.includes(name)),
      [],
    );
  });

  it("has no setting that takes any text, but lists of words", () => {
    const free = settings.filter(([, { type, enum: values }]) => type === "string" && values === undefined);
    assert.deepEqual(
      free.map(([name]) => name),
      [],
    );
  });

  it("can name no module: none is loaded by a name that is worked out", () => {
    assert.deepEqual(pathsOf([...client, ...server], /\bimport\s*\((?!\s*["'])|\brequire\s*\(/), []);
  });

  it("can put nothing into a shell", () => {
    assert.deepEqual(pathsOf(client, /ShellExecution|createTerminal|\bexec(?:File|Sync)\(|shell: /), []);
    const starting = pathsOf([...client, ...server], /child_process/);
    assert.deepEqual(starting, ["client/src/server-process.node.ts"]);
  });

  it("can make no words of its own a command: where Markdown may run one, it is one, and words are put in as text", () => {
    assert.deepEqual(pathsOf([...client, ...server], /\.isTrusted = true|supportHtml = true/), []);
    const trusting = [...client, ...server].filter(({ text }) => /\.isTrusted = /.test(text));
    assert.deepEqual(
      trusting.map(({ path }) => path),
      ["client/src/counter/counter.ts"],
    );
    assert.match(trusting[0]?.text ?? "", /isTrusted = \{ enabledCommands: \[SWITCH_ACCOUNT\] \}/);
  });
});

function pathsOf(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}
