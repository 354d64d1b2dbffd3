import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
} from "vscode-languageserver/node";
import type { Check } from "../check.ts";
import { growthOf } from "../memory.ts";
import { startMeasured } from "../server-process.ts";

/** An hour of a quick writer: five keystrokes a second. */
const KEYSTROKES = 18_000;

/** After so many keystrokes the writer starts the message anew. */
const LONGEST = 600;

const textDocument = { uri: "file:///drafts/typed.linkmsg" };
const SENTENCES =
  "Hi [NAME], your talk on late parcels settled an argument in my team. We never met, though I sat behind you.\n" +
  "Would you have ten minutes on Thursday? I would like to ask how you count what comes back!!! Best, Bea\n\n";

/** One draft is typed letter by letter, with mistakes that are taken back, in a server that pushes its findings. */
export const check: Check = {
  goal: "an hour of typing, as fast as it goes, keeps memory flat within 5 MB",
  async run() {
    const server = await startMeasured({});
    try {
      const { connection } = server;
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { ...textDocument, languageId: "linkmsg", version: 0, text: "" },
      });
      const outcome = await growthOf(KEYSTROKES, writer(connection), server.heap);
      return { ...outcome, ok: outcome.ok && server.pushes() > 0 };
    } finally {
      server.stop();
    }
  },
};

type Connection = Awaited<ReturnType<typeof startMeasured>>["connection"];

/** Types one letter a call, each a change of its own; every ninth is a mistake, which the next change takes back. */
function writer(connection: Connection): (stroke: number) => Promise<void> {
  let text = "";
  const end = () => {
    const lines = text.split("\n");
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  const append = (typed: string) => {
    const change = { range: { start: end(), end: end() }, text: typed };
    text += typed;
    return change;
  };
  const takeBack = () => {
    const last = end();
    text = text.slice(0, -1);
    return { range: { start: end(), end: last }, text: "" };
  };
  const changesAt = (at: number) => {
    if (at > 0)
      return [
        append(SENTENCES[at % SENTENCES.length] ?? ""),
        ...(at % 9 === 8 ? [append("q"), takeBack()] : []),
      ];
    text = "";
    return [{ text }];
  };
  return async (stroke) => {
    const params = {
      textDocument: { ...textDocument, version: stroke + 1 },
      contentChanges: changesAt(stroke % LONGEST),
    };
    await connection.sendNotification(DidChangeTextDocumentNotification.type, params);
    // As a writer would see them, findings are waited for now and then.
    if (stroke % 10 === 0) await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  };
}
