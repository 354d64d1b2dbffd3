import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/package/stage.ts";
import { sboms } from "../../scripts/release/sboms.ts";

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const server = JSON.parse(readFileSync(join(root, "server", "package.json"), "utf8"));
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
const locked = Object.entries<Locked>(lock.packages).filter(([path]) => path.startsWith("node_modules/"));

/** Each is code of somebody else that runs at a writer's. One more is a decision. */
const BUNDLED = [
  "balanced-match",
  "brace-expansion",
  "minimatch",
  "vscode-jsonrpc",
  "vscode-languageclient",
  "vscode-languageserver-protocol",
  "vscode-languageserver-textdocument",
  "vscode-languageserver-types",
];
const LICENCES = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"];

describe("dependencies", () => {
  it("are exact versions", () => {
    const all = Object.entries<string>(manifest.devDependencies);
    assert.deepEqual(
      all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
  });

  it("are none at run time: what is needed is in the bundles", () => {
    const kinds = ["dependencies", "peerDependencies", "optionalDependencies", "bundledDependencies"];
    assert.deepEqual(kinds.flatMap((kind) => [manifest[kind], server[kind]]).filter(Boolean), []);
    assert.equal(server.devDependencies, undefined);
  });

  it("have a hash in the lock file each, and no address", () => {
    const own = (path: string, { link }: Locked) => link === true && path === "node_modules/linkmsg";
    const bare = locked.filter(([path, one]) => !own(path, one) && !/^sha512-/.test(one.integrity ?? ""));
    assert.deepEqual(bare, []);
    assert.deepEqual(
      locked.filter(([path, one]) => !own(path, one) && one.resolved !== undefined),
      [],
    );
  });

  it("run a script at installation only where the manifest says so", () => {
    const allowed: Record<string, boolean> = manifest.allowScripts;
    const scripted = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path, { version }]) => [path.replace(/^.*node_modules\//, ""), version ?? ""] as const);
    const unknown = scripted.filter(
      ([name, version]) => !(name in allowed || `${name}@${version}` in allowed),
    );
    assert.deepEqual(unknown, []);
  });

  it("inside the bundles are few, each known, and free to use", async () => {
    const components = [...(await sboms()).values()].flatMap((text) => JSON.parse(text).components);
    const names: string[] = components.map(({ name }) => name);
    assert.deepEqual([...new Set(names)].sort(), BUNDLED);
    const licences = components.flatMap(({ licenses }) => licenses.map(({ license }: never) => license));
    const others = licences.filter(({ id }: { id: string }) => !LICENCES.includes(id));
    assert.deepEqual(others, []);
  });
});
