import { dump } from "../core/syntax/dump.ts";
import { parse } from "../core/syntax/parse.ts";
import { readArguments } from "./arguments.ts";
import type { Streams } from "./command.ts";
import { readTarget, targetOf } from "./targets.ts";
import { fileTrouble, UsageError } from "./usage.ts";

/** `linkmsg tree FILE`: prints the syntax tree of a file, or of standard input for `-`. */
export async function tree(args: readonly string[], { stdout }: Streams): Promise<number> {
  const { positionals } = readArguments("tree", args, []);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new UsageError("“linkmsg tree” shows one file: linkmsg tree FILE");
  }
  stdout.write(dump(parse(await readText(path))));
  return 0;
}

async function readText(path: string): Promise<string> {
  const target = targetOf(path, process.cwd());
  try {
    return await readTarget(target);
  } catch (error) {
    throw new UsageError(`${path}: ${fileTrouble(error)}`);
  }
}
