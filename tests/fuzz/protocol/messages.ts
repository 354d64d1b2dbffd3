import { knownMethods } from "../../../server/src/lsp/params.ts";
import { rows } from "../../../server/src/lsp/requests.ts";
import { PROFILES } from "../../lsp/profiles/profile.ts";
import { type Json, notification, request } from "../../support/raw.ts";
import type { Random } from "./random.ts";

/** Stands in each text that a session sends, and must stand in no error and no log. */
export const SECRET = "Zebrafink";

/** Where all drafts of a session are. */
export const FOLDER = "file:///drafts";

const REQUESTS = rows.map(({ method }) => method);
const NOTIFICATIONS = knownMethods().filter(
  (method) => !REQUESTS.includes(method) && method !== "initialize" && method !== "shutdown",
);
/** Most of all, a client edits. */
const EDITS = NOTIFICATIONS.filter((method) => method.startsWith("textDocument/"));

const URIS = ["a.linkmsg", "sub/b%20c.linkmsg", "linkmsg.json"].map((name) => `${FOLDER}/${name}`);
const ODD_URIS = ["untitled:Untitled-1", "vscode-vfs://x/a.linkmsg", "file:", "git:/a.linkmsg?%", "none", ""];

const TEXTS = [
  "",
  "Hi [NAME], your talk on [TOPIC|joins] settled an argument, though we never met.\n",
  "To: Ana\nAccount: free\n[TOPIC]: late parcels\n\n### Ana\nHi Ana, hope you are well! I would love to pick your brain.\n",
  "### One\nTemplate: at my table\n\nHi [NAME|there] 😀\r\n### Two\r\nKind: inmail\r\nSubject: x\r\n\r\n**Hi** {{city}}\r\n",
  "// linkmsg-ignore\n[A]: 1\n[A]: 2\n\n[[ ]] <x> $ {y} \\[z\\]\u2028\ud83d \u202e\n",
  '{ "account": "premium", "rules": { "pitch": "off" }, "ignore": ["sub/**"] }',
  '{ "account": 5, "rules": { "nope": 5 }, ',
].map((text) => text.replace(/Hi|pitch/, (word) => `${word} ${SECRET}`));

/** A text of a session. */
export function text(random: Random): string {
  return random.pick(TEXTS);
}

/** What a client may send with `initialize`; parts of it are junk at times. */
export function initialize(random: Random, id: number): Json {
  const profile = random.pick(PROFILES);
  const initializationOptions = {
    linkmsg: { account: "free" },
    quietWhileTyping: random.chance(80),
    files: random.chance(30),
  };
  const params = {
    processId: null,
    rootUri: FOLDER,
    workspaceFolders: [{ uri: FOLDER, name: "drafts" }],
    capabilities: profile.capabilities,
    initializationOptions,
  };
  return request(id, "initialize", random.chance(15) ? spoil(params, random) : params);
}

/** A request that the server knows, or nearly. */
export function anyRequest(random: Random, id: number): Json {
  const method = random.chance(95) ? random.pick(REQUESTS) : random.pick(ODD_METHODS);
  return request(id, method, anyParams(random));
}

/** A notification that the server knows, or nearly. */
export function anyNotification(random: Random): Json {
  const methods = random.chance(70) ? EDITS : NOTIFICATIONS;
  return notification(random.chance(95) ? random.pick(methods) : random.pick(ODD_METHODS), anyParams(random));
}

const ODD_METHODS = [
  "initialize",
  "$/nothing",
  "linkmsg/nothing",
  "textDocument/none",
  "",
  "__proto__",
  "toString",
];

function anyParams(random: Random): unknown {
  const params = soundParams(random);
  return random.chance(65) ? params : spoil(params, random);
}

/** Every parameter that any method has; each takes its own. */
function soundParams(random: Random): Json {
  const textDocument = {
    uri: random.chance(90) ? random.pick(URIS) : random.pick(ODD_URIS),
    languageId: "linkmsg",
    version: random.below(50),
    text: text(random),
  };
  const uri = random.pick(URIS);
  const place = position(random);
  const diagnostic = { range: range(random), message: SECRET, code: "open-placeholder", data: 5 };
  return {
    textDocument,
    position: place,
    positions: [place, position(random)],
    range: range(random),
    context: {
      diagnostics: [diagnostic],
      includeDeclaration: random.chance(50),
      triggerKind: 1 + random.below(3),
    },
    contentChanges: random.chance(80)
      ? [{ range: range(random), text: random.pick(["", "x", "\n", "[", " 😀", text(random)]) }]
      : [{ text: text(random) }],
    previousResultId: String(random.below(20)),
    previousResultIds: [{ uri, value: String(random.below(20)) }],
    query: random.pick(["", "Ana", "x"]),
    newName: random.pick(["", "THEME", "a b]", SECRET]),
    ch: random.pick(["\n", "x"]),
    options: { tabSize: 2, insertSpaces: true },
    index: random.below(3),
    fillings: [{ name: "name", text: random.pick(["Ana", "", "a\nb", "// x"]) }],
    target: random.pick(["head", "text"]),
    date: "2026-05-31",
    month: "2026-05",
    label: SECRET,
    data: { list: "1.0", index: random.below(3) },
    changes: [{ uri, type: 1 + random.below(3) }],
    event: {
      added: [{ uri: `${FOLDER}/sub`, name: "sub" }],
      removed: random.chance(30) ? [{ uri: FOLDER, name: "" }] : [],
    },
    settings: random.pick([null, {}, { linkmsg: { account: "premium" } }, { linkmsg: 5 }]),
    value: random.pick(["off", "messages"]),
    token: random.below(5),
    ...(random.chance(20) && { workDoneToken: `work ${random.below(1e9)}` }),
  };
}

function range(random: Random) {
  return { start: position(random), end: position(random) };
}

function position(random: Random) {
  return { line: random.below(8), character: random.below(random.chance(90) ? 40 : 4_000) };
}

const JUNK: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 31,
  1e300,
  -1e300,
  "",
  "5",
  SECRET,
  "\ud83d",
  [],
  [null],
  [[]],
  {},
  { length: 5 },
  { __proto__: null, constructor: 5, toString: 5 },
];

/** A piece of its own each time, as more may be put into it. */
function junk(random: Random): unknown {
  return structuredClone(random.pick(JUNK));
}

/** The same with junk at one to three places, or without them. */
function spoil(value: unknown, random: Random): unknown {
  const copy = structuredClone(value);
  for (let times = 1 + random.below(3); times > 0; times--) {
    if (random.chance(3)) return junk(random);
    spoilWithin(copy, random);
  }
  return copy;
}

function spoilWithin(value: unknown, random: Random): void {
  let at = value as Record<string, unknown>;
  for (;;) {
    const names = Object.keys(at);
    if (names.length === 0) return;
    const name = random.pick(names);
    const inner = at[name];
    if (typeof inner === "object" && inner !== null && random.chance(70))
      at = inner as Record<string, unknown>;
    else {
      if (random.chance(30)) delete at[name];
      else at[name] = junk(random);
      return;
    }
  }
}

/** What is no request and no notification; nothing may be answered to it but an error. */
export function noMessage(random: Random, id: number): unknown {
  return random.pick<unknown>([
    5,
    null,
    [],
    [request(id, "linkmsg/rules", {})],
    {},
    { jsonrpc: "2.0", id: null, method: "textDocument/hover" },
    { jsonrpc: "2.0", id: {}, method: "textDocument/hover" },
    { jsonrpc: "2.0", method: 5, params: SECRET },
    { jsonrpc: "2.0", id: 10_000 + id, result: SECRET },
    { jsonrpc: "2.0", id: 10_000 + id, error: SECRET },
    { jsonrpc: "2.0", id: null, error: { code: 1, message: SECRET } },
    notification("$/cancelRequest", random.pick<unknown>([undefined, null, 5, {}, { id: null }, { id: {} }])),
  ]);
}

/** How a client answers a request of the server: as it should, with junk, or with an error. */
export function answer(random: Random, id: unknown, method: unknown): Json {
  const reply = (fields: object) => ({ jsonrpc: "2.0", id, ...fields });
  if (random.chance(8))
    return reply({ error: random.pick<unknown>([{ code: -32603, message: SECRET }, {}, 5]) });
  if (random.chance(8)) return reply({ result: junk(random) });
  if (method === "workspace/configuration")
    return reply({
      result: [random.pick<unknown>([null, { account: "premium" }, { lint: { run: "onSave" } }])],
    });
  if (method === "linkmsg/readFile") return reply({ result: random.chance(70) ? text(random) : null });
  if (method === "linkmsg/findDrafts")
    return reply({
      result: { files: URIS.map((uri) => ({ uri, modified: random.below(3) })), isComplete: true },
    });
  return reply({ result: null });
}
