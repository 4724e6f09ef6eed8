import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { documentIcon, programIcon } from "./icon-drawings.ts";

/**
 * Renders build/icon-drawings.ts into the files that the packages carry. Run by hand after a change of the drawings
 * (`node build/make-icons.ts`); its results are committed, so that packaging needs no browser.
 */

interface Picture {
  readonly size: number;
  /** RGBA, row by row from the top, `size` × `size` × 4 bytes. */
  readonly pixels: Uint8Array;
  readonly png: Uint8Array;
}

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 24, 32, 48, 64, 256];

async function render(browser: Browser, svg: string, size: number): Promise<Picture> {
  const page = await browser.newPage();
  const { pixels, png } = await page.evaluate(
    async ({ svg, size }) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = size;
      canvas.height = size;
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no 2d canvas");
      context.drawImage(image, 0, 0, size, size);
      return {
        pixels: Array.from(context.getImageData(0, 0, size, size).data),
        png: canvas.toDataURL("image/png").split(",")[1] ?? "",
      };
    },
    { svg, size },
  );
  await page.close();
  return { size, pixels: Uint8Array.from(pixels), png: Buffer.from(png, "base64") };
}

/** A 32-bit bitmap as icons hold it: BITMAPINFOHEADER of doubled height, BGRA rows from the bottom, an empty mask. */
function iconBitmap({ size, pixels }: Picture): Uint8Array {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4;
      const to = ((size - 1 - y) * size + x) * 4;
      colours[to] = pixels[from + 2] ?? 0;
      colours[to + 1] = pixels[from + 1] ?? 0;
      colours[to + 2] = pixels[from] ?? 0;
      colours[to + 3] = pixels[from + 3] ?? 0;
    }
  }
  // The mask's rows are padded to 32 bits; the alpha channel makes it idle, yet the format wants it.
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([header, colours, mask]);
}

/** The ICO container. 256 pixels go in as PNG, as Windows Vista and later do; smaller ones as bitmaps, which all shells read. */
function iconFile(pictures: readonly Picture[]): Uint8Array {
  const images = pictures.map((picture) => (picture.size >= 256 ? picture.png : iconBitmap(picture)));
  const directory = Buffer.alloc(6 + 16 * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [index, picture] of pictures.entries()) {
    const entry = 6 + 16 * index;
    const length = images[index]?.length ?? 0;
    // The field is one byte: 0 stands for 256.
    directory.writeUInt8(picture.size % 256, entry);
    directory.writeUInt8(picture.size % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += length;
  }
  return Buffer.concat([directory, ...images]);
}

async function writeIcons(
  browser: Browser,
  draw: (size: number) => string,
  icoFile: string,
  pngFolder: string,
) {
  await mkdir(pngFolder, { recursive: true });
  const pictures = new Map<number, Picture>();
  for (const size of new Set([...linuxSizes, ...windowsSizes])) {
    pictures.set(size, await render(browser, draw(size), size));
  }
  for (const size of linuxSizes) {
    const picture = pictures.get(size);
    if (picture) await writeFile(join(pngFolder, `${size}x${size}.png`), picture.png);
  }
  await writeFile(icoFile, iconFile(windowsSizes.flatMap((size) => pictures.get(size) ?? [])));
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const folder = import.meta.dirname;
  await writeIcons(browser, programIcon, join(folder, "icon.ico"), join(folder, "icons"));
  await writeIcons(browser, documentIcon, join(folder, "document.ico"), join(folder, "icons", "document"));
} finally {
  await browser.close();
}
