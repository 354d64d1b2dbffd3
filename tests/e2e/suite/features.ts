import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type InlayHint,
  languages,
  Position,
  Range,
  type TextDocument,
  type TextEdit,
  type WorkspaceEdit,
  workspace,
} from "vscode";
import * as assert from "../assert.ts";
import { closeEditors, codeOf, openUntitled, waitFor, waitForCodes } from "../support.ts";

const DRAFT = `### Ana
To: Ana Silva
[TOPIC]: joins

Hi [NAME], your talk on [TOPIC] and [PLACE], which I never forgot.
`;

describe("features", () => {
  afterEach(closeEditors);

  it("complete labels that the file knows", async () => {
    const { document } = await openUntitled(`${DRAFT}[TO`);
    const labels = await waitFor("completions", async () => {
      const list = await run<CompletionList>(
        "vscode.executeCompletionItemProvider",
        document,
        new Position(5, 3),
      );
      const found = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      return found.length > 0 ? found : undefined;
    });
    assert.ok(
      labels.some((label) => label.includes("TOPIC")),
      `TOPIC is among ${labels}`,
    );
  });

  it("rename a blank in all its places", async () => {
    const { document } = await openUntitled(DRAFT);
    const edit = await run<WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document,
      new Position(2, 2),
      "SUBJECT",
    );
    await workspace.applyEdit(edit);
    assert.equal(document.getText(), DRAFT.replaceAll("TOPIC", "SUBJECT"));
  });

  it("offer to silence a finding", async () => {
    const { document } = await openUntitled(DRAFT);
    await waitForCodes(document, ["never"]);
    const never = languages.getDiagnostics(document.uri).find((finding) => codeOf(finding) === "never");
    const actions = await run<CodeAction[]>("vscode.executeCodeActionProvider", document, never?.range);
    const ignore = actions.find(({ title }) => /ignore/i.test(title));
    assert.ok(ignore?.edit !== undefined, `one of ${actions.map(({ title }) => title)} ignores it`);
  });

  it("offer first to fill in a blank that is open", async () => {
    const { document } = await openUntitled(DRAFT);
    await waitForCodes(document, ["open-placeholder"]);
    const open = languages.getDiagnostics(document.uri).find((it) => codeOf(it) === "open-placeholder");
    const actions = await run<CodeAction[]>("vscode.executeCodeActionProvider", document, open?.range);
    const preferred = actions.filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.map(({ command }) => command?.command).join(), "linkmsg.fillPlaceholders");
  });

  it("say above each message how it stands, with what can be done", async () => {
    const { document } = await openUntitled(DRAFT);
    const titles = await waitFor("lenses", async () => {
      const lenses = await run<CodeLens[]>("vscode.executeCodeLensProvider", document);
      return lenses.length > 1 ? lenses.map(({ command }) => command?.title) : undefined;
    });
    assert.match(titles.join(", "), /^1 open[^,]*, Copy, Preview, Fill in$/);
  });

  it("show the texts of blanks beside them", async () => {
    const { document } = await openUntitled(DRAFT);
    const range = new Range(0, 0, 9, 0);
    const hints = await waitFor("hints", async () => {
      const found = await run<InlayHint[]>("vscode.executeInlayHintProvider", document, range);
      return found.length > 0 ? found.map(({ label }) => String(label)) : undefined;
    });
    assert.ok(hints.includes("= Ana"), `“= Ana” is among ${hints}`);
  });

  it("bring a draft into its usual form", async () => {
    const { document } = await openUntitled("###  Ana\nto:   Ana\n\nHi.   \n");
    const edits = await run<TextEdit[]>("vscode.executeFormatDocumentProvider", document, {
      tabSize: 2,
      insertSpaces: true,
    });
    const edit = edits.map(({ newText }) => newText).join("");
    assert.ok(edits.length > 0, `there are edits, with ${edit}`);
  });

  it("outline a draft by its messages", async () => {
    const { document } = await openUntitled(`${DRAFT}\n### Ben\n\nHi.\n`);
    const names = await waitFor("symbols", async () => {
      const symbols = await run<DocumentSymbol[] | undefined>(
        "vscode.executeDocumentSymbolProvider",
        document,
      );
      return symbols?.map(({ name }) => name);
    });
    assert.equal(names.join(), "Ana,Ben");
  });
});

function run<R>(command: string, { uri }: TextDocument, ...more: readonly unknown[]): Thenable<R> {
  return commands.executeCommand<R>(command, uri, ...more);
}
