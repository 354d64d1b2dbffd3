import { UsageError } from "./usage.ts";

/** `linkmsg lsp` with arguments that the language server does not take; with others it is started without this. */
export function lsp(args: readonly string[]): never {
  throw new UsageError(
    `“linkmsg lsp” can't be started with “${args.join(" ")}”. “linkmsg help lsp” shows how it is.`,
  );
}
