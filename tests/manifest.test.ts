import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { localise, withTexts } from "../scripts/generate/localise.ts";
import { readFiles, readRoot } from "./architecture/read-files.ts";
import { linkmsg, withFolder } from "./cli/run.ts";

const written = JSON.parse(readRoot("package.json"));
const manifest = withTexts(written, JSON.parse(readRoot("package.nls.json")));
const { contributes } = manifest;
const settings: Record<string, Setting> = Object.assign(
  {},
  ...contributes.configuration.map((group: { properties: object }) => group.properties),
);
const commands: { command: string; title: string; category?: string; enablement?: string }[] =
  contributes.commands;
const client = readFiles("client/src/", ".ts")
  .map(({ text }) => text)
  .join("\n");

interface Setting {
  readonly default?: unknown;
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
}

describe("the manifest", () => {
  it("is started by drafts, and by what only exists beside drafts", () => {
    assert.deepEqual(
      manifest.activationEvents.filter(
        (event: string) => !/^workspaceContains:\.?linkmsg\.json$/.test(event),
      ),
      ["onLanguage:linkmsg"],
    );
  });

  it("works in every workspace", () => {
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
    assert.ok(manifest.main && manifest.browser);
  });

  it("is no module, which a browser's extension host refuses", () => assert.equal(manifest.type, undefined));

  it("names no file that is not there", () => {
    const text = JSON.stringify({ icon: manifest.icon, l10n: manifest.l10n, contributes });
    const paths = [...text.matchAll(/"((?:\.\/)?(?:client|server|snippets|l10n)(?:\/[\w./-]+)?)"/g)];
    const missing = paths.flatMap(([, path]) => path ?? []).filter((path) => !existsSync(path));
    assert.deepEqual(missing, []);
  });

  describe("settings", () => {
    it("are 20 at most", () => assert.ok(Object.keys(settings).length <= 20));

    for (const [name, setting] of Object.entries(settings)) {
      it(`${name} says what it does, and what it is without being set`, () => {
        assert.match(name, /^linkmsg\./);
        assert.ok((setting.markdownDescription ?? setting.description ?? "").length > 15);
        assert.notEqual(setting.default, undefined);
        assert.ok(setting.scope !== undefined);
      });
    }

    it("say what each value of a choice means", () => {
      const bare = Object.entries(settings).flatMap(([name, setting]) =>
        choicesWithoutMeaning(name, setting),
      );
      assert.deepEqual(bare, []);
    });

    it("of rules are a table on the page of settings, as all their values are plain", () => {
      const rules = settings["linkmsg.rules"] as { properties: Record<string, { type: string }> };
      const types = new Set(Object.values(rules.properties).map(({ type }) => type));
      assert.deepEqual([...types].sort(), ["boolean", "integer", "number", "string"]);
      assert.ok("too-long.length" in rules.properties);
    });

    it("let nobody name a program", () => {
      const paths = Object.keys(settings).filter((name) => /path|exec|command|binary|program/i.test(name));
      assert.deepEqual(paths, []);
    });
  });

  describe("commands", () => {
    for (const { command, title, category, enablement } of commands) {
      it(`${command} has a category, a title, and a time for it`, () => {
        assert.equal(category, "LinkMsg");
        assert.match(title, /^[A-Z]/);
        const always = /new|restart|output|explain|\.drafts\./i.test(command);
        assert.ok(always || enablement !== undefined);
      });

      it(`${command} is registered by the client`, () => {
        const id = command.replace("linkmsg.drafts.", "");
        const isFilter = command.startsWith("linkmsg.drafts.") && client.includes(`"${id}"`);
        assert.ok(client.includes(`"${command}"`) || isFilter);
      });
    }

    it("have keys only where one is used all the time", () => {
      const keys: { command: string; when: string }[] = contributes.keybindings;
      assert.deepEqual(
        keys.map(({ command }) => command),
        ["linkmsg.copyMessage"],
      );
      assert.match(keys[0]?.when ?? "", /editorLangId == linkmsg/);
    });

    it("are the ones that menus and texts name", () => {
      const known = new Set(commands.map(({ command }) => command));
      const named = JSON.stringify(contributes).matchAll(/(?:command:|"command":")(linkmsg\.[\w.]+)/g);
      const unknown = [...named].map(([, id]) => id ?? "").filter((id) => !known.has(id));
      assert.deepEqual(unknown, []);
    });
  });

  it("is explained in the README, command by command", () => {
    const readme = readRoot("README.md");
    const unnamed = commands.filter(
      ({ command, title }) => !command.includes(".drafts.") && !readme.includes(title),
    );
    assert.deepEqual(unnamed, []);
    assert.match(readme, /"source\.fixAll\.linkmsg"/);
  });

  it("has one walkthrough of five steps at most, each with a picture and a way on", () => {
    const [{ steps }, ...others] = contributes.walkthroughs;
    assert.deepEqual(others, []);
    assert.ok(steps.length <= 5);
    for (const { description, media } of steps) {
      assert.match(description, /\]\(command:/);
      assert.ok(media.altText.length > 20);
      assert.match(readRoot(media.svg), /var\(--vscode-/);
    }
  });

  it("reads what the command line prints", () => {
    withFolder({ "a b.linkmsg": "### A\n\nI never: do [that\n" }, (folder) => {
      const { stdout } = linkmsg(["check", "--format", "unix"], { cwd: folder });
      const [matcher] = contributes.problemMatchers;
      const { regexp, file, line, column, severity, code } = matcher.pattern;
      const lines = stdout.trimEnd().split("\n");
      const found = lines.map((text) => new RegExp(regexp).exec(text) ?? []);
      const never = found.find((parts) => parts[code] === "never") ?? [];
      assert.ok(found.every((parts) => parts[0] !== undefined));
      assert.deepEqual(
        [file, line, column, severity].map((at) => never[at]),
        ["a b.linkmsg", "3", "3", "warning"],
      );
    });
  });

  describe("texts", () => {
    it("are all in package.nls.json", () => {
      const { contributes: again } = localise(manifest).manifest as { contributes: object };
      assert.deepEqual(again, written.contributes);
    });

    it("get a key that tells where they are", () => {
      const { texts } = localise({
        description: "D",
        contributes: {
          commands: [{ command: "linkmsg.a", title: "A" }],
          configuration: [
            {
              title: "G h",
              properties: { "linkmsg.s": { enum: ["x"], enumDescriptions: ["X"], description: "S" } },
            },
          ],
        },
      });
      assert.deepEqual(texts, {
        description: "D",
        "linkmsg.a.title": "A",
        "configuration.G-h.title": "G h",
        "linkmsg.s.x": "X",
        "linkmsg.s.description": "S",
      });
    });

    it("are missed where a key has none", () => {
      assert.throws(() => withTexts({ description: "%gone%", contributes: {} }, {}), /%gone%/);
    });
  });
});

/** Places in a setting, and in what is inside it, where values can be chosen that are not explained. */
function choicesWithoutMeaning(path: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { enum: values, enumDescriptions, markdownEnumDescriptions } = value as Setting;
  const meanings = enumDescriptions ?? markdownEnumDescriptions ?? [];
  const own = values !== undefined && meanings.length !== values.length ? [path] : [];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    choicesWithoutMeaning(`${path}.${key}`, member),
  );
  return [...own, ...inner];
}
