import path from "node:path";
import { fileURLToPath } from "node:url";

/** Whether a path names a book by its ending; Windows writes endings in either case. */
export function isBookPath(file: string, system: path.PlatformPath = path): boolean {
  return system.extname(file).toLowerCase() === ".jxwb";
}

/** A start with this switch opens the sample: `npm start`. */
export const sampleSwitch = "--sample";

/** What a window opens with: a book by its path, the sample, or (null) the start screen. */
export type Opening = { readonly book: string } | "sample" | null;

/** What a start of the program asks for; see `bookInArguments`. */
export function openingInArguments(
  argv: readonly string[],
  folder: string,
  system: path.PlatformPath = path,
): Opening {
  const book = bookInArguments(argv, folder, system);
  if (book !== null) return { book };
  return argv.includes(sampleSwitch) ? "sample" : null;
}

/**
 * The book that a start of the program asks for: a double-click passes its path among Chromium's own switches; Linux file
 * managers may pass a file:// address.
 * @param argv the arguments after the program's own path
 * @param folder the caller's working directory, for relative paths
 * @returns an absolute path, or null
 */
function bookInArguments(argv: readonly string[], folder: string, system: path.PlatformPath): string | null {
  for (const argument of argv) {
    if (argument.startsWith("-")) continue;
    const file = asPath(argument, system);
    if (file !== null && isBookPath(file, system)) return system.resolve(folder, file);
  }
  return null;
}

function asPath(argument: string, system: path.PlatformPath): string | null {
  if (!argument.startsWith("file:")) return argument;
  try {
    return fileURLToPath(argument, { windows: system.sep === "\\" });
  } catch {
    return null;
  }
}
