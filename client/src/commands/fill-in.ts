import { l10n, type QuickPickItem, window } from "vscode";
import {
  FILL_IN_REQUEST,
  type FillInParams,
  type MessageInfo,
  type OpenBlank,
} from "../../../server/src/lsp/own-requests.ts";
import { askServer } from "../ask-server.ts";
import { extentText } from "../counter/counter-text.ts";
import { applyEdits, type PlainEdit } from "../messages/apply-edits.ts";
import { type ChosenMessage, chosenMessage, uriOf } from "../messages/open-draft.ts";
import type { Session } from "../session.ts";
import { askItem, askText } from "../steps/ask.ts";
import { runSteps, type Step, type StepPlace } from "../steps/run-steps.ts";
import { lengthWith, type Suggestion, suggestionsFor } from "./fill-in-text.ts";

type Target = FillInParams["target"];

/**
 * Asks for the texts of a message's open blanks, one after the other, and writes them where the writer likes, as
 * one step to undo. Whoever gives up in between has changed nothing.
 */
export async function fillPlaceholders(session: Session, uri?: unknown, index?: unknown): Promise<void> {
  const chosen = await chosenMessage(session, uri, index);
  if (chosen === undefined) return;
  if (chosen.info.open.length === 0) {
    window.setStatusBarMessage(l10n.t("This message has no blanks to fill in."), 5000);
    return;
  }
  const { info } = chosen;
  const answers = await runSteps([...info.open.map((blank, at) => askBlank(info, blank, at)), askTarget]);
  const target = answers?.at(-1);
  if (answers === undefined || (target !== "head" && target !== "text")) return;
  await write(session, chosen, answers.slice(0, -1), target);
}

async function write(
  session: Session,
  { document, info }: ChosenMessage,
  texts: readonly string[],
  target: Target,
): Promise<void> {
  const params: FillInParams = {
    textDocument: { uri: uriOf(session, document) },
    index: info.index,
    fillings: info.open.map(({ name }, at) => ({ name, text: texts[at] ?? "" })),
    target,
  };
  const edits = await askServer<PlainEdit[]>(session, FILL_IN_REQUEST, params);
  if (edits) await applyEdits(document, edits);
}

function askBlank(info: MessageInfo, blank: OpenBlank, at: number): Step<string> {
  return async (place, values) => {
    const remark = (typed: string) => lengthLine(info, values.with(at, typed));
    const suggestions = suggestionsFor(blank);
    const value = values[at] ?? "";
    const question = { title: titleOf(info, blank), place, value };
    if (suggestions.length === 0)
      return askText({ ...question, hint: hintOf(blank), remark: (typed) => remarkOf(blank, remark(typed)) });
    const items = suggestions.map((suggestion) => suggestionItem(suggestion, remark(suggestion.text)));
    const result = await askItem({
      ...question,
      hint: hintOf(blank),
      items: [...items, skipItem()],
      typedItem: (typed) => ({ label: typed, description: remark(typed), text: typed, alwaysShow: true }),
    });
    return typeof result === "string" ? result : { value: result.value.text };
  };
}

interface TextItem extends QuickPickItem {
  readonly text: string;
}

function suggestionItem({ text, origin }: Suggestion, length: string): TextItem {
  const from = origin === "used" ? `${l10n.t("used in this file")} · ` : "";
  return { label: text, description: from + length, text };
}

function skipItem(): TextItem {
  return { label: l10n.t("$(debug-step-over) Leave it open"), text: "", alwaysShow: true };
}

function titleOf({ title }: MessageInfo, { label }: OpenBlank): string {
  return l10n.t("Fill in [{0}] in “{1}”", label, title);
}

function hintOf({ hint, choices }: OpenBlank): string {
  if (choices.length > 0) return l10n.t("Choose one, or type something else");
  return hint ?? l10n.t("Type a text, or nothing to leave it open");
}

/** The placeholder of an input box goes with the first letter, so the hint stands below too. */
function remarkOf({ hint }: OpenBlank, length: string): string {
  return hint === null ? length : `${hint} · ${length}`;
}

function lengthLine(info: MessageInfo, texts: readonly (string | undefined)[]): string {
  const length = lengthWith(info, texts);
  const line = l10n.t("{0} of {1} characters", extentText(length), info.limit);
  return length.min > info.limit ? `${line} · ${l10n.t("too long")}` : line;
}

/** Values in the head keep the blanks in the text, for the next reader. */
async function askTarget(place: StepPlace) {
  const items: readonly (QuickPickItem & { readonly target: Target })[] = [
    {
      label: l10n.t("Into the head"),
      description: l10n.t("as lines [LABEL]: value"),
      detail: l10n.t("The text keeps its blanks, so it can be used again for somebody else."),
      target: "head",
    },
    {
      label: l10n.t("Straight into the text"),
      description: l10n.t("in place of the blanks"),
      detail: l10n.t("The message reads as it will arrive."),
      target: "text",
    },
  ];
  const result = await askItem({ title: l10n.t("Where to write them"), place, hint: "", items });
  return typeof result === "string" ? result : { value: result.value.target as string };
}
