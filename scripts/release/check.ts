/** One goal of a release, and what shows whether it is reached. A file in `checks/` exports one, named `check`. */
export interface Check {
  /** What is promised, in one line of the table. */
  readonly goal: string;
  /** Tries it. What it throws counts as a failure, with its message as the figure. */
  run(): Promise<Outcome>;
}

/** How a goal was met, or was not. */
export interface Outcome {
  readonly ok: boolean;
  /** What was reached, in a few words: `0 differences`, `grew by 1.2 MB of 5`. */
  readonly figure: string;
  /** How many cases were tried. */
  readonly cases: number;
}
