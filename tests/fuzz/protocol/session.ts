import { type Json, notification, request } from "../../support/raw.ts";
import { answer, anyNotification, anyRequest, initialize, noMessage } from "./messages.ts";
import { randomFrom } from "./random.ts";
import { watch } from "./watch.ts";

/** A server to talk to, in messages. */
export interface Peer {
  send(message: unknown): void;
  /** Sets what gets the server's messages. */
  listen(take: (message: Json) => void): void;
  /** Settles when what was sent can be expected to be handled. */
  settle(): Promise<void>;
}

/** How many messages a session sends, answers to the server's own requests left out. */
export const MESSAGES = 30;

/**
 * One session with messages by chance, sound ones and others. Gives what was wrong: a request that was answered
 * twice or not at all, a message against the protocol, a place that is none, or a word of a draft in a log.
 */
export async function runSession(seed: number, peer: Peer): Promise<readonly string[]> {
  const random = randomFrom(seed);
  const seen = watch();
  peer.listen((message) => {
    seen.received(message);
    const { id, method } = message;
    if (method === undefined || id === undefined) return;
    peer.send(answer(random, id, method));
  });
  const send = (message: unknown): void => {
    seen.sent(message);
    peer.send(message);
  };
  let isDown = false;
  for (let count = 1; count <= MESSAGES; count++) {
    const kind = random.below(100);
    if (count === 1 && kind < 90) send(initialize(random, count));
    else if (kind < 4) send(noMessage(random, count));
    else if (kind < 8) send(initialize(random, count));
    else if (kind < 13) send(notification("$/cancelRequest", { id: random.below(count) }));
    else if (kind < 55) send(anyRequest(random, count));
    else send(anyNotification(random));
    if (kind === 99 && !isDown) {
      isDown = true;
      send(request(MESSAGES + 1, "shutdown"));
    }
    // Some messages come while others are being worked on.
    if (random.chance(40)) await peer.settle();
  }
  await isQuiet(peer, () => seen.waiting().length === 0);
  return [...seen.problems(), ...seen.waiting().map((id) => `request ${id} was not answered`)];
}

/** How long the last answers may take, in ms. */
const PATIENCE = 10_000;

/** Waits until nothing is to be answered, and a little longer, in which nothing more may come. */
async function isQuiet(peer: Peer, isDone: () => boolean): Promise<void> {
  const since = Date.now();
  while (!isDone() && Date.now() - since < PATIENCE) await peer.settle();
  await peer.settle();
}
