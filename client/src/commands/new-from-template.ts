import { l10n, type QuickPickItem, QuickPickItemKind, SnippetString, window } from "vscode";
import { TEMPLATES_REQUEST, type TemplateInfo } from "../../../server/src/lsp/own-requests.ts";
import { askServer } from "../ask-server.ts";
import { fetchMessages } from "../messages/open-draft.ts";
import type { Session } from "../session.ts";
import { hasRoomAt } from "./message-text.ts";
import { addMessage, draftEditor } from "./new-message.ts";

/** Asks for a template and begins a message with it, its blanks to be gone through with the Tab key. */
export async function newFromTemplate(session: Session): Promise<void> {
  const templates = (await askServer<TemplateInfo[]>(session, TEMPLATES_REQUEST, {})) ?? [];
  const chosen = await window.showQuickPick(itemsOf(templates), {
    title: l10n.t("New Message from Template"),
    placeHolder: l10n.t("Type a word of its name, of whom it is for, or of its text"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.template !== undefined) await insert(session, chosen.template);
}

/** Into the message under the cursor where that has no text yet, and else as a message of its own. */
async function insert(session: Session, { snippet, kind }: TemplateInfo): Promise<void> {
  const editor = await draftEditor();
  const { document, selection } = editor;
  const infos = (await fetchMessages(session, document)) ?? [];
  const { line } = selection.active;
  if (hasRoomAt(infos, line, document.lineAt(line).text)) {
    await editor.insertSnippet(new SnippetString(snippet), document.lineAt(line).range);
    return;
  }
  await addMessage({ kind, to: "", body: snippet });
}

interface TemplateItem extends QuickPickItem {
  readonly template?: TemplateInfo;
}

/** The writer's own come first, then those of each kind under a heading. */
function itemsOf(templates: readonly TemplateInfo[]): TemplateItem[] {
  const items: TemplateItem[] = [];
  let heading = "";
  for (const template of templates) {
    const next = template.isOwn ? l10n.t("your own") : template.kind;
    if (next !== heading) items.push({ label: next, kind: QuickPickItemKind.Separator });
    heading = next;
    items.push(itemOf(template));
  }
  return items;
}

function itemOf(template: TemplateInfo): TemplateItem {
  const { name, kind, category, text, isOwn, description } = template;
  const about = isOwn ? [kind, category, description] : [category];
  return {
    label: name,
    description: about.filter(Boolean).join(" · "),
    detail: text.replace(/\s+/g, " "),
    template,
  };
}
