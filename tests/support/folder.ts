import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** A new folder on disk for each test of the suite that calls this, removed afterwards. */
export function useFolder() {
  let root = "";
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "linkmsg-workspace-")));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const path = (name: string) => join(root, name);
  return {
    path,
    root: () => root,
    uri: () => pathToFileURL(root).href,
    write(name: string, text: string): void {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    },
    remove: (name: string) => rmSync(path(name), { recursive: true }),
  };
}
