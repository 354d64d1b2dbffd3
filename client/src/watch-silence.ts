/** Hears a conversation and notices when the server no longer takes part in it. */
export interface SilenceWatch {
  /** What the editor says to the server; a JSON-RPC message. */
  sent(message: object): void;
  /** What the server says to the editor; a JSON-RPC message. */
  heard(message: object): void;
  /** Nothing is noticed any more. */
  end(): void;
}

/** How often it looks, in ms. A computer that sleeps for hours counts as one look. */
const LOOK = 1_000;

/**
 * Calls `onSilence` once, when the server owes an answer and has said nothing at all for `patience` looks. A worker of
 * a browser that died tells nobody, and a program that runs in circles does not either.
 */
export function watchSilence(patience: number, onSilence: () => void): SilenceWatch {
  const owed = new Set<unknown>();
  let looks = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const end = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const look = () => {
    looks++;
    if (looks < patience) return;
    end();
    onSilence();
  };
  return {
    sent(message) {
      if (!("id" in message && "method" in message)) return;
      owed.add(message.id);
      if (timer !== undefined) return;
      looks = 0;
      timer = setInterval(look, LOOK);
    },
    heard(message) {
      looks = 0;
      if ("id" in message && !("method" in message)) owed.delete(message.id);
      if (owed.size === 0) end();
    },
    end,
  };
}
