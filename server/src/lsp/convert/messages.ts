import type { MessageInfo } from "../../core/features/message-info.ts";
import { standing } from "../../core/summary.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../documents.ts";
import type { MessageInfo as ProtocolInfo } from "../own-requests.ts";

/** What is known of a message, as the client gets it. */
export function toMessageInfo(document: Pick<OpenDocument, "lines">, info: MessageInfo): ProtocolInfo {
  const { message, accountSpan } = info;
  return {
    index: message.index,
    title: info.name,
    kind: info.kind,
    to: info.to ?? null,
    state: info.state,
    standing: standing(info),
    sent: info.sent ?? null,
    template: info.template ?? null,
    range: toRange(document, message.span),
    bodyRange: toRange(document, message.body.span),
    open: info.open.map(({ label, name, hint, choices }, index) => ({
      label: label.text,
      name,
      hint: hint?.text ?? null,
      choices,
      used: info.used[index] ?? [],
      ranges: (info.places[index] ?? []).map((span) => toRange(document, span)),
    })),
    text: info.text,
    length: info.length,
    codePoints: info.codePoints,
    words: info.words,
    limit: info.limit.length,
    limitOf: info.limit.what,
    subject: info.subject ?? null,
    account: { value: info.account, range: accountSpan ? toRange(document, accountSpan) : null },
    findings: info.findings,
  };
}
