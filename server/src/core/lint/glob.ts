/**
 * Whether a pattern such as `archive/**` or `drafts/old-*.linkmsg` covers a path, both written with `/` and
 * relative to the same folder.
 *
 * `*` stands for any text within a name, `?` for one character, `**` for any number of folders. A pattern that
 * covers a folder covers everything in it. The time grows at most with the product of both lengths.
 */
export function covers(pattern: string, path: string): boolean {
  const wanted = pattern
    .replace(/^\.?\//, "")
    .split("/")
    .filter((name) => name !== "");
  if (wanted.length === 0) return false;
  const names = path.split("/");
  return matchRun([...wanted, "**"], names, (name) => name === "**", coversName);
}

function coversName(pattern: string, name: string): boolean {
  return matchRun(
    [...pattern],
    [...name],
    (sign) => sign === "*",
    (sign, letter) => sign === "?" || sign === letter,
  );
}

/** Wildcard matching of a whole run; only the last star met is ever tried again, so it can't explode. */
function matchRun(
  pattern: readonly string[],
  items: readonly string[],
  isStar: (part: string) => boolean,
  fits: (part: string, item: string) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let starItem = 0;
  for (let item = 0; item < items.length; ) {
    const part = pattern[at];
    if (part !== undefined && isStar(part)) {
      star = at++;
      starItem = item;
    } else if (part !== undefined && fits(part, items[item] ?? "")) {
      at++;
      item++;
    } else if (star >= 0) {
      at = star + 1;
      item = ++starItem;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every(isStar);
}
