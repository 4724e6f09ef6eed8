import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createSession } from "../../electron/services/session.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { data, startSession } from "../support/session.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { withoutBackups } from "../support/without-backups.ts";
import { drawnText, whyNoPoppler } from "./poppler.ts";
import { whyNoFonts } from "./written-pdf.ts";

/** What reaches the printer: pages of the whole, as they stand there. */

const why = whyNoPoppler() ?? (await whyNoFonts());

/** A session whose host keeps the paths that it is to print, with the sample open. */
async function printing() {
  const folder = temporaryFolder();
  const userData = join(folder, "data");
  withoutBackups(userData);
  const paths: string[] = [];
  const session = createSession({
    host: "desktop",
    version: "1",
    documents: folder,
    userData,
    printPdf: async (path) => {
      paths.push(path);
      return { how: "opened", address: "" };
    },
  });
  onTestFinished(() => session.close());
  const { rows } = await data<{ readonly rows: BookRows }>(session, "book.openSample", { job: "s" });
  const print = (what: object) => session.call("print.run", { job: "p", what });
  const textOf = async (what: object) => {
    expect(await print(what)).toEqual({ data: { how: "opened", address: "", missingCharacters: [] } });
    return drawnText(paths.at(-1) ?? "");
  };
  return { session, rows, paths, print, textOf };
}

describe.skipIf(why !== null)(`printing${why === null ? "" : ` (${why})`}`, () => {
  it("prints the whole, some pages, one project and one chapter, with the numbers of the whole; then the files are gone", async () => {
    const { session, rows, paths, print, textOf } = await printing();
    const whole = await textOf({ kind: "whole" });
    expect(whole).toHaveLength(31);
    const numbered = (numbers: readonly number[]) =>
      numbers.map((number) => whole.find((page) => page.endsWith(`—${number}—`)));

    const some = await textOf({ kind: "pages", pages: "2-3，19" });
    expect(some).toEqual(numbered([2, 3, 19]));
    expect(await textOf({ kind: "project", id: rows.projects[1]?.id })).toEqual(numbered([18]));
    // The divider that follows the last chapter is no part of it.
    const chapter = await textOf({ kind: "section", id: rows.sections[2]?.id });
    expect(chapter).toEqual(numbered([12, 13, 14]));

    expect(await print({ kind: "pages", pages: "24-26" })).toEqual({
      error: { code: "bad-pages", message: "没有第 26 页：正文是第 1–25 页。" },
    });
    expect(await print({ kind: "project", id: 999_999 })).toMatchObject({ error: { code: "row-gone" } });

    expect(paths.map((path) => existsSync(path))).toEqual([true, true, true, true]);
    await session.close();
    expect(paths.filter((path) => existsSync(path))).toEqual([]);
  });
});

it("a host that has nobody to print names the PDF export", async () => {
  const { session } = startSession();
  await data(session, "book.openSample", { job: "s" });
  expect(await session.call("print.run", { job: "p", what: { kind: "whole" } })).toMatchObject({
    error: { code: "not-here", message: expect.stringContaining("“导出…”写成 PDF") },
  });
});
