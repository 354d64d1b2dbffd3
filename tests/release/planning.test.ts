import assert from "node:assert/strict";
import { planOf } from "../../scripts/release/planning.ts";

const LOG = "# Change log\n\n## [1.3.0]\n\n- New.\n\n## [1.2.10] - 2026-11-01\n\n- Old.\n";
const both = (version: string) => ({ extension: version, server: version });

describe("a release", () => {
  it("is what its tag says", () => {
    assert.deepEqual(planOf("v1.2.10", both("1.2.10"), LOG), { version: "1.2.10", isPreRelease: false });
  });

  it("with an odd minor version is a pre-release", () => {
    assert.deepEqual(planOf("v1.3.0", both("1.3.0"), LOG), { version: "1.3.0", isPreRelease: true });
  });

  it("is refused where the tag is none, or fits to no version or to no part of the change log", () => {
    for (const tag of ["", "1.3.0", "v1.3", "v1.3.0-beta", "v1.3.0\nv1.3.0"])
      assert.throws(() => planOf(tag, both("1.3.0"), LOG), /is no tag for a release/);
    assert.throws(
      () => planOf("v1.3.0", { extension: "1.3.0", server: "1.2.9" }, LOG),
      /server has version 1\.2\.9/,
    );
    assert.throws(() => planOf("v1.2.1", both("1.2.1"), LOG), /no part “## \[1\.2\.1\]”/);
  });
});
