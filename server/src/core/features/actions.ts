import { localDraft } from "../syntax/local-draft.ts";
import type { Action, ActionKind, ActionRequest, PlacedRequest } from "./actions/action.ts";
import { convertForeign } from "./actions/convert-foreign.ts";
import { extract } from "./actions/extract.ts";
import { fillPlaceholder } from "./actions/fill-placeholder.ts";
import { fixAll } from "./actions/fix-all.ts";
import { ignoreHere } from "./actions/ignore-here.ts";
import { ignoreInFile } from "./actions/ignore-in-file.ts";
import { ignoreInMessage } from "./actions/ignore-in-message.ts";
import { makeMessage } from "./actions/make-message.ts";
import { makeTemplate } from "./actions/make-template.ts";
import { moveToMessage } from "./actions/move-to-message.ts";
import { quickFixes } from "./actions/quick-fixes.ts";
import { shorten } from "./actions/shorten.ts";
import { turnOff } from "./actions/turn-off.ts";

/** Each action, with the kinds that it may offer, in the order of a menu. */
const OFFERS: readonly {
  readonly kinds: readonly ActionKind[];
  readonly offer: (request: PlacedRequest) => Action[];
}[] = [
  { kinds: ["quickfix"], offer: quickFixes },
  { kinds: ["quickfix", "refactor.rewrite"], offer: fillPlaceholder },
  { kinds: ["quickfix"], offer: convertForeign },
  { kinds: ["quickfix", "refactor.rewrite"], offer: shorten },
  { kinds: ["quickfix"], offer: ignoreHere },
  { kinds: ["quickfix"], offer: ignoreInMessage },
  { kinds: ["quickfix"], offer: ignoreInFile },
  { kinds: ["quickfix"], offer: turnOff },
  { kinds: ["refactor.extract"], offer: extract },
  { kinds: ["refactor.rewrite"], offer: makeTemplate },
  { kinds: ["refactor.rewrite"], offer: makeMessage },
  { kinds: ["refactor.rewrite"], offer: moveToMessage },
  { kinds: ["source.fixAll.linkmsg"], offer: fixAll },
];

/**
 * The actions for what the writer points at, in the order of a menu. `only` names the kinds that are asked for:
 * `refactor` asks for `refactor.extract` too; undefined asks for all.
 */
export function actions(request: ActionRequest, only?: readonly string[]): Action[] {
  const isAsked = (kind: ActionKind) => only === undefined || only.some((asked) => covers(asked, kind));
  const placed = { ...request, near: localDraft(request.draft, request.range) };
  return OFFERS.filter(({ kinds }) => kinds.some(isAsked))
    .flatMap(({ offer }) => offer(placed))
    .filter(
      ({ kind, edits, configEdits }) => isAsked(kind) && (edits.length > 0 || configEdits !== undefined),
    );
}

/** Kinds are names with dots, and the empty one is the root of all. */
function covers(asked: string, kind: ActionKind): boolean {
  return asked === "" || kind === asked || kind.startsWith(`${asked}.`);
}
