import { dirname, extname, isAbsolute } from "node:path";
import { AppError } from "../../shared/error.ts";

/** A path from the interface: absolute, and for a book ending in .jxwb, which is added where it was not typed. */
export function bookPath(path: string): string {
  return extname(absolutePath(path)).toLowerCase() === ".jxwb" ? path : `${path}.jxwb`;
}

/** Throws AppError bad-path where a path is relative: a window has no folder of its own. */
export function absolutePath(path: string): string {
  if (!isAbsolute(path) || path.includes("\0") || dirname(path) === path)
    throw new AppError("bad-path", `“${path.slice(0, 100)}”不是完整的文件路径。请从文件夹中选择。`);
  return path;
}
