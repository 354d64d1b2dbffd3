/** What is for those who work on the extension, and means nothing to those who use it. */
const FOR_DEVELOPERS = ["private", "workspaces", "scripts", "devDependencies", "allowScripts"];

/** The manifest as it is packed, of the repository's one. */
export function packagedManifest(text: string): string {
  const entries = Object.entries<unknown>(JSON.parse(text));
  const kept = entries.filter(([key]) => !FOR_DEVELOPERS.includes(key));
  return `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`;
}
