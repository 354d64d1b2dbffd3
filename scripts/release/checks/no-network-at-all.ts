import { spawnSync } from "node:child_process";
import type { Check } from "../check.ts";
import { runMocha } from "../mocha.ts";

/** Starts a program where there is no network: as whoever runs this, else as root of a world of its own. */
const WAYS: readonly (readonly string[])[] = [
  ["unshare", "--net", "--"],
  ["unshare", "--map-root-user", "--net", "--"],
];

/** The machine's own address is brought up where that can be done, for tests that start a browser. */
const WITH_LOOPBACK = ["sh", "-c", 'ip link set lo up 2>/dev/null || true; exec "$@"', "sh"];

/** The whole suite but VS Code's own part, where the kernel gives it no network. */
export const check: Check = {
  goal: "no network: the whole suite is green in a namespace without one",
  async run() {
    const way = WAYS.find(([program = "", ...args]) => spawnSync(program, [...args, "true"]).status === 0);
    if (way !== undefined)
      return runMocha({ files: ["tests/**/*.test.ts"], within: [...way, ...WITH_LOOPBACK] });
    const figure = "NOT RUN: this machine can't take the network away (Linux with unshare can)";
    return { ok: false, figure, cases: 0 };
  },
};
