import { commands, type Hover, languages, MarkdownString, Uri, workspace } from "vscode";
import * as assert from "../assert.ts";
import {
  closeEditors,
  codeOf,
  openFile,
  openNewFile,
  openUntitled,
  replaceText,
  waitFor,
  waitForCodes,
  waitForNoFindings,
} from "../support.ts";

const BAD = `### To a stranger
Kind: invitation

Hi [NAME],

I am impressed by your profile and I have never seen such a career. We offer a platform that can help your
company grow by 30%. Can we book a quick call this week to show you a demo?
`;

const GOOD = `### To a stranger
To: Ana Silva
Kind: invitation

Hi Ana, your talk on streaming joins in Lisbon settled an argument in my team. I plan routes for
a carrier and would enjoy comparing notes.
`;

const NEVER = "Hi Ana, we never met, but your talk on joins settled an argument.\n";

const CONFIG = '{ "rules": { "never": "off" }, "acount": "free" }';

const CODES = ["open-placeholder", "never", "generic-compliment", "pitch"];

describe("findings", () => {
  afterEach(closeEditors);

  it("appear for a file, and go when the text is mended", async () => {
    const editor = await openNewFile("mended.linkmsg", BAD);
    await waitForCodes(editor.document, CODES);
    await replaceText(editor, GOOD);
    await waitForNoFindings(editor.document);
  });

  it("go when the draft is closed", async () => {
    const { document } = await openNewFile("closed.linkmsg", BAD);
    await waitForCodes(document, CODES);
    await closeEditors();
    await waitForNoFindings(document);
  });

  it("name their source, and link to their rule's page", async () => {
    const { document } = await openUntitled(BAD);
    await waitForCodes(document, ["never"]);
    const finding = languages.getDiagnostics(document.uri).find((it) => codeOf(it) === "never");
    assert.equal(finding?.source, "linkmsg");
    const page = typeof finding?.code === "object" ? finding.code.target.toString() : "";
    assert.match(page, /never/);
  });

  it("appear in an untitled draft", async () => {
    const { document } = await openUntitled(BAD);
    assert.equal(document.isUntitled, true);
    await waitForCodes(document, CODES);
  });

  it("say why when the mouse rests on them", async () => {
    const { document } = await openUntitled(BAD);
    await waitForCodes(document, ["never"]);
    const finding = languages.getDiagnostics(document.uri).find((it) => codeOf(it) === "never");
    const at = finding?.range.start;
    const text = await waitFor("a hover text", async () => {
      const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, at);
      return hovers.map(hoverText).join("\n") || undefined;
    });
    assert.match(text, /never/i);
    assert.ok(text.length > 40, `it explains more than this: ${text}`);
  });

  it("follow linkmsg.json, and what is wrong in it is shown there", async () => {
    const { document } = await openNewFile("configured.linkmsg", NEVER);
    await waitForCodes(document, ["never"]);
    const config = Uri.joinPath(document.uri, "../linkmsg.json");
    const problems = () => languages.getDiagnostics(config).filter(({ source }) => source === "linkmsg");
    await workspace.fs.writeFile(config, new TextEncoder().encode(CONFIG));
    try {
      await waitForNoFindings(document);
      await waitFor("a problem of the configuration", () => problems()[0], languages.onDidChangeDiagnostics);
      assert.match(problems()[0]?.message ?? "", /acount/);
    } finally {
      await workspace.fs.delete(config);
    }
    await waitForCodes(document, ["never"]);
    assert.equal(problems().length, 0);
  });

  it("are there in the example for them", async () => {
    const { document } = await openFile("first-tries.linkmsg");
    await waitForCodes(document, CODES);
  });
});

function hoverText(hover: Hover): string {
  return hover.contents
    .map((it) => (it instanceof MarkdownString || typeof it === "object" ? it.value : it))
    .join("\n");
}
