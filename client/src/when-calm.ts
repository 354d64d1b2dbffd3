import type { Disposable } from "vscode";

/** Work that is put off until nobody has asked for it for a while. */
export interface Calm extends Disposable {
  readonly ask: () => void;
}

/** Does `work` once, `pause` ms after the last time that it was asked for; never after `dispose`. */
export function whenCalm(pause: number, work: () => void): Calm {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    ask() {
      clearTimeout(waiting);
      waiting = setTimeout(work, pause);
    },
    dispose: () => clearTimeout(waiting),
  };
}
