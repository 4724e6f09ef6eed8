import { extname, isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Whether a path names a book by its ending; Windows writes endings in either case. */
export function isBookPath(path: string): boolean {
  return extname(path).toLowerCase() === ".jxwb";
}

/** A start with this switch opens the sample: `npm start`. */
export const sampleSwitch = "--sample";

/** What a window opens with: a book by its path, the sample, or (null) the start screen. */
export type Opening = { readonly book: string } | "sample" | null;

/** What a start of the program asks for; see `bookInArguments`. */
export function openingInArguments(argv: readonly string[], folder: string): Opening {
  const book = bookInArguments(argv, folder);
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
function bookInArguments(argv: readonly string[], folder: string): string | null {
  for (const argument of argv) {
    if (argument.startsWith("-")) continue;
    const path = asPath(argument);
    if (path !== null && isBookPath(path)) return isAbsolute(path) ? path : resolve(folder, path);
  }
  return null;
}

function asPath(argument: string): string | null {
  if (!argument.startsWith("file:")) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    return null;
  }
}
