import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { fixtureText, registration, ruleText } from "./new-rule/texts.ts";

const ROOT = resolve(import.meta.dirname, "..");

/**
 * Writes the two files that a new rule needs below `root`, a copy of the repository, and gives back what is left to
 * do. Throws, and writes nothing, where the id is not in kebab case or one of the files is there already.
 */
export function createRule(id: string, root: string): string {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id))
    throw new Error(`“${id}” can't be a rule's id. Write small letters with hyphens, such as empty-praise.`);
  const files = [
    { path: `server/src/core/rules/${id}.ts`, text: ruleText(id) },
    { path: `tests/fixtures/rules/${id}.linkmsg`, text: fixtureText() },
  ];
  const taken = files.find(({ path }) => existsSync(join(root, path)));
  if (taken !== undefined) throw new Error(`${taken.path} is there already. Take another id.`);
  for (const { path, text } of files) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return nextSteps(
    id,
    files.map(({ path }) => path),
  );
}

function nextSteps(id: string, written: readonly string[]): string {
  const { importLine, listLine } = registration(id);
  return `Written:
${written.map((path) => `  ${path}`).join("\n")}

1. In server/src/core/rules/index.ts add these two lines, the second where the rule should stand in the documentation:
     ${importLine}
     ${listLine}
2. Write the rule: its texts, its examples, and what it looks for. No REPLACE may be left.
3. Write the fixture's draft, draw what the rule finds with
     UPDATE=1 npm run test:unit
   and read it: is that what you would want to be told?
4. npm run generate && npm test
`;
}

/** `npm run new-rule ID` */
function main(): void {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [id, ...more] = positionals;
  try {
    if (id === undefined || more.length > 0) throw new Error("Name one rule: npm run new-rule empty-praise");
    console.log(createRule(id, ROOT));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
