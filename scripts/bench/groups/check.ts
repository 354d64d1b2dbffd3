import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder } from "../cleanup.ts";
import { makeMessages } from "../drafts.ts";
import type { Group } from "../group.ts";
import { inTurns, timeRun } from "../run.ts";
import { median } from "../statistics.ts";
import { ratio } from "../table.ts";

const FILES = 10_000;
const IN_A_FOLDER = 100;

/** `linkmsg check` of 10,000 drafts of one message, beside a process that finds and reads the same files. */
export const measureCheck: Group = async ({ node, programs, sources, count }) => {
  const folder = scratchFolder();
  for (const [index, text] of makeMessages(sources, FILES, FILES).entries()) {
    const inside = join(folder, `drafts-${Math.floor(index / IN_A_FOLDER)}`);
    if (index % IN_A_FOLDER === 0) mkdirSync(inside);
    writeFileSync(join(inside, `${index}.linkmsg`), text);
  }
  const ms = await inTurns(
    {
      linkmsg: () => timeRun(node, [programs.linkmsg, "check", folder, "--fail-on", "never"]),
      reader: () => timeRun(node, [programs.reader, folder]),
    },
    count(7, 3),
  );
  return {
    rows: [
      ratio("linkmsg check, 10,000 files : reading them", { most: 4 }, median(ms.linkmsg), median(ms.reader)),
    ],
  };
};
