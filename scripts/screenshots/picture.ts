import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { ROOT } from "../vscode/folders.ts";

/** A part of the window, in CSS pixels. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the documentation's pictures are, relative to the repository. */
const IMAGES = "docs/images";

/** The most that one picture may weigh, in bytes. */
const MOST_BYTES = 48 * 1024;

/** Sharp letters first; less of it where a picture gets too big. */
const QUALITIES = [0.8, 0.7, 0.6, 0.5, 0.4, 0.3];

/** Writes docs/images/NAME.webp with what the window shows. Fails where it can't be made small. */
export async function savePicture(page: Page, name: string, clip: Clip | undefined): Promise<void> {
  const png = await page.screenshot({ animations: "disabled", ...(clip && { clip }) });
  const browser = page.context().browser();
  if (browser === null) throw new Error("The browser has gone.");
  const path = join(IMAGES, `${name}.webp`);
  writeFileSync(join(ROOT, path), await encode(browser, png));
  console.log(`${path} ${Math.ceil(statSync(join(ROOT, path)).size / 1024)} KB`);
}

/** The browser itself turns pictures into WebP, so that nothing else is needed for it. */
async function encode(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    for (const quality of QUALITIES) {
      const url = await page.evaluate(toWebp, { png: png.toString("base64"), quality });
      const picture = Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
      if (picture.length <= MOST_BYTES) return picture;
    }
  } finally {
    await page.close();
  }
  throw new Error(`A picture weighs more than ${MOST_BYTES / 1024} KB.`);
}

/** Runs in the page. */
async function toWebp({ png, quality }: { png: string; quality: number }): Promise<string> {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = document.createElement("canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  return canvas.toDataURL("image/webp", quality);
}
