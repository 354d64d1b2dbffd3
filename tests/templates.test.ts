import assert from "node:assert/strict";
import { plainText } from "../server/src/core/features/snippet.ts";
import { templates } from "../server/src/core/generated/templates.ts";
import { lint } from "../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS } from "../server/src/core/lint/settings.ts";
import { render } from "../server/src/core/render.ts";
import { foldLabel } from "../server/src/core/syntax/labels.ts";
import { parse } from "../server/src/core/syntax/parse.ts";
import type { Template } from "../server/src/core/templates.ts";
import table from "./fixtures/template-values.json" with { type: "json" };

/** Ordinary values for the blanks of each template, by its prefix; `Relation` is a field of the head. */
const valuesOf: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(Object.entries(table));

/** The shortest of the limits: an invitation from a free account. */
const INVITATION = 200;

describe("templates", () => {
  for (const template of templates) {
    it(`${template.kind}: ${template.name}`, () => {
      for (const text of filled(template)) {
        const draft = parse(text);
        assert.deepEqual(found(text), [], text);
        const [message] = draft.messages;
        assert.ok(message);
        const { length } = render(message, draft);
        if (template.kind === "invitation")
          assert.ok(length.max <= INVITATION, `${length.max} characters:\n${text}`);
      }
    });

    it(`${template.kind}: ${template.name}, while it is a template`, () => {
      const blank = `${head(template)}\n${plainText(template.body)}\n`;
      const rules = new Set(found(blank).map(([rule]) => rule));
      assert.deepEqual([...rules], ["open-placeholder"], blank);
      assert.deepEqual(found(`###\nTemplate: ${template.name}\n${blank}`), []);
    });

    it(`${template.kind}: ${template.name}, has tab stops that are blanks of ours`, () => {
      const defaults = [...template.body.matchAll(/\$\{\d+:([^}]*)\}/g)].map(([, text]) => text ?? "");
      for (const text of defaults) {
        const [segment, ...more] = parse(text).messages[0]?.body.segments ?? [];
        assert.equal(segment?.kind, "placeholder", text);
        assert.deepEqual(more, [], text);
      }
      const labels = defaults.map((text) => foldLabel(text.slice(1).split(/[\]—]/)[0] ?? ""));
      assert.equal(new Set(labels).size, labels.length, "the same blank twice: repeat its number instead");
      assert.ok(template.body.endsWith("$0"));
    });
  }

  it("have names and prefixes of their own", () => {
    assert.equal(new Set(templates.map(({ name }) => name)).size, templates.length);
    assert.equal(new Set(templates.map(({ prefix }) => prefix)).size, templates.length);
    assert.deepEqual([...valuesOf.keys()].sort(), templates.map(({ prefix }) => prefix).sort());
  });
});

/** The template with ordinary values in a head; once for each of its choices. */
function filled(template: Template): string[] {
  const { Relation, ...values } = valuesOf.get(template.prefix) ?? {};
  const lines = Object.entries(values).map(([label, value]) => `[${label}]: ${value}\n`);
  const relation = Relation === undefined ? "" : `Relation: ${Relation}\n`;
  const choices = /\$\{\d+\|([^|]*)\|\}/.exec(template.body)?.[1]?.split(",") ?? [];
  const heads = choices.length === 0 ? [""] : choices.map((choice) => `[CHOICE]: ${choice}\n`);
  return heads.map(
    (choice) => `${relation}${head(template)}${lines.join("")}${choice}\n${plainText(template.body)}\n`,
  );
}

function head({ kind }: Template): string {
  return kind === "inmail" ? "Kind: inmail\nSubject: A question about your article\n" : `Kind: ${kind}\n`;
}

function found(text: string): [rule: string, message: string][] {
  return lint(parse(text), DEFAULT_SETTINGS).map(({ rule, message }) => [rule, message]);
}
