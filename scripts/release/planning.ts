/** What a tag releases. */
export interface Plan {
  readonly version: string;
  readonly isPreRelease: boolean;
}

/**
 * Reads a tag such as `v1.2.3`. An odd minor version is a pre-release: the Marketplace knows no other mark of a version.
 * Throws, with what to do, where the versions of the manifests are others, or the change log has no part for it.
 */
export function planOf(
  tag: string,
  versions: { readonly extension: string; readonly server: string },
  changeLog: string,
): Plan {
  const [, version, minor] = /^v(\d+\.(\d+)\.\d+)$/.exec(tag) ?? [];
  if (version === undefined) throw new Error(`“${tag}” is no tag for a release. Write it as v1.2.3.`);
  for (const [name, own] of Object.entries(versions)) {
    if (own === version) continue;
    throw new Error(`The tag is ${tag}, but the ${name} has version ${own}. Change the one or the other.`);
  }
  if (
    !changeLog.split("\n").some((line) => line === `## [${version}]` || line.startsWith(`## [${version}] `))
  )
    throw new Error(`CHANGELOG.md has no part “## [${version}]”. Write it instead of “Unreleased”.`);
  return { version, isPreRelease: Number(minor) % 2 === 1 };
}
