import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What the built interface weighs, gzipped, in bytes. */
export interface ScriptBytes {
  /** What has to be loaded before the first screen is there: the scripts that the page names, and what these import. */
  readonly first: number;
  /** Every script, the worker's too. */
  readonly all: number;
}

/** A static import of another chunk: `import{a as b}from"./x.js"`, `import"./x.js"`; not `import("./x.js")`. */
const IMPORTS = /\bimport\s*(?:[\w$*{][^"'`()]*?\bfrom\s*)?["']\.\/([^"']+\.js)["']/g;

/** @param folder `dist/renderer` */
export function scriptBytes(folder: string): ScriptBytes {
  const assets = join(folder, "assets");
  const names = readdirSync(assets).filter((name) => name.endsWith(".js"));
  const texts = new Map(names.map((name) => [name, readFileSync(join(assets, name), "utf8")]));
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const first = new Set(Array.from(page.matchAll(/src="\.\/assets\/([^"]+\.js)"/g), ([, name = ""]) => name));
  // A set goes on with what is added to it meanwhile.
  for (const name of first)
    for (const [, imported = ""] of (texts.get(name) ?? "").matchAll(IMPORTS)) first.add(imported);
  const weight = (wanted: Iterable<string>) =>
    Array.from(wanted, (name) => gzipSync(texts.get(name) ?? "").length).reduce((sum, each) => sum + each, 0);
  return { first: weight(first), all: weight(names) };
}
