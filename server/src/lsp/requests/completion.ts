import type { Completion, OtherDraft } from "../../core/features/complete/item.ts";
import { completion } from "../../core/features/completion.ts";
import { templates } from "../../core/generated/templates.ts";
import { toCompletionItem, withDocumentation } from "../convert/completions.ts";
import type { OpenDocument } from "../documents.ts";
import { fileName } from "../file-name.ts";
import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
} from "../protocol.ts";
import { atCursor, type Row, row } from "../row.ts";
import type { Session } from "../session.ts";

/** Requests for what may be written at the cursor. */
export const completionRows: readonly Row[] = [
  row(CompletionRequest.type, { isIncomplete: false, items: [] }, (session, params) =>
    atCursor(session, params, (document, offset) => complete(session, document, offset, params.context)),
  ),
  row(CompletionResolveRequest.type, null as never, resolveItem),
];

/** The last list of each session: an editor asks for the documentation of an item of the list that it shows. */
const lists = new WeakMap<Session, { readonly id: string; readonly completions: readonly Completion[] }>();

async function complete(
  session: Session,
  document: OpenDocument,
  offset: number,
  context: CompletionParams["context"],
): Promise<CompletionList> {
  const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  const result = await session.ready(document);
  const near = result ? [] : await session.near(document, { start: offset, end: offset });
  const completions = completion(document.draft, offset, {
    templates,
    others: isTyped ? [] : await otherDrafts(session, document),
    get findings() {
      return result?.all ?? near;
    },
    today: today(new Date()),
    trigger: context?.triggerKind === CompletionTriggerKind.Invoked ? "asked" : "typed",
  });
  const id = `${document.serial}.${offset}`;
  lists.set(session, { id, completions });
  const { resolvesDocumentation } = session.client.assist;
  const items = completions.map((item, index) => ({
    ...toCompletionItem(document, item, index, session.client),
    ...(resolvesDocumentation && { data: { list: id, index } }),
  }));
  return { isIncomplete: false, items };
}

/** The item with its documentation; as it is where it belongs to an older list. */
function resolveItem(session: Session, item: CompletionItem): CompletionItem {
  const { list, index } = readData(item.data);
  const known = lists.get(session);
  const found = known !== undefined && known.id === list ? known.completions[index] : undefined;
  return found === undefined ? item : withDocumentation(item, found, session.client);
}

/** An item's data comes back from the client, so it may be anything. */
function readData(data: unknown): { list: unknown; index: number } {
  const { list, index } = (typeof data === "object" && data !== null ? data : {}) as Record<string, unknown>;
  return { list, index: typeof index === "number" ? index : -1 };
}

async function otherDrafts({ workspace }: Session, { uri }: OpenDocument): Promise<OtherDraft[]> {
  const documents = await workspace.documents();
  return documents
    .filter((other) => other.uri !== uri)
    .map((other) => ({ draft: other.draft, name: fileName(other.uri) }));
}

/** The day where the server runs, as YYYY-MM-DD. */
function today(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
