/** What a run of the suite in a real VS Code came to, as JSON between the extension host and `scripts/e2e.ts`. */
export interface SuiteResult {
  readonly passed: readonly PassedTest[];
  readonly failed: readonly FailedTest[];
}

export interface PassedTest {
  readonly title: string;
  /** Duration in ms. */
  readonly duration: number;
}

export interface FailedTest {
  readonly title: string;
  /** The error with its stack, where it has one. */
  readonly message: string;
}

/** The environment variable that names the file for the result. */
export const RESULT_VARIABLE = "LINKMSG_E2E_RESULT";
