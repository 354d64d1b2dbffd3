import assert from "node:assert/strict";
import { FILTERS, filterFiles, filterOf } from "../../client/src/drafts/filter.ts";
import { messageItem } from "../../client/src/drafts/message-item.ts";
import { messageInfosInSteps } from "../../server/src/core/features/message-info.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { finish } from "../../server/src/core/steps.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { LineIndex } from "../../server/src/core/text.ts";
import { toMessageInfo } from "../../server/src/lsp/convert/messages.ts";
import type { FileMessages } from "../../server/src/lsp/own-requests.ts";
import { ENGLISH } from "../preview/view-of.ts";

const RULES = ["never", "over-limit", "generic-opener"];
const ONE_OF_EACH = `### Template
Template: hello
Hi [NAME], you asked.

### Sent
Sent: 2026-11-20
You never asked.

### Empty

### Open
To: Ana Silva
Hi [NAME], you asked about [TOPIC].

### Flawed
You never asked.

### Noted
I hope this finds you well. You asked.

### Ready
You asked.
`;

function fileOf(uri: string, text: string): FileMessages {
  const document = { draft: parse(text), lines: new LineIndex(text) };
  const findings = lint(document.draft, DEFAULT_SETTINGS).filter(({ rule }) => RULES.includes(rule));
  const infos = finish(messageInfosInSteps(document.draft, DEFAULT_SETTINGS, findings));
  return { uri, messages: infos.map((info) => toMessageInfo(document, info)) };
}

describe("filters of the drafts view", () => {
  const titles = (filter: (typeof FILTERS)[number]) =>
    filterFiles([fileOf("file:///a.linkmsg", ONE_OF_EACH)], filter).flatMap(({ messages }) =>
      messages.map(({ title }) => title),
    );

  it("show each message where it belongs", () => {
    assert.deepEqual(Object.fromEntries(FILTERS.map((filter) => [filter, titles(filter)])), {
      all: ["Template", "Sent", "Empty", "Open", "Flawed", "Noted", "Ready"],
      open: ["Open"],
      findings: ["Flawed", "Noted"],
      ready: ["Noted", "Ready"],
      sent: ["Sent"],
    });
  });

  it("leave out files without such a message, and sort the others as people count", () => {
    const names = ["week-10", "week-9", "a"].map((name) => `file:///${name}.linkmsg`);
    const files = names.map((uri) => fileOf(uri, uri.includes("week") ? "### A\nYou asked." : "### A\n"));
    assert.deepEqual(
      filterFiles(files, "ready").map(({ uri }) => uri),
      ["file:///week-9.linkmsg", "file:///week-10.linkmsg"],
    );
  });

  it("are all where the memory has something else", () => {
    assert.deepEqual(["sent", "unknown", undefined, 3].map(filterOf), ["sent", "all", "all", "all"]);
  });
});

describe("messages in the drafts view", () => {
  const items = fileOf("file:///a.linkmsg", ONE_OF_EACH).messages.map((message) =>
    messageItem(message, ENGLISH),
  );

  it("show by icon and words how they stand", () => {
    assert.deepEqual(
      items.map(({ label, icon, description }) => [label, icon.id, description]),
      [
        ["Template", "notebook-template", "template"],
        ["Sent", "send", "sent 2026-11-20"],
        ["Empty", "dash", "empty"],
        ["Open", "edit", "1 open · 25–30/200"],
        ["Flawed", "warning", "1 warning · 16/200"],
        ["Noted", "pass", "ready · 1 note"],
        ["Ready", "pass", "ready"],
      ],
    );
  });

  it("are told apart from blanks and warnings where there is an error", () => {
    const [long] = fileOf("file:///a.linkmsg", `### A\n${"x".repeat(201)}`).messages;
    assert.equal(long && messageItem(long, ENGLISH).icon.id, "error");
  });

  it("say for the menus what can be done", () => {
    assert.deepEqual(
      items.map(({ context }) => context),
      [
        "message text",
        "message text",
        "message",
        "message text blanks",
        "message text",
        "message text",
        "message text",
      ],
    );
  });

  it("tell a screen reader, and the mouse, to whom they go", () => {
    const open = items.find(({ label }) => label === "Open");
    assert.equal(open?.spoken, "Open, To Ana Silva, 1 open · 25–30/200");
    assert.equal(
      open?.tooltip,
      "Open\nTo Ana Silva · invitation\n1 open · 25–30/200\nBlanks to fill in: [TOPIC]",
    );
  });
});
