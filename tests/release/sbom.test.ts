import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/package/stage.ts";
import { sboms } from "../../scripts/release/sboms.ts";

interface Component {
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly "bom-ref": string;
  readonly licenses: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly version: number;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** The members that CycloneDX 1.6 knows, of those that may stand there. */
const ROOT = [
  "bomFormat",
  "specVersion",
  "serialNumber",
  "version",
  "metadata",
  "components",
  "dependencies",
];
const COMPONENT = [
  "type",
  "bom-ref",
  "name",
  "version",
  "description",
  "scope",
  "hashes",
  "licenses",
  "purl",
];

describe("the bill of materials", () => {
  let texts: ReadonlyMap<string, string>;
  let boms: readonly Bom[];

  before(async function () {
    this.timeout(60_000);
    texts = await sboms();
    boms = [...texts.values()].map((text) => JSON.parse(text));
  });

  it("is made of each package that is published", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const names = ["vsix", "tgz"].map((kind) => `linkmsg-${version}.${kind}.cdx.json`);
    assert.deepEqual([...texts.keys()], names);
  });

  it("is the same each time", async () => assert.deepEqual(await sboms(), texts));

  it("is CycloneDX 1.6", () => {
    for (const bom of boms) {
      assert.deepEqual([bom.bomFormat, bom.specVersion, bom.version], ["CycloneDX", "1.6", 1]);
      assert.match(
        bom.serialNumber,
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      assert.deepEqual(
        Object.keys(bom).filter((key) => !ROOT.includes(key)),
        [],
      );
      for (const component of [bom.metadata.component, ...bom.components]) checkComponent(component);
    }
  });

  it("says which package needs which, each once", () => {
    for (const { metadata, components, dependencies } of boms) {
      const refs = [metadata.component, ...components].map((one) => one["bom-ref"]);
      assert.equal(new Set(refs).size, refs.length);
      assert.deepEqual(
        dependencies.map(({ ref }) => ref),
        refs,
      );
      const unknown = dependencies.flatMap(({ dependsOn }) => dependsOn.filter((ref) => !refs.includes(ref)));
      assert.deepEqual(unknown, []);
    }
  });

  it("names what is in the bundles, by the hashes of the lock file, and no tool of developers", () => {
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
    for (const { components } of boms) {
      const names = components.map(({ name }) => name);
      assert.ok(names.includes("vscode-jsonrpc"));
      assert.deepEqual(
        names.filter((name) => /^(?:esbuild|typescript|mocha|@types\/.*)$/.test(name)),
        [],
      );
      // The extension has another version of it besides, inside the library for clients.
      const { version: ours, integrity } = packages["node_modules/vscode-jsonrpc"];
      const first = components.find(({ name, version }) => name === "vscode-jsonrpc" && version === ours);
      const hex = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
      assert.deepEqual(first?.hashes, [{ alg: "SHA-512", content: hex }]);
    }
  });
});

function checkComponent(component: Component): void {
  assert.deepEqual(
    Object.keys(component).filter((key) => !COMPONENT.includes(key)),
    [],
  );
  assert.match(component.type, /^(?:application|library)$/);
  assert.match(component.version, /^\d+\.\d+\.\d+/);
  assert.match(component.purl, /^pkg:(?:npm|vscode-extension)\/.+@\d/);
  assert.equal(component["bom-ref"], component.purl);
  const [licence] = component.licenses;
  assert.ok(licence?.license?.id ?? licence?.expression, component.name);
  for (const { alg, content } of component.hashes ?? []) {
    assert.equal(alg, "SHA-512");
    assert.match(content, /^[0-9a-f]{128}$/);
  }
}
