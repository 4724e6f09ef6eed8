import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path, { join } from "node:path";
import { z } from "zod";
import { JsonFile } from "./json-file.ts";
import type { RecentBooks } from "./recent.ts";

/** “绿色版”: the program that carries its settings with it, on a USB stick for one. */

/** Beside the program; the zip has it, the installer does not. */
export const PORTABLE_MARKER = "绿色版.txt";

export type PortableSettings =
  | { readonly kind: "none" }
  /** Settings, recent list and window places lie here. */
  | { readonly kind: "beside"; readonly folder: string }
  /** Nothing can be written beside the program. */
  | { readonly kind: "read-only" };

/** @param program the folder of the program's executable */
export function portableSettings(program: string): PortableSettings {
  if (!existsSync(join(program, PORTABLE_MARKER))) return { kind: "none" };
  const folder = join(program, "设置");
  const probe = join(folder, `.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, "");
    rmSync(probe);
    return { kind: "beside", folder };
  } catch {
    return { kind: "read-only" };
  }
}

const placeSchema = z.object({ root: z.string() }).catch({ root: "" });

/**
 * A stick has another drive letter on another PC: recent books on the program's own drive are found under the new one.
 * @param folder of the settings
 * @param program the folder of the program's executable
 */
export async function followDrive(
  folder: string,
  program: string,
  recent: RecentBooks,
  system: path.PlatformPath = path,
): Promise<void> {
  const file = new JsonFile(join(folder, "drive.json"));
  const { root: before } = placeSchema.parse(await file.read());
  const { root } = system.parse(program);
  if (before === root) return;
  if (before !== "") await recent.move((book) => onDrive(book, before, root, system));
  await file.change(() => ({ root }));
}

/** A path on the drive `from` as one on the drive `to`; both with their backslash. */
function onDrive(book: string, from: string, to: string, system: path.PlatformPath): string {
  const { root } = system.parse(book);
  const same = system.normalize(root).toLowerCase() === from.toLowerCase();
  return same ? to + book.slice(root.length) : book;
}
