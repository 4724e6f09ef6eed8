import { spawnSync } from "node:child_process";

/** What poppler, a PDF reader that shares nothing with ours, finds in a file. */

/** Why poppler cannot be asked; null where it can. */
export function whyNoPoppler(): string | null {
  const missing = ["pdfinfo", "pdftotext", "pdffonts", "pdftohtml"].filter(
    (tool) => spawnSync("sh", ["-c", 'command -v "$1"', "sh", tool], { stdio: "ignore" }).status !== 0,
  );
  return missing.length === 0 ? null : `skipped: not installed: ${missing.join(", ")}`;
}

/** A program's output; fails where it complains of the file, which poppler does with status 0. */
function ask(program: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 0 || stderr !== "") throw new Error(`${program}: ${stderr}`);
  return stdout;
}

/** pdfinfo's table: "Pages" → "31". */
export function infoOf(path: string): ReadonlyMap<string, string> {
  const lines = ask("pdfinfo", ["-f", "1", "-l", "99999", path]).split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      return name !== undefined && value !== undefined ? [[name.replaceAll(/\s+/g, " "), value]] : [];
    }),
  );
}

/** The text of each page in the order in which it is drawn, without white space. */
export function drawnText(path: string): string[] {
  return pagesOf(ask("pdftotext", ["-raw", path, "-"])).map(withoutSpace);
}

/** The lines of each page as they stand on paper, without white space. */
export function linesOnPaper(path: string): string[][] {
  return pagesOf(ask("pdftotext", ["-layout", path, "-"])).map((page) =>
    page
      .split("\n")
      .map(withoutSpace)
      .filter((line) => line !== ""),
  );
}

function pagesOf(text: string): string[] {
  return text.split("\f").slice(0, -1);
}

export function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, "");
}

export interface Bookmark {
  readonly title: string;
  /** Place in the file, from 1. */
  readonly page: number;
  /** 0 for the outermost. */
  readonly level: number;
}

export function bookmarksOf(path: string): Bookmark[] {
  const xml = ask("pdftohtml", ["-xml", "-i", "-stdout", path]);
  const bookmarks: Bookmark[] = [];
  let level = -1;
  for (const [tag, page, title] of xml.matchAll(/<\/?outline>|<item page="(\d+)">([^<]*)<\/item>/g))
    if (tag === "<outline>") level++;
    else if (tag === "</outline>") level--;
    else bookmarks.push({ title: unescaped(title ?? ""), page: Number(page), level });
  return bookmarks;
}

function unescaped(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** Named places of the file: name → page's place in the file, from 1. */
export function destinationsOf(path: string): ReadonlyMap<string, number> {
  const rows = ask("pdfinfo", ["-dests", path]).matchAll(/^\s*(\d+)\s+\[.*\]\s+"(.*)"$/gm);
  return new Map([...rows].map(([, page, name]) => [name ?? "", Number(page)]));
}

export interface EmbeddedFont {
  readonly name: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly unicode: boolean;
}

export function fontsOf(path: string): EmbeddedFont[] {
  const [, , ...rows] = ask("pdffonts", [path]).split("\n");
  return rows.flatMap((row) => {
    const found = /^(\S+) .* (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(row);
    if (!found) return [];
    const [, name = "", embedded, subset, unicode] = found;
    return [{ name, embedded: embedded === "yes", subset: subset === "yes", unicode: unicode === "yes" }];
  });
}
