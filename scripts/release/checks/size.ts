import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
} from "vscode-languageserver/node";
import type { Check } from "../check.ts";
import { startMeasured } from "../server-process.ts";

const MESSAGES = 100_000;
/** What takes longer than this, in ms, is felt as a pause. */
const FELT = 100;
const KEYSTROKES = 50;

const uri = "file:///drafts/huge.linkmsg";

/** A file that nobody writes: 10 MB in a hundred thousand messages. */
export const check: Check = {
  goal: `size: 10 MB in ${MESSAGES.toLocaleString("en")} messages opens, and half of all keystrokes in it take less than ${FELT} ms`,
  async run() {
    const server = await startMeasured({ textDocument: { diagnostic: {} } });
    const { connection } = server;
    const pull = () => connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    try {
      const [opened, first] = await timed(async () => {
        const textDocument = { uri, languageId: "linkmsg", version: 0, text: hugeText() };
        await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
        return pull();
      });
      const times: number[] = [];
      for (let version = 1; version <= KEYSTROKES; version++) {
        const position = { line: 4 * 50_000 + 2, character: version };
        const [time] = await timed(async () => {
          await connection.sendNotification(DidChangeTextDocumentNotification.type, {
            textDocument: { uri, version },
            contentChanges: [{ range: { start: position, end: position }, text: "x" }],
          });
          return pull();
        });
        times.push(time);
      }
      await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
      const median = times.toSorted((a, b) => a - b)[KEYSTROKES / 2] ?? Number.POSITIVE_INFINITY;
      const figure = `open ${Math.round(opened)} ms, keystroke ${median.toFixed(1)} ms`;
      return { ok: tellsOfSize(first) && median < FELT, figure, cases: KEYSTROKES };
    } finally {
      server.stop();
    }
  },
};

function hugeText(): string {
  const line = "Hi [NAME], your talk on joins settled an argument, though we never met each other here.";
  return Array.from({ length: MESSAGES }, (_, index) => `### ${index}\n\n${line}\n\n`).join("");
}

function tellsOfSize(report: DocumentDiagnosticReport): boolean {
  const codes = new Set(report.kind === "full" ? report.items.map(({ code }) => code) : []);
  return codes.has("large-file") && codes.has("open-placeholder") && !codes.has("never");
}

async function timed<T>(action: () => Promise<T>): Promise<[ms: number, result: T]> {
  const start = performance.now();
  const result = await action();
  return [performance.now() - start, result];
}
