import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "../build/products.ts";
import { runToEnd } from "../processes/run-to-end.ts";

/** A text in the source, and what stands there instead. */
interface Replacement {
  readonly file: string;
  /** The text that is replaced; it must be in the file exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** A fault that is put into the source on purpose, to see that a test notices it. */
export interface Mutation extends Replacement {
  /** What is taken away. */
  readonly name: string;
  /** The other guard, in another file, where two stand one behind the other. */
  readonly other?: Replacement;
  /** Test files, from the repository's folder. */
  readonly tests: readonly string[];
}

/** What became of a mutation: `caught` by a test that failed, or `missed` as all passed. */
export interface Trial {
  readonly mutation: Mutation;
  readonly fate: "caught" | "missed";
}

const LEFT_OUT = new Set(["node_modules", ".git", "out"]);

/**
 * Puts each mutation into a copy of the repository, builds it and runs its tests. The copy is in a new folder under
 * the system's own for such, and gone afterwards. Throws where a text to replace is not there, as the table is stale
 * then, and where the tests fail without a mutation.
 */
export async function tryMutations(
  mutations: readonly Mutation[],
  onTrial: (trial: Trial) => void,
): Promise<Trial[]> {
  const root = fileURLToPath(ROOT);
  const copy = mkdtempSync(join(tmpdir(), "linkmsg-mutations-"));
  const clear = () => rmSync(copy, { recursive: true, force: true });
  // Ctrl+C leaves without a `finally`.
  process.once("exit", clear);
  try {
    cpSync(root, copy, {
      recursive: true,
      filter: (path) =>
        !path
          .slice(root.length)
          .split(sep)
          .some((name) => LEFT_OUT.has(name)),
    });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
    const tests = [...new Set(mutations.flatMap((mutation) => mutation.tests))];
    if ((await fateIn(copy, tests)) !== "missed") throw new Error("the tests fail without any mutation");
    const trials: Trial[] = [];
    for (const mutation of mutations) {
      const trial = { mutation, fate: await tryOne(mutation, copy) };
      onTrial(trial);
      trials.push(trial);
    }
    return trials;
  } finally {
    process.off("exit", clear);
    clear();
  }
}

function tryOne({ other, tests, ...one }: Mutation, copy: string): Promise<Trial["fate"]> {
  return replaced(one, copy, () =>
    other ? replaced(other, copy, () => fateIn(copy, tests)) : fateIn(copy, tests),
  );
}

/** Runs something while a text of the copy is replaced. */
async function replaced<T>(
  { file, find, replace }: Replacement,
  copy: string,
  run: () => Promise<T>,
): Promise<T> {
  const path = join(copy, file);
  const whole = readFileSync(path, "utf8");
  if (whole.split(find).length !== 2) throw new Error(`${file} does not have this text once: ${find}`);
  writeFileSync(
    path,
    whole.replace(find, () => replace),
  );
  try {
    return await run();
  } finally {
    writeFileSync(path, whole);
  }
}

/** Whether tests notice something in a copy; what does not build counts as no mutation at all. */
async function fateIn(copy: string, tests: readonly string[]): Promise<Trial["fate"]> {
  if ((await runToEnd(["scripts/build.ts"], copy, LONGEST)) !== 0)
    throw new Error("the source does not build");
  const args = [
    "node_modules/mocha/bin/mocha.js",
    "--no-config",
    "-u",
    "bdd",
    "--timeout",
    "15000",
    "--exit",
  ];
  return (await runToEnd([...args, ...tests], copy, LONGEST)) === 0 ? "missed" : "caught";
}

/** The longest that one test run may take, in ms; a fault that makes it hang is caught by that. */
const LONGEST = 180_000;
