import { parseArgs } from "node:util";
import { didYouMean, UsageError } from "./usage.ts";

/** The arguments behind a command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** Values of the options given; the last counts where one is given twice. */
  readonly options: ReadonlyMap<string, string>;
}

/**
 * Reads a command's arguments. `names` are its options, and each takes a value: `--format json` or `--format=json`.
 * Throws a `UsageError` for an option that it does not know, and for one without a value.
 */
export function readArguments(command: string, args: readonly string[], names: readonly string[]): Arguments {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!names.includes(token.name)) throw unknownOption(command, token.rawName, names);
    if (token.value === undefined || token.value === "") {
      throw new UsageError(`${token.rawName} needs a value; “linkmsg help ${command}” shows which.`);
    }
    values.set(token.name, token.value);
  }
  return { positionals, options: values };
}

function unknownOption(command: string, option: string, names: readonly string[]): UsageError {
  const near = didYouMean(
    option,
    names.map((name) => `--${name}`),
  );
  const advice = near === "" ? ` “linkmsg help ${command}” lists those there are.` : near;
  return new UsageError(`“linkmsg ${command}” has no option ${option}.${advice}`);
}
