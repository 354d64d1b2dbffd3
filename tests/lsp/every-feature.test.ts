import assert from "node:assert/strict";
import { startProcess } from "../support/process.ts";
import { URI } from "../support/requests.ts";
import { takeViolations } from "../support/wire.ts";
import { type Answers, askEverything, DRAFT, emptyAnswers } from "./every-feature.ts";
import { initializeParams, profileOf } from "./profiles/profile.ts";

const EVERYTHING = profileOf("vscode");

describe("every feature", () => {
  let answers: Answers;
  let violations: string[];
  let server: ReturnType<typeof startProcess>;
  before(async () => {
    server = startProcess();
    const { client } = server;
    const params = initializeParams(EVERYTHING, "file:///drafts");
    const { capabilities } = await client.initialize(EVERYTHING.capabilities, params);
    await client.open(URI, DRAFT);
    answers = await askEverything(client, capabilities, URI);
    violations = takeViolations();
  });
  after(() => {
    server.client.connection.dispose();
    server.process.kill();
  });

  it("that the server process announces answers, and says something", () => {
    assert.deepEqual(emptyAnswers(answers), []);
  });

  it("answers as the protocol's meta model has it", () => {
    assert.deepEqual(violations, []);
  });

  it("is there: the server announces all that it is to do", () => {
    assert.deepEqual([...answers.keys()].sort(), METHODS);
  });
});

const METHODS = [
  "completionItem/resolve",
  "textDocument/codeAction",
  "textDocument/codeLens",
  "textDocument/completion",
  "textDocument/definition",
  "textDocument/diagnostic",
  "textDocument/documentHighlight",
  "textDocument/documentLink",
  "textDocument/documentSymbol",
  "textDocument/foldingRange",
  "textDocument/formatting",
  "textDocument/hover",
  "textDocument/inlayHint",
  "textDocument/linkedEditingRange",
  "textDocument/onTypeFormatting",
  "textDocument/prepareRename",
  "textDocument/rangeFormatting",
  "textDocument/references",
  "textDocument/rename",
  "textDocument/selectionRange",
  "textDocument/semanticTokens/full",
  "textDocument/semanticTokens/full/delta",
  "textDocument/semanticTokens/range",
  "workspace/diagnostic",
  "workspace/symbol",
];
