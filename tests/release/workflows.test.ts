import assert from "node:assert/strict";
import { load } from "js-yaml";
import { readRoot } from "../architecture/read-files.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly needs?: string | readonly string[];
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const NAMES = ["ci", "release"] as const;
const texts = NAMES.map((name) => readRoot(`.github/workflows/${name}.yml`));
const [ci, release] = texts.map((text) => load(text) as Workflow);
const scripts = Object.keys(JSON.parse(readRoot("package.json")).scripts);

/** Each job of a release, and all that it may. */
const PERMISSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  build: { contents: "read" },
  attest: { contents: "read", "id-token": "write", attestations: "write" },
  marketplace: { contents: "read", "id-token": "write" },
  "open-vsx": { contents: "read", "id-token": "write" },
  npm: { contents: "read", "id-token": "write" },
  github: { contents: "write" },
};

describe("workflows", () => {
  for (const [index, name] of NAMES.entries()) {
    const text = texts[index] ?? "";
    const { jobs } = load(text) as Workflow;
    const steps = Object.values(jobs).flatMap((job) => job.steps);

    it(`${name} uses actions by the hash of what was looked at, with its version beside it`, () => {
      const used = text.split("\n").filter((line) => /\buses:/.test(line));
      assert.ok(used.length > 0);
      const loose = used.filter((line) => !/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
      assert.deepEqual(loose, []);
    });

    it(`${name} leaves no credentials in the folder that it checks out`, () => {
      const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
      assert.deepEqual(
        checkouts.filter((step) => step.with?.["persist-credentials"] !== false),
        [],
      );
    });

    it(`${name} knows no secret, no registry and no machine's path`, () => {
      assert.doesNotMatch(text, /\bsecrets\b|_TOKEN: (?!\$\{\{ github\.token \}\})|\bPAT\b/);
      assert.doesNotMatch(text, /registry-url|https?:\/\/|\.npmjs\.|open-vsx\.org|visualstudio\.com/);
      assert.doesNotMatch(text, /(?:^|[\s"'=])\/(?:home|Users|root|work|tmp|opt)\//m);
    });

    it(`${name} puts nothing that others write into a shell`, () => {
      const open = steps.filter(({ run }) => /\$\{\{/.test(run ?? ""));
      assert.deepEqual(open, []);
      assert.doesNotMatch(text, /pull_request_target|workflow_run/);
    });

    it(`${name} calls scripts that there are`, () => {
      const called = steps.flatMap(({ run }) => [
        ...(run ?? "").matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test)\b)/g),
      ]);
      const names = called.map(([, script, test]) => script ?? test ?? "");
      assert.deepEqual(
        names.filter((script) => !scripts.includes(script)),
        [],
      );
    });
  }

  it("of tests may read the code, and no more", () => {
    assert.deepEqual(ci?.permissions, { contents: "read" });
    assert.deepEqual(
      Object.values(ci?.jobs ?? {}).filter(({ permissions }) => permissions),
      [],
    );
    assert.match(texts[0] ?? "", /run: \.ci\/run/);
    for (const system of ["ubuntu", "windows", "macos"])
      assert.match(texts[0] ?? "", new RegExp(`${system}-`));
  });

  it("of a release may do in each job what that job is for", () => {
    assert.deepEqual(release?.permissions, {});
    const permissions = Object.entries(release?.jobs ?? {}).map(([name, job]) => [name, job.permissions]);
    assert.deepEqual(Object.fromEntries(permissions), PERMISSIONS);
  });

  it("publish what was built, tested, compared and signed once, each place from an environment of its own", () => {
    const { jobs } = release ?? { jobs: {} };
    const publishers = ["marketplace", "open-vsx", "npm"];
    for (const name of publishers) {
      const job = jobs[name];
      assert.equal(job?.environment, name);
      assert.ok([job?.needs].flat().includes("attest"));
      const runs = job?.steps.map(({ run }) => run ?? "").join("\n") ?? "";
      assert.match(runs, /sha256sum --check SHA256SUMS/);
      assert.doesNotMatch(runs, /npm run (?:package|build)/);
    }
    const build = jobs["build"]?.steps.map(({ run, uses }) => run ?? uses).join("\n") ?? "";
    for (const part of ["npm test", "test:release", "diff --recursive", "npm run sbom"])
      assert.ok(build.includes(part), part);
  });

  it("sign packages in a job that installs nothing", () => {
    const { steps = [], needs } = release?.jobs["attest"] ?? {};
    assert.equal(needs, "build");
    const runs = steps.flatMap(({ run }) => run ?? []);
    assert.deepEqual(runs, ["(cd release && sha256sum --check SHA256SUMS)"]);
    assert.equal(steps.filter((step) => step.with?.["sbom-path"]).length, 2);
  });

  it("publish without a token: each place trusts the workflow", () => {
    const text = texts[1] ?? "";
    assert.match(text, /vsce publish --oidc /);
    assert.match(text, /ovsx publish --trusted-publishing /);
    assert.match(text, /npm publish \S+\.tgz --provenance /);
  });

  it("install the publisher of Open VSX by a lock file with a hash for each package", () => {
    const { dependencies } = JSON.parse(readRoot(".github/open-vsx/package.json"));
    const { packages } = JSON.parse(readRoot(".github/open-vsx/package-lock.json"));
    assert.match(dependencies.ovsx, /^\d+\.\d+\.\d+$/);
    const entries = Object.entries<{ integrity?: string; resolved?: string }>(packages);
    const bare = entries.filter(([path, one]) => path !== "" && (!one.integrity || one.resolved));
    assert.deepEqual(bare, []);
  });
});
