import { messageInfosInSteps } from "../../server/src/core/features/message-info.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { finish } from "../../server/src/core/steps.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { LineIndex } from "../../server/src/core/text.ts";
import { toMessageInfo } from "../../server/src/lsp/convert/messages.ts";
import type { MessageInfo } from "../../server/src/lsp/own-requests.ts";

/** What the language server tells its client of a draft's messages, under the default settings. */
export function infosOf(text: string): MessageInfo[] {
  const draft = parse(text);
  const infos = finish(messageInfosInSteps(draft, DEFAULT_SETTINGS, lint(draft, DEFAULT_SETTINGS)));
  const lines = new LineIndex(text);
  return infos.map((info) => toMessageInfo({ lines }, info));
}
