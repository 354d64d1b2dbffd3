import assert from "node:assert/strict";
import { askEverything, DRAFT } from "../lsp/every-feature.ts";
import { initializeParams, profileOf } from "../lsp/profiles/profile.ts";
import { type Access, watchedIn } from "../security/access.ts";
import { useFolder } from "../support/folder.ts";

/**
 * Connections, look-ups of names, other programs, workers and code from texts are recorded, and throw. That the
 * record sees them is tested beside it.
 */
describe("no network, and no other program", () => {
  const disk = useFolder();

  it("is asked for by the language server, whatever an editor asks of it", async () => {
    const watched = watchedIn(disk.root());
    disk.write("drafts/linkmsg.json", '{ "account": "premium" }');
    disk.write("drafts/x.linkmsg", DRAFT);
    const folder = `${disk.uri()}/drafts`;
    for (const profile of ["vscode", "helix"].map(profileOf))
      await watched.serve(disk.root(), async (client) => {
        const params = initializeParams(profile, folder);
        const { capabilities } = await client.initialize(profile.capabilities, params);
        await client.open(`${folder}/a.linkmsg`, DRAFT);
        await askEverything(client, capabilities, `${folder}/a.linkmsg`);
      });
    const accesses = watched.accesses();
    assert.ok(accesses.length > 0);
    assert.deepEqual(accesses.filter(isOutside), []);
  });

  it("is asked for by the command line", () => {
    const watched = watchedIn(disk.root());
    disk.write("drafts/x.linkmsg", DRAFT);
    for (const args of [
      ["check", "drafts"],
      ["check", "--format", "json", "-"],
      ["rules", "pitch"],
      ["tree", "drafts/x.linkmsg"],
      ["help", "check"],
    ])
      assert.ok([0, 1, 2].includes(watched.run(args, disk.root(), DRAFT).status ?? -1), args.join(" "));
    assert.deepEqual(watched.accesses().filter(isOutside), []);
  });
});

function isOutside({ kind }: Access): boolean {
  return kind !== "file";
}
