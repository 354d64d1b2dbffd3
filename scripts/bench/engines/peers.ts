import type { Engine, Found } from "./engine.ts";

const PEER_NAMES = ["write-good", "textlint", "retext", "harper.js"] as const;

/** What linkmsg is measured against: linters of English prose from npm. */
export type PeerName = (typeof PEER_NAMES)[number];

export function isPeerName(name: string): name is PeerName {
  return PEER_NAMES.some((peer) => peer === name);
}

/**
 * Loads a peer with the loader at a URL, and sets it up with the rules that it has by default. Rejects where it is not
 * installed.
 */
export async function createPeer(name: PeerName, loader: string): Promise<Engine> {
  const { load } = (await import(loader)) as { load: Load };
  return CREATORS[name](load);
}

/** Peers are not installed with the project, so the compiler can't know them: the caller says what it uses of a module. */
type Load = <T>(name: string) => Promise<T>;

const CREATORS: Readonly<Record<PeerName, (load: Load) => Promise<Engine>>> = {
  "write-good": writeGood,
  textlint,
  retext,
  "harper.js": harper,
};

async function writeGood(load: Load): Promise<Engine> {
  type Suggestion = { index: number; offset: number; reason: string };
  const { default: find } = await load<{ default: (text: string) => Suggestion[] }>("write-good");
  return {
    find: (text) =>
      find(text).map(({ index, offset, reason }) => ({ start: index, end: index + offset, message: reason })),
  };
}

async function textlint(load: Load): Promise<Engine> {
  type Result = { messages: { range: [number, number]; message: string }[] };
  type Kernel = { lintText(text: string, options: object): Promise<Result> };
  const { TextlintKernel } = await load<{ TextlintKernel: new () => Kernel }>("@textlint/kernel");
  const plugin = await load<{ default: { default: unknown } }>("@textlint/textlint-plugin-text");
  const rule = await load<{ default: { default: unknown } }>("textlint-rule-write-good");
  const kernel = new TextlintKernel();
  const options = {
    ext: ".txt",
    plugins: [{ pluginId: "text", plugin: plugin.default.default }],
    rules: [{ ruleId: "write-good", rule: rule.default.default }],
  };
  return {
    find: async (text) =>
      (await kernel.lintText(text, options)).messages.map(
        ({ range: [start, end], message }): Found => ({ start, end, message }),
      ),
  };
}

const RETEXT_PLUGINS = ["retext-equality", "retext-intensify", "retext-passive", "retext-simplify"];

async function retext(load: Load): Promise<Engine> {
  type Message = { place?: { start: { offset: number }; end: { offset: number } }; reason: string };
  type Processor = {
    use(plugin: unknown): Processor;
    process(text: string): Promise<{ messages: Message[] }>;
  };
  const { retext: create } = await load<{ retext: () => Processor }>("retext");
  const processor = create();
  for (const name of RETEXT_PLUGINS) processor.use((await load<{ default: unknown }>(name)).default);
  return {
    find: async (text) =>
      (await processor.process(text)).messages.map(({ place, reason }) => ({
        start: place?.start.offset ?? 0,
        end: place?.end.offset ?? 0,
        message: reason,
      })),
  };
}

async function harper(load: Load): Promise<Engine> {
  type Lint = { span(): { start: number; end: number }; message(): string };
  type Linter = { setup(): Promise<void>; lint(text: string, options: object): Promise<Lint[]> };
  const { LocalLinter } = await load<{ LocalLinter: new (init: object) => Linter }>("harper.js");
  const { binary } = await load<{ binary: object }>("harper.js/binary");
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return {
    find: async (text) =>
      (await linter.lint(text, { language: "plaintext" })).map((found) => {
        const { start, end } = found.span();
        return { start, end, message: found.message() };
      }),
  };
}
