import { realpath } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const native = promisify(realpath.native);

/**
 * What a path leads to, over links and in the case in which the system writes it; for comparing only, since a mapped drive comes out
 * as its server. A file that is not there is named by its folder.
 */
export async function canonicalPath(path: string): Promise<string> {
  const full = resolve(path);
  const folder = () => native(dirname(full)).then((found) => join(found, basename(full)));
  return native(full).catch(() => folder().catch(() => full));
}

/** Whether two paths lead to one file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  return one === other || (await canonicalPath(one)) === (await canonicalPath(other));
}
