import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A page of the user's own that leads to an address. Everybody on the PC sees with which words a browser is started; who may not read
 * this file does not see the address.
 * @returns its path, and what takes it away again
 */
export async function redirectFile(
  address: string,
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  // Its folder is the user's alone (mkdtemp(3)).
  const folder = await mkdtemp(join(tmpdir(), "jxwb-"));
  const path = join(folder, "open.html");
  const page = `<!doctype html><meta charset="utf-8"><title>绩效文本编辑器</title><meta http-equiv="refresh" content="0; url=${address}">\n`;
  await writeFile(path, page, { mode: 0o600 });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
