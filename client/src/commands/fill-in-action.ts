import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
  type TextDocument,
} from "vscode";
import { LINKMSG } from "../client.ts";
import type { Place } from "../messages/find.ts";
import { fetchMessageAt } from "../messages/open-draft.ts";
import type { Session } from "../session.ts";

/** The rule that tells of blanks that nobody has filled in. */
const OPEN_PLACEHOLDER = "open-placeholder";

/** Offers to fill in a message's blanks where one of them is marked, before anything else that can be done there. */
export function offerFillIn(session: Session): Disposable {
  return languages.registerCodeActionsProvider(
    { language: LINKMSG },
    {
      async provideCodeActions(document, _range, { diagnostics }) {
        const open = diagnostics.filter(isOpenPlaceholder);
        const action = open[0] && (await fillInAction(session, document, open[0].range.start));
        return action && [{ ...action, diagnostics: open }];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

async function fillInAction(
  session: Session,
  document: TextDocument,
  place: Place,
): Promise<CodeAction | undefined> {
  const info = (await fetchMessageAt(session, document, place))?.message;
  if (!info || info.open.length === 0) return undefined;
  const title = l10n.t("Fill in the blanks…");
  return {
    title,
    kind: CodeActionKind.QuickFix,
    isPreferred: true,
    command: {
      command: "linkmsg.fillPlaceholders",
      title,
      arguments: [document.uri.toString(), info.index],
    },
  };
}

function isOpenPlaceholder({ source, code }: Diagnostic): boolean {
  return source === LINKMSG && (typeof code === "object" ? code.value : code) === OPEN_PLACEHOLDER;
}
