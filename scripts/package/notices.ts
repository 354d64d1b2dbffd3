import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BundledPackage, packagesIn } from "./packages.ts";

/** The licences of the packages whose files are among a bundle's `inputs` (paths relative to `root`). */
export function notices(root: string, inputs: readonly string[]): string {
  const texts = packagesIn(root, inputs).map((one) => notice(root, one));
  return `LinkMsg contains these packages, under their own licences.\n\n${texts.join("\n")}`;
}

/** Fails where a package has no licence to show. */
function notice(root: string, { name, version, license, folder }: BundledPackage): string {
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file.`);
  const text = readFileSync(join(root, folder, file), "utf8")
    .replaceAll("\r\n", "\n")
    .trim();
  return `${"-".repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`;
}
