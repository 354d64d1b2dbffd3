import { createHash } from "node:crypto";
import type { BundledPackage } from "../package/packages.ts";

/** What a list of contents is about. */
export interface Product {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  /** Its package URL. */
  readonly purl: string;
}

/**
 * A software bill of materials as CycloneDX 1.6 has it, of a product and the packages in its bundles. `integrity`
 * gives a package's hash from the lock file. The same contents give the same text: no time is in it, and its serial
 * number comes from the contents.
 */
export function cycloneDx(
  product: Product,
  packages: readonly BundledPackage[],
  integrity: (folder: string) => string | undefined,
): string {
  const { purl, name, version, description, license } = product;
  const component = { type: "application", "bom-ref": purl, name, version, description, purl };
  const contents = {
    metadata: {
      lifecycles: [{ phase: "build" }],
      component: { ...component, licenses: [licenceOf(license)] },
    },
    components: packages.map((one) => componentOf(one, integrity(one.folder))),
    dependencies: [
      { ref: purl, dependsOn: packages.map(purlOf) },
      ...packages.map((one) => ({ ref: purlOf(one), dependsOn: needs(one, packages) })),
    ],
  };
  const head = { bomFormat: "CycloneDX", specVersion: "1.6", serialNumber: serialOf(contents), version: 1 };
  return `${JSON.stringify({ ...head, ...contents }, undefined, 2)}\n`;
}

function componentOf(one: BundledPackage, integrity: string | undefined): object {
  const { name, version, license } = one;
  const hashes = integrity === undefined ? {} : { hashes: [hashOf(integrity)] };
  const id = { type: "library", "bom-ref": purlOf(one), name, version };
  return { ...id, scope: "required", ...hashes, licenses: [licenceOf(license)], purl: purlOf(one) };
}

/** The lock file writes `sha512-` and base64, CycloneDX its name with a dash more and hexadecimal digits. */
function hashOf(integrity: string): object {
  const [algorithm = "", content = ""] = integrity.split("-", 2);
  const alg = algorithm.replace("sha", "SHA-");
  return { alg, content: Buffer.from(content, "base64").toString("hex") };
}

function purlOf({ name, version }: BundledPackage): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** Each from where the package finds it: in its own folder, or in one around it. */
function needs({ dependencies, folder }: BundledPackage, packages: readonly BundledPackage[]): string[] {
  const around = folder.split("/node_modules/").map((_, index, all) => all.slice(0, all.length - index));
  const places = [...around.map((parts) => parts.join("/node_modules/")), ""];
  return dependencies.flatMap((name) => {
    const paths = places.map((place) => `${place}/node_modules/${name}`.replace(/^\//, ""));
    const found = paths.flatMap((path) => packages.find((other) => other.folder === path) ?? [])[0];
    return found === undefined ? [] : [purlOf(found)];
  });
}

/** One licence by its id, more as an expression. */
function licenceOf(license: string): object {
  return /^[\w.+-]+$/.test(license) ? { license: { id: license } } : { expression: license };
}

/** A UUID, of the version that leaves its bits to whoever makes it. */
function serialOf(contents: object): string {
  const hex = createHash("sha256").update(JSON.stringify(contents)).digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join("-")}`;
}
