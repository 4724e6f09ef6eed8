import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/** How the bundler names the licence list of each bundle; see `takeLicenses`. */
export const licenseEnding = ".licenses.md";

const title = `# 第三方软件许可

本程序包含下列第三方软件，许可原文如下。
`;

/** Packed as they are, so that the bundler does not see them. */
const notBundled = ["better-sqlite3"];

/** Within better-sqlite3; https://sqlite.org/copyright.html */
const sqlite = `## SQLite (public domain)

All of the code and documentation in SQLite has been dedicated to the public domain by the authors.
https://sqlite.org/copyright.html`;

/**
 * Takes the lists that the bundler wrote beside the bundles out of these folders.
 * @returns one list for the whole program, each package once, by name
 */
export async function takeLicenses(folders: readonly string[]): Promise<string> {
  const texts: string[] = [];
  for (const folder of folders) {
    for (const name of await readdir(folder)) {
      if (!name.endsWith(licenseEnding)) continue;
      texts.push(await readFile(join(folder, name), "utf8"));
      await rm(join(folder, name));
    }
  }
  const others = await Promise.all(notBundled.map(licenseOf));
  return mergeLicenses([...texts, ["", ...others, sqlite].join("\n")]);
}

/** A package's section, as the bundler writes them. */
async function licenseOf(name: string): Promise<string> {
  const folder = join(import.meta.dirname, "../node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    version: string;
    license: string;
  };
  return `## ${name} - ${version} (${license})\n\n${await readFile(join(folder, "LICENSE"), "utf8")}`;
}

/** Merges the bundler's lists: in each, a package is a heading of the second level with its text below. */
function mergeLicenses(texts: readonly string[]): string {
  const sections = texts.flatMap((text) => text.split(/^(?=## )/m).slice(1));
  const unique = [...new Set(sections.map((section) => section.trim()))].sort();
  return `${[title, ...unique].join("\n")}\n`;
}
