import type { Problem } from "./source.ts";

/** Where the parts of the rules are: names without folder and extension. */
export interface RuleParts {
  /** Ids of the registered rules. */
  readonly ids: readonly string[];
  /** Files in `core/rules`, `index` left out. */
  readonly files: readonly string[];
  /** Pages in `docs/rules`, the table left out. */
  readonly pages: readonly string[];
  /** Fixtures in `tests/fixtures/rules`: a rule's id, with a hyphen and more words where it has several. */
  readonly fixtures: readonly string[];
  /** Names in the setting `linkmsg.rules`. */
  readonly settings: readonly string[];
  /** Names in the schema of `linkmsg.json`. */
  readonly schema: readonly string[];
}

/** Every rule has its file, page, fixture and setting under its id, and nothing else has. */
export function ruleParity({ ids, files, pages, fixtures, settings, schema }: RuleParts): Problem[] {
  return [
    ...twice(ids).map((id) => `two rules have the id ${id}`),
    ...differences(ids, files, "file in server/src/core/rules"),
    ...differences(ids, pages, "page in docs/rules"),
    ...differences(ids, settings, "setting in package.json"),
    ...differences(ids, schema, "setting in server/linkmsg.schema.json"),
    ...ids.filter((id) => !fixtures.some((name) => isOf(name, id))).map((id) => `${id} has no fixture`),
    ...fixtures
      .filter((name) => !ids.some((id) => isOf(name, id)))
      .map((name) => `the fixture ${name} is of no registered rule`),
  ];
}

function isOf(fixture: string, id: string): boolean {
  return fixture === id || fixture.startsWith(`${id}-`);
}

function differences(ids: readonly string[], names: readonly string[], what: string): Problem[] {
  return [
    ...ids.filter((id) => !names.includes(id)).map((id) => `${id} has no ${what}`),
    ...names
      .filter((name) => !ids.includes(name))
      .map((name) => `the ${what} ${name} is of no registered rule`),
  ];
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
