import { l10n, type QuickPickItem, SnippetString, type TextEditor, window, workspace } from "vscode";
import { KINDS, type Kind } from "../../../server/src/core/syntax/fields.ts";
import { LINKMSG } from "../client.ts";
import { askItem, askText } from "../steps/ask.ts";
import { runSteps, type StepPlace } from "../steps/run-steps.ts";
import { gapBelow, messageSnippet, type NewMessage } from "./message-text.ts";

/** Asks for kind and recipient, and adds a message to the draft in the active editor, or to a new one. */
export async function newMessage(): Promise<void> {
  const answers = await runSteps([askKind, askRecipient]);
  const kind = KINDS.find((known) => known === answers?.[0]);
  if (kind !== undefined) await addMessage({ kind, to: answers?.[1] ?? "", body: "" });
}

/** Adds a message at the end of the draft in the active editor, or to a new one. */
export async function addMessage(message: NewMessage): Promise<void> {
  const editor = await draftEditor();
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const gap = gapBelow(document.getText());
  await editor.insertSnippet(new SnippetString(gap + messageSnippet(message)), end);
  editor.revealRange(editor.selection);
}

/** The active editor where it shows a draft, or one with a new draft. */
export async function draftEditor(): Promise<TextEditor> {
  const active = window.activeTextEditor;
  if (active?.document.languageId === LINKMSG) return active;
  return window.showTextDocument(await workspace.openTextDocument({ language: LINKMSG }));
}

async function askKind(place: StepPlace) {
  const texts = kindTexts();
  const items = KINDS.map((sent) => ({ ...texts[sent], sent }));
  const title = l10n.t("New Message");
  const result = await askItem({ title, place, hint: l10n.t("What do you want to send?"), items });
  return typeof result === "string" ? result : { value: result.value.sent as string };
}

function askRecipient(place: StepPlace, values: readonly (string | undefined)[]) {
  return askText({
    title: l10n.t("New Message"),
    place,
    value: values[1] ?? "",
    hint: l10n.t("Ana Silva"),
    remark: () => l10n.t("To whom? It may stay empty for now."),
  });
}

function kindTexts(): Readonly<Record<Kind, QuickPickItem>> {
  return {
    invitation: {
      label: l10n.t("Invitation"),
      description: l10n.t("to connect"),
      detail: l10n.t("200 characters with a free account, 300 with Premium."),
    },
    message: { label: l10n.t("Message"), description: l10n.t("to a connection") },
    inmail: { label: l10n.t("InMail"), description: l10n.t("to anybody, with a subject; needs Premium") },
    "follow-up": { label: l10n.t("Follow-up"), description: l10n.t("on a message without an answer") },
    reply: { label: l10n.t("Reply"), description: l10n.t("to a message that you got") },
  };
}
