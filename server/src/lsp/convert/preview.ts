import type { MessageInfo } from "../../core/features/message-info.ts";
import { type PreviewPart, preview } from "../../core/features/preview.ts";
import type { Finding } from "../../core/lint/rule.ts";
import type { Settings } from "../../core/lint/settings.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../documents.ts";
import type { PreviewInfo, PreviewPart as ProtocolPart } from "../own-requests.ts";
import { toMessageInfo } from "./messages.ts";

/** What the preview of a message shows. `findings` are all of the document. */
export function toPreviewInfo(
  document: OpenDocument,
  info: MessageInfo,
  settings: Settings,
  findings: readonly Finding[],
): PreviewInfo {
  const { subject, body } = preview(info.message, document.draft, settings);
  return {
    message: toMessageInfo(document, info),
    subject: subject?.map((part) => toPart(document, part)) ?? null,
    body: body.map((part) => toPart(document, part)),
    findings: findings
      .filter(({ messageIndex, rule }) => messageIndex === info.message.index && rule !== "open-placeholder")
      .map(({ rule, severity, message, span }) => ({
        rule,
        severity,
        message,
        range: toRange(document, span),
      })),
  };
}

function toPart(document: OpenDocument, { text, form, isLost, source }: PreviewPart): ProtocolPart {
  return { text, form, isLost, range: toRange(document, source) };
}
