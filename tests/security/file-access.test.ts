import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type WorkspaceDiagnosticReport, WorkspaceDiagnosticRequest } from "vscode-languageserver/node";
import { askEverything, DRAFT } from "../lsp/every-feature.ts";
import { initializeParams, profileOf } from "../lsp/profiles/profile.ts";
import { useFolder } from "../support/folder.ts";
import { PROGRAM } from "../support/program.ts";
import { type Access, outside, watchedIn } from "./access.ts";

/** A word that stands in files outside the workspace only. */
const SECRET = "Zugspitze";
const SECRET_DRAFT = `### Secret\n\nI never: do, says ${SECRET}.\n`;

/** Drafts that name files of others wherever a name may stand. */
const NOSY = [
  "../secret.csv",
  "../../../../etc/passwd",
  "/etc/passwd",
  "file:///etc/passwd",
  "\\\\host\\share\\a",
]
  .flatMap((path) => [
    `### Include ${path}`,
    `Template: ${path}`,
    `Audience: ${path}`,
    `Contacts: ${path}`,
    `To: @${path}`,
    `[FILE]: ${path}`,
    "",
    `Hi [FILE|${path}], see <${path}>, [here](${path}), {{> ${path} }}, {% include "${path}" %} and @import ${path}.`,
    "",
  ])
  .join("\n");

const NOSY_CONFIG = `{
  "$schema": "file:///etc/passwd",
  "extends": ["../linkmsg.json", "/etc/passwd"],
  "plugins": ["./evil.js"],
  "ignore": ["../../**", "/etc/**", "**/\\u0000"],
  "phrases": "../secret.csv"
}`;

describe("files", () => {
  const folder = useFolder();
  const inside = () => folder.path("work");
  const uriOf = (path: string) => pathToFileURL(folder.path(path)).href;

  beforeEach(() => {
    folder.write("secret.csv", `name\n${SECRET}\n`);
    folder.write("secret.linkmsg", SECRET_DRAFT);
    folder.write("linkmsg.json", `{ "rules": { "${SECRET}": "off" } }`);
    folder.write("elsewhere/a.linkmsg", SECRET_DRAFT);
    folder.write("work/a.linkmsg", DRAFT);
    folder.write("work/nosy.linkmsg", NOSY);
    folder.write("work/own/linkmsg.json", NOSY_CONFIG);
    folder.write("work/own/b.linkmsg", NOSY);
    folder.write("work/evil.js", "throw new Error('run');");
    folder.write("work/linked/c.linkmsg", NOSY);
    symlinkSync(folder.path("secret.linkmsg"), folder.path("work/link.linkmsg"));
    symlinkSync(folder.path("elsewhere"), folder.path("work/elsewhere"), "dir");
    symlinkSync(folder.path("linkmsg.json"), folder.path("work/linked/linkmsg.json"));
  });

  it("of the workspace alone are read by the language server, whatever drafts and links name", async () => {
    const watched = watchedIn(folder.root());
    await watched.serve(inside(), async (client) => {
      const editor = profileOf("vscode");
      const params = initializeParams(editor, pathToFileURL(inside()).href);
      const { capabilities } = await client.initialize(editor.capabilities, params);
      await client.open(uriOf("work/a.linkmsg"), DRAFT);
      await client.open(uriOf("work/nosy.linkmsg"), NOSY);
      await client.open(uriOf("work/linked/c.linkmsg"), NOSY);
      await askEverything(client, capabilities, uriOf("work/a.linkmsg"));
      const report: WorkspaceDiagnosticReport = await client.connection.sendRequest(
        WorkspaceDiagnosticRequest.type,
        { previousResultIds: [] },
      );
      assert.doesNotMatch(JSON.stringify(report), new RegExp(SECRET));
      assert.deepEqual(report.items.map(({ uri }) => uri.slice(uri.lastIndexOf("/") + 1)).sort(), [
        "a.linkmsg",
        "b.linkmsg",
        "c.linkmsg",
        "nosy.linkmsg",
      ]);
    });
    assert.deepEqual(outside(watched.accesses(), [inside()]), []);
    assert.deepEqual(others(watched.accesses()), []);
  });

  it("beside a draft are not read for addresses that no disk has", async () => {
    const watched = watchedIn(folder.root());
    await watched.serve(inside(), async (client) => {
      const editor = profileOf("vscode");
      await client.initialize(editor.capabilities, initializeParams(editor, pathToFileURL(inside()).href));
      for (const uri of strangeUris(pathToFileURL(inside()).href)) {
        await client.open(uri, NOSY);
        const answer = await client.connection.sendRequest("textDocument/diagnostic", {
          textDocument: { uri },
        });
        assert.doesNotMatch(JSON.stringify(answer), new RegExp(SECRET), uri);
      }
    });
    assert.deepEqual(outside(watched.accesses(), [inside()]), []);
    assert.deepEqual(others(watched.accesses()), []);
  });

  it("of the folder alone are read by the command line, whatever drafts and links name", () => {
    const watched = watchedIn(folder.root());
    const { stdout, stderr, status } = watched.run(["check", "--format", "unix"], inside());
    assert.doesNotMatch(stdout + stderr, new RegExp(SECRET));
    assert.match(
      stderr,
      /linked\/linkmsg\.json:1:1: This configuration is a link to a place outside this folder/,
    );
    assert.equal(status, 2);
    assert.deepEqual(outside(watched.accesses(), [inside()]), []);
    assert.deepEqual(others(watched.accesses()), []);
  });

  it("of the folder alone are read by the threads of the command line, which do nothing else", () => {
    const watched = watchedIn(folder.root());
    const args = ["check", "--format", "unix"];
    const alone = watched.run([...args, "--concurrency", "off"], inside());
    const { stdout, stderr, status } = watched.runOnThreads([...args, "--concurrency", "3"], inside());
    assert.deepEqual([stdout, stderr, status], [alone.stdout, alone.stderr, alone.status]);
    assert.deepEqual(outside(watched.accesses(), [inside()]), []);
    const thread = `thread: Worker ${PROGRAM}`;
    assert.deepEqual(others(watched.accesses()), [thread, thread]);
  });

  it("that would never end are not read", () => {
    if (process.platform === "win32") return;
    mkdirSync(folder.path("work/pipe"));
    spawnSync("mkfifo", [folder.path("work/pipe/linkmsg.json"), folder.path("work/pipe/d.linkmsg")]);
    folder.write("work/pipe/e.linkmsg", DRAFT);
    const watched = watchedIn(folder.root());
    const { stdout, stderr } = watched.run(["check", "--format", "unix", "pipe"], inside());
    assert.match(stderr, /pipe\/linkmsg\.json:1:1: This configuration is no file/);
    assert.match(stdout, /pipe\/e\.linkmsg/);
    assert.doesNotMatch(stdout, /d\.linkmsg/);
  });

  it("that are read elsewhere would be seen by these tests", () => {
    const watched = watchedIn(folder.root());
    watched.run(["check", folder.path("secret.linkmsg")], inside());
    assert.ok(outside(watched.accesses(), [inside()]).some((line) => line.includes("secret.linkmsg")));
  });
});

/** Changes the disk. */
const WRITES =
  /^(?:write|append|create(?!Read)|mk|rm|unlink|rename|copy|cp|symlink|link|truncate|ch|lch|utimes|lutimes)/;

/** What a program did besides reading. */
function others(accesses: readonly Access[]): string[] {
  return accesses
    .filter(({ kind, name }) => kind !== "file" || WRITES.test(name))
    .map(({ kind, name, detail }) => `${kind}: ${name} ${detail}`);
}

/** Documents at places that are no disk's, or that are spelt to lead out of the folder. */
function strangeUris(folder: string): string[] {
  return [
    "untitled:Untitled-1",
    "untitled:../../secret.linkmsg",
    "untitled:/etc/x.linkmsg",
    "vscode-vfs://github/a/b/x.linkmsg",
    "vscode-test-web://mount/x.linkmsg",
    "git:/drafts/x.linkmsg?ref=main",
    "https://example.org/x.linkmsg",
    "file://host.invalid/share/x.linkmsg",
    `${folder}/../x.linkmsg`,
    `${folder}/%2e%2e/x.linkmsg`,
    `${folder}/..%2Fx.linkmsg`,
    `${folder}/own/../../elsewhere/x.linkmsg`,
    `${folder}/elsewhere/x.linkmsg`,
    `${folder}/x%00.linkmsg`,
    `${folder}/%zz.linkmsg`,
    "file:",
  ];
}
