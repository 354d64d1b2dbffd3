import assert from "node:assert/strict";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { extensionProducts, npmProducts } from "../../scripts/build/products.ts";

/** What each bundle may ask of Node or the editor. Whatever is not here can't be reached from it. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  "dist/extension.js": ["vscode"],
  "dist/server.js": [],
  "dist/preview.js": [],
  "dist/preview.css": [],
  "dist/extension.node.js": ["./extension.js", "node:child_process", "vscode"],
  "dist/server.node.js": ["node:fs", "node:path", "node:vm"],
  "server/dist/start.cjs": ["node:fs", "node:path", "node:vm"],
  "server/dist/cli.cjs": [
    "node:fs",
    "node:os",
    "node:path",
    "node:stream/consumers",
    "node:util",
    "node:worker_threads",
  ],
};

/** Of the server for other editors: its library speaks over pipes and sockets too, and watches the editor's process. */
const SERVER = "server/dist/server.cjs";

/** Makes code from text, or reaches for a module by a name that is worked out. */
const CODE_FROM_TEXT: readonly RegExp[] = [
  /(?<![.\w$])eval\s*\(/,
  /\bnew Function\b/,
  /(?<![.\w$])Function\s*\(/,
  /(?<![.\w$])import\s*\((?!\s*["'])/,
  /(?<![.\w$])require\s*\((?!\s*["'])/,
  /\bimportScripts\s*\(/,
  /\bdocument\.write\b|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML/,
];

/** Reaches for the network. */
const NETWORK: readonly RegExp[] = [
  /(?<![.\w$])fetch\s*\(/,
  /\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/,
];

describe("bundles", () => {
  const bundles = new Map<string, Bundle>();

  before(async () => {
    for (const options of [...extensionProducts("production"), ...npmProducts("production")])
      bundles.set(options.outfile ?? "", await bundle(options));
  });

  for (const [name, modules] of Object.entries(MODULES)) {
    it(`${name} reaches for nothing but ${modules.join(", ") || "what it carries itself"}`, () => {
      assert.deepEqual(bundles.get(name)?.modules, modules);
    });
  }

  it("are all looked at", () => {
    assert.deepEqual([...bundles.keys()].sort(), [...Object.keys(MODULES), SERVER].sort());
  });

  it("make no code from text, and reach for no module by a name that is worked out", () => {
    const found = [...bundles].flatMap(([name, { text }]) => matches(name, text, CODE_FROM_TEXT));
    assert.deepEqual(found, []);
  });

  it("run no code that was a text but the one that keeps what is compiled, which runs the bundle beside it", () => {
    const running = [...bundles].filter(([, { modules }]) => modules.includes("node:vm"));
    assert.deepEqual(
      running.map(([name, { text }]) => [name, text.match(/"(?:server|cli)\.c?js"/g)]),
      [
        ["dist/server.node.js", ['"server.js"']],
        ["server/dist/start.cjs", ['"server.cjs"', '"cli.cjs"']],
      ],
    );
  });

  it("send nothing over the network", () => {
    const found = [...bundles].flatMap(([name, { text }]) => matches(name, text, NETWORK));
    assert.deepEqual(found, []);
  });

  it("of the editor start no process but the server and the check that a task asks for", () => {
    const { text = "" } = bundles.get("dist/extension.node.js") ?? {};
    const calls = [...text.matchAll(/\.(fork|spawn|spawnSync|exec|execFile|execSync|execFileSync)\)?\(/g)];
    assert.deepEqual(
      calls.map(([, name]) => name),
      ["fork"],
    );
    assert.doesNotMatch(text, /ShellExecution|createTerminal|sendText/);
  });
});

interface Bundle {
  readonly text: string;
  readonly modules: readonly string[];
}

async function bundle(options: BuildOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await build({ ...options, write: false, metafile: true });
  return { text: outputFiles?.map(({ text }) => text).join("\n") ?? "", modules: outside(metafile) };
}

function outside(metafile: Metafile | undefined): string[] {
  const imports = Object.values(metafile?.outputs ?? {}).flatMap((output) => output.imports);
  return [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))].sort();
}

function matches(name: string, text: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${name}: ${text.slice(Math.max(0, found.index - 60), found.index + 60)}`];
  });
}
