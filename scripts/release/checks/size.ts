import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  HoverRequest,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import { median } from "../../bench/statistics.ts";
import type { Check } from "../check.ts";
import { startMeasured } from "../server-process.ts";

const MESSAGES = 100_000;
/** What takes longer than this, in ms, is felt as a pause. */
const FELT = 100;
const KEYSTROKES = 50;

/** The longest that a request in another file may wait while this one opens, in ms: its text has to be taken in. */
const LONGEST_WAIT = 1_000;

const uri = "file:///drafts/huge.linkmsg";
const other = "file:///drafts/ana.linkmsg";

/** A file that nobody writes: 10 MB in a hundred thousand messages. */
export const check: Check = {
  goal: `size: 10 MB in ${MESSAGES.toLocaleString("en")} messages opens, half of all keystrokes in it take less than ${FELT} ms, and meanwhile half of all requests in another file, none of which waits for ${LONGEST_WAIT} ms`,
  async run() {
    const server = await startMeasured({ textDocument: { diagnostic: {} } });
    const { connection } = server;
    try {
      const ana = { uri: other, languageId: "linkmsg", version: 0, text: "Hi Ana, we never met.\n" };
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: ana });
      await hover(connection);
      let waits: readonly number[] = [];
      const [opened, first] = await timed(async () => {
        const textDocument = { uri, languageId: "linkmsg", version: 0, text: hugeText() };
        await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
        const report = pull(connection);
        waits = await waitsUntil(report, connection);
        return report;
      });
      const times = await typeInto(connection);
      await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
      const [keystroke, wait, longest] = [median(times), median(waits), Math.max(...waits)];
      const figure = `open ${Math.round(opened)} ms, keystroke ${keystroke.toFixed(1)} ms, elsewhere ${wait.toFixed(1)} ms, at most ${Math.round(longest)} ms`;
      const ok = tellsOfSize(first) && keystroke < FELT && wait < FELT && longest < LONGEST_WAIT;
      return { ok, figure, cases: KEYSTROKES + waits.length };
    } finally {
      server.stop();
    }
  },
};

function hugeText(): string {
  const line = "Hi [NAME], your talk on joins settled an argument, though we never met each other here.";
  return Array.from({ length: MESSAGES }, (_, index) => `### ${index}\n\n${line}\n\n`).join("");
}

function pull(connection: ProtocolConnection) {
  return connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
}

/** How long each keystroke in the middle of the file took until its findings were there, in ms. */
async function typeInto(connection: ProtocolConnection): Promise<number[]> {
  const times: number[] = [];
  for (let version = 1; version <= KEYSTROKES; version++) {
    const position = { line: 4 * (MESSAGES / 2) + 2, character: version };
    const [ms] = await timed(async () => {
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: position, end: position }, text: "x" }],
      });
      return pull(connection);
    });
    times.push(ms);
  }
  return times;
}

function hover(connection: ProtocolConnection) {
  const position = { line: 0, character: 12 };
  return connection.sendRequest(HoverRequest.type, { textDocument: { uri: other }, position });
}

/** How long each of many requests in the other file took, in ms, one after the other until something is settled. */
async function waitsUntil(settled: Promise<unknown>, connection: ProtocolConnection): Promise<number[]> {
  const waits: number[] = [];
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  settled.then(settle, settle);
  do {
    const [ms] = await timed(() => hover(connection));
    waits.push(ms);
  } while (!isSettled);
  return waits;
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
