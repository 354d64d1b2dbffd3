import assert from "node:assert/strict";
import type { ConfigFile, ConfigFiles } from "../../server/src/lsp/config-files.ts";
import { createConfigurations, ignores } from "../../server/src/lsp/configuration.ts";

const FOLDER = "file:///c%3A/drafts";
const URI = `${FOLDER}/a.linkmsg`;
const OFF = '{ "rules": { "never": "off" } }';

/** One configuration for all drafts, and what is asked of it and told of it. */
function start(folders: readonly string[] = [FOLDER]) {
  let file: ConfigFile | Error | undefined;
  let finds = 0;
  const told: string[] = [];
  const files: ConfigFiles = {
    async find() {
      finds++;
      if (file instanceof Error) throw file;
      return file;
    },
  };
  const configurations = createConfigurations({
    files,
    folders: () => folders,
    log: (line) => void told.push(line),
    onRead: () => void told.push("read"),
    onChange: () => void told.push("change"),
  });
  return {
    configurations,
    write: (text: string | undefined) => {
      file = { uri: `${FOLDER}/linkmsg.json`, text };
    },
    spoil: (state: ConfigFile | Error) => {
      file = state;
    },
    takeFinds: () => {
      const count = finds;
      finds = 0;
      return count;
    },
    takeTold: () => told.splice(0),
  };
}

/** Lets what waits behind promises happen. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("configurations", () => {
  it("are the same object as long as their text is the same", async () => {
    const { configurations, write, takeTold } = start();
    write(OFF);
    const first = await configurations.of(URI);
    assert.deepEqual(first?.config.rules, { never: "off" });
    write(OFF);
    assert.equal(await configurations.of(URI), first);
    assert.equal(await configurations.of(`${FOLDER}/sub/b.linkmsg`), first);
    assert.equal(configurations.generation, 0);
    assert.deepEqual(takeTold(), ["read", "read"]);
  });

  it("are looked for each time for a client that tells of no change, and a change found so is told", async () => {
    const { configurations, write, takeFinds, takeTold } = start();
    write(undefined);
    assert.equal(await configurations.of(URI), undefined);
    write(OFF);
    assert.ok(await configurations.of(URI));
    await settled();
    assert.deepEqual([takeFinds(), configurations.generation], [2, 1]);
    assert.deepEqual(takeTold(), ["read", "read", "change"]);
  });

  it("are kept for a client that tells of changes, below its folders", async () => {
    const { configurations, write, takeFinds } = start();
    write(OFF);
    configurations.trustClient();
    const first = await configurations.of(URI);
    await configurations.of(`${FOLDER}/b.linkmsg`);
    assert.equal(takeFinds(), 1);
    write("{}");
    assert.equal(await configurations.of(URI), first);
    await configurations.reload();
    assert.notEqual(await configurations.of(URI), first);
    assert.equal(takeFinds(), 1);
    await configurations.of("file:///elsewhere/a.linkmsg");
    await configurations.of("file:///elsewhere/a.linkmsg");
    assert.equal(takeFinds(), 2);
  });

  it("share one reading between requests at the same time, and are told of once after many changed", async () => {
    const { configurations, write, takeFinds, takeTold } = start();
    write(OFF);
    await Promise.all([configurations.of(URI), configurations.of(URI)]);
    assert.equal(takeFinds(), 1);
    await configurations.of(`${FOLDER}/sub/b.linkmsg`);
    takeTold();
    write("{}");
    await configurations.reload();
    await settled();
    assert.deepEqual(takeTold(), ["read", "read", "change"]);
    assert.equal(configurations.all().length, 1);
  });

  it("give the newest to those who waited for an older reading", async () => {
    const { configurations, write } = start();
    write("{}");
    const waiting = configurations.of(URI);
    write(OFF);
    await configurations.reload();
    assert.equal((await waiting)?.text, OFF);
  });

  it("tell of one that can't be read where it stands, once", async () => {
    const { configurations, spoil, takeTold } = start();
    spoil({ uri: `${FOLDER}/linkmsg.json`, text: undefined, isUnreadable: true });
    const found = await configurations.of(URI);
    assert.match(found?.problems[0]?.message ?? "", /can't be read/);
    assert.equal(await configurations.of(URI), found);
    spoil(new RangeError("Dear Ana"));
    assert.equal(await configurations.of(URI), undefined);
    const lines = takeTold().filter((line) => line.startsWith("configuration:"));
    assert.equal(lines.length, 1);
    assert.doesNotMatch(lines.join(), /Ana/);
  });

  it("are those of the only folder for a draft that was never saved", async () => {
    const { configurations, write } = start();
    write(OFF);
    assert.ok(await configurations.of("untitled:Untitled-1"));
    assert.equal(await createNone().of("untitled:Untitled-1"), undefined);
  });

  it("forget what they had when the folders change", async () => {
    const { configurations, write, takeTold } = start();
    write(OFF);
    await configurations.of(URI);
    takeTold();
    configurations.forget();
    assert.deepEqual([configurations.all(), takeTold(), configurations.generation], [[], ["read"], 1]);
  });

  it("leave out drafts by paths from their own folder, however the URIs are spelt", async () => {
    const { configurations, write } = start();
    write('{ "ignore": ["old notes/**"] }');
    const found = await configurations.of(URI);
    assert.ok(found);
    assert.equal(ignores(found, "file:///C:/drafts/old%20notes/b.linkmsg"), true);
    assert.equal(ignores(found, `${FOLDER}/sub/old%20notes/b.linkmsg`), false);
    assert.equal(ignores(found, "file:///elsewhere/old%20notes/b.linkmsg"), false);
  });
});

/** Without anything that reads files, as in a browser. */
function createNone() {
  const ignored = () => {};
  return createConfigurations({
    files: undefined,
    folders: () => [FOLDER],
    log: ignored,
    onRead: ignored,
    onChange: ignored,
  });
}
