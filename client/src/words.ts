import type { l10n } from "vscode";

/** Translates texts of the editor's window; what needs no editor gets it handed in, so that tests can do without. */
export type Words = Pick<typeof l10n, "t">;
