import type { MessageInfo } from "../../../server/src/lsp/own-requests.ts";

/** What speaks against sending a message as it is. */
export interface Doubts {
  /** Labels of the blanks that would be sent as they stand. */
  readonly open: readonly string[];
  /** How many UTF-16 units it is too long at least; 0 where it may fit. */
  readonly over: number;
  /** How many of the notes of a month are used, where none is left. */
  readonly usedUp: { readonly used: number; readonly all: number } | undefined;
}

/** The doubts about a message. `budget` is given where sending it would take a note. */
export function doubtsOf(
  info: MessageInfo,
  budget?: { readonly used: number; readonly all: number },
): Doubts {
  return {
    open: info.open.map(({ label }) => label),
    // What is copied has the labels of open blanks in it, but these are named already.
    over: Math.max(0, info.length.min - info.limit),
    usedUp: budget && budget.used >= budget.all ? budget : undefined,
  };
}

/** Whether nothing speaks against it. */
export function isReady({ open, over, usedUp }: Doubts): boolean {
  return open.length === 0 && over === 0 && usedUp === undefined;
}
