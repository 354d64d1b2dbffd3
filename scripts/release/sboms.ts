import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { extensionProducts, npmProducts } from "../build/products.ts";
import { vsixName } from "../package/pack.ts";
import { tarballName } from "../package/pack-npm.ts";
import { type BundledPackage, packagesIn } from "../package/packages.ts";
import { buildInto, inFolder, root } from "../package/stage.ts";
import { cycloneDx, type Product } from "./cyclonedx.ts";

/** For each package that is published, the file name of its bill of materials, and the text. */
export async function sboms(): Promise<ReadonlyMap<string, string>> {
  const { version, publisher } = manifest("package.json");
  const npm = manifest("server/package.json");
  const texts = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8"));
  const extension = { ...manifest("package.json"), name: "linkmsg-vscode", description: texts.description };
  return new Map([
    [
      `${vsixName()}.cdx.json`,
      await sbom(extension, `pkg:vscode-extension/${publisher}/linkmsg-vscode@${version}`, extensionProducts),
    ],
    [`${tarballName()}.cdx.json`, await sbom(npm, `pkg:npm/${npm.name}@${npm.version}`, npmProducts)],
  ]);
}

type Manifest = Omit<Product, "purl"> & { readonly publisher: string };

function manifest(path: string): Manifest {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

async function sbom(
  { name, version, description, license }: Manifest,
  purl: string,
  products: (kind: "production") => BuildOptions[],
): Promise<string> {
  return cycloneDx({ name, version, description, license, purl }, await bundled(products), integrityOf());
}

async function bundled(products: (kind: "production") => BuildOptions[]): Promise<BundledPackage[]> {
  const inputs = await inFolder((folder) => buildInto(folder, products("production")));
  return packagesIn(root, inputs);
}

/** What the lock file says that a package's archive must hash to. */
function integrityOf(): (folder: string) => string | undefined {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return (folder) => packages[folder]?.integrity;
}
