/** What is done when the server has died once more. */
export type AfterCrash = "restart" | "give up";

/** How often a server may die in a row before it is left alone. */
export const MOST_CRASHES = 5;

/** Within what time, in ms, deaths are in a row. */
const IN_A_ROW = 3 * 60 * 1000;

/** Counts the deaths of one server; `now` gives the time in ms. A server that dies at once, each time, is given up. */
export function countCrashes(now: () => number): () => AfterCrash {
  let crashes: number[] = [];
  return () => {
    crashes = [...crashes, now()].slice(-MOST_CRASHES);
    const [first = 0] = crashes;
    return crashes.length === MOST_CRASHES && now() - first <= IN_A_ROW ? "give up" : "restart";
  };
}
