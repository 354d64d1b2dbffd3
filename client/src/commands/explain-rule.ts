import {
  commands,
  type Disposable,
  l10n,
  languages,
  type QuickPickItem,
  QuickPickItemKind,
  Uri,
  window,
  workspace,
} from "vscode";
import { RULES_REQUEST, type RuleInfo } from "../../../server/src/lsp/own-requests.ts";
import { askServer } from "../ask-server.ts";
import type { Session } from "../session.ts";
import { rulePageText } from "./rule-page.ts";

/** Pages of rules are documents of this scheme, with the rule's id in their path. */
const SCHEME = "linkmsg-rule";

/** Makes a read-only page for each rule. */
export function provideRulePages(session: Session): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const id = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "");
      const rule = (await allRules(session)).find((known) => known.id === id);
      return rule ? rulePageText(rule) : l10n.t("There is no rule of this name.");
    },
  });
}

/** Opens the page of a rule; without an id, of one to choose, those found at the cursor first. */
export async function explainRule(session: Session, id?: unknown): Promise<void> {
  const rule = typeof id === "string" ? id : await chooseRule(session);
  if (rule === undefined) return;
  const uri = Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  try {
    await commands.executeCommand("markdown.showPreview", uri);
  } catch {
    // The extension that shows Markdown comes with VS Code, but can be turned off.
    await window.showTextDocument(uri, { preview: true });
  }
}

async function allRules(session: Session): Promise<readonly RuleInfo[]> {
  return (await askServer<RuleInfo[]>(session, RULES_REQUEST, {})) ?? [];
}

async function chooseRule(session: Session): Promise<string | undefined> {
  const rules = await allRules(session);
  const here = rulesAtCursor();
  const found = rules.filter(({ id }) => here.has(id));
  const others = rules.filter(({ id }) => !here.has(id));
  const items: (QuickPickItem & { id?: string })[] = [
    ...(found.length > 0 ? [separator(l10n.t("found in this line"))] : []),
    ...found.map(itemOf),
    ...(found.length > 0 ? [separator(l10n.t("all others"))] : []),
    ...others.map(itemOf),
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Explain Rule"),
    placeHolder: l10n.t("What is it that you want to know more about?"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.id;
}

function itemOf({ id, title, severity, why }: RuleInfo) {
  return { label: title, description: `${id} · ${severity}`, detail: why, id };
}

function separator(label: string) {
  return { label, kind: QuickPickItemKind.Separator };
}

function rulesAtCursor(): ReadonlySet<string> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return new Set();
  const { line } = editor.selection.active;
  const found = languages
    .getDiagnostics(editor.document.uri)
    .filter(
      ({ source, range }) => source === "linkmsg" && range.start.line <= line && line <= range.end.line,
    );
  return new Set(found.map(({ code }) => String(typeof code === "object" ? code.value : code)));
}
