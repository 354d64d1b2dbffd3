import type { Diagnostic, SemanticTokens } from "vscode-languageserver-protocol";
import { keysFor, openInEach, stopAll } from "../contestants.ts";
import { makeDraft } from "../drafts.ts";
import type { Editor } from "../editor.ts";
import type { Bench, Group } from "../group.ts";
import type { Keystroke } from "../keystrokes.ts";
import { median, percentile } from "../statistics.ts";
import { type Row, shown } from "../table.ts";
import { type Answer, type Contestant, typeInTurns } from "../typing.ts";

const SIZE = 1_000;
const GOAL = { most: 2 };

/**
 * What an editor asks besides, at 1,000 messages: each time behind a keystroke, so that nothing of the answer is ready;
 * the echo server gets the same keystrokes and the same requests, and answers null.
 */
export const measureFeatures: Group = async (bench) => {
  const text = makeDraft(bench.sources, SIZE, SIZE);
  const contestants = await openInEach(bench, ["linkmsg", "echo"], text);
  const answers = await answersFor(bench, text, contestants);
  const rows: Row[] = [];
  for (const [what, answer] of Object.entries(answers)) {
    const effort = { samples: bench.count(100, 30), warmUp: 20, seconds: bench.count(10, 3) };
    const [ours, echo] = await typeInTurns(contestants, answer, effort);
    rows.push(
      atTail(`${what}, 1,000 messages : an echo request, p95`, ours?.answer ?? [], echo?.answer ?? []),
    );
  }
  await stopAll(contestants);
  return { rows };
};

/** The requests by their name in the table. */
async function answersFor(
  bench: Bench,
  text: string,
  contestants: readonly Contestant[],
): Promise<Record<string, Answer>> {
  const { line } = firstPlace(keysFor(bench, text, "middle"));
  const diagnostic = await findingNear(contestants, line);
  const kind = text.split("\n").lastIndexOf("Kind: message", line);
  const range = {
    start: { line: Math.max(0, line - 30), character: 0 },
    end: { line: line + 30, character: 0 },
  };
  return {
    "completion where one types": (editor, keystroke) =>
      editor.ask("textDocument/completion", { position: keystroke.range.end }),
    "completion of a field": (editor) =>
      editor.ask("textDocument/completion", { position: { line: kind, character: "Kind: ".length } }),
    "hover on a finding": (editor) => editor.ask("textDocument/hover", { position: diagnostic.range.start }),
    "code actions on a finding": (editor) =>
      editor.ask("textDocument/codeAction", {
        range: diagnostic.range,
        context: { diagnostics: [diagnostic], triggerKind: 2 },
      }),
    "semantic tokens, changes": await tokenChanges(contestants),
    "semantic tokens of a screen": (editor) => editor.ask("textDocument/semanticTokens/range", { range }),
    "semantic tokens, all": (editor) => editor.ask("textDocument/semanticTokens/full"),
  };
}

function firstPlace(keys: Generator<Keystroke>): Keystroke["range"]["start"] {
  return keys.next().value.range.start;
}

/** A finding of ours that is near the line typed in, but not on it. */
async function findingNear(contestants: readonly Contestant[], line: number): Promise<Diagnostic> {
  const report = (await contestants[0]?.editor.ask("textDocument/diagnostic")) as { items: Diagnostic[] };
  const distance = ({ range }: Diagnostic) => Math.abs(range.start.line - line);
  const [nearest] = report.items
    .filter((item) => distance(item) > 0)
    .sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) throw new Error("nothing is found in the draft");
  return nearest;
}

/** Asks for what has changed since the tokens that each editor has, as VS Code does. */
async function tokenChanges(contestants: readonly Contestant[]): Promise<Answer> {
  const ids = new Map<Editor, string>();
  const keep = (editor: Editor, tokens: unknown) =>
    ids.set(editor, (tokens as SemanticTokens | null)?.resultId ?? "none");
  for (const { editor } of contestants) keep(editor, await editor.ask("textDocument/semanticTokens/full"));
  return async (editor) =>
    keep(
      editor,
      await editor.ask("textDocument/semanticTokens/full/delta", {
        previousResultId: ids.get(editor) ?? "none",
      }),
    );
}

function atTail(what: string, ours: readonly number[], echo: readonly number[]): Row {
  const [p95, floor] = [percentile(ours, 0.95), percentile(echo, 0.95)];
  return {
    what,
    goal: GOAL,
    reached: p95 / floor,
    from: `${shown(p95)} : ${shown(floor)} ms (p50 ${shown(median(ours))} : ${shown(median(echo))})`,
  };
}
