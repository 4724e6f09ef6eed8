import { beforeAll, expect, it } from "vitest";
import { PROFILES } from "../../../shared/layout/profile.ts";
import { runs } from "../../support/random.ts";
import { type PrintedPage, printPages, whyNoPrinting } from "../libreoffice.ts";
import { shuffledBook } from "../shuffled-book.ts";
import { pagesInWord } from "../word-model.ts";
import { type Written, written } from "../written.ts";

/** Texts that nobody has laid out before: the contents are right in LibreOffice and in a model of Word at once. */

const files = new Map<string, Written>();

beforeAll(async () => {
  for (let seed = 1; seed <= runs(3); seed++)
    for (const { name } of PROFILES) files.set(`${seed}, ${name}`, await written(shuffledBook(seed), name));
});

it("every heading stands on its page in LibreOffice", (ctx) => {
  const why = whyNoPrinting();
  if (why !== null) ctx.skip(why);
  const documents = new Map([...files].map(([name, { file }]) => [name, file]));
  for (const route of ["as-written", "as-imported"] as const)
    for (const [name, pages] of printPages(documents, route))
      expect(misplaced(name, pages), `${name}, ${route}`).toEqual([]);
});

it("every heading stands on its page in a model of Word", async () => {
  for (const [name, { file, layout }] of files) {
    const { bookmarks, pageCount } = await pagesInWord(file);
    expect([...bookmarks.values()], name).toEqual(layout.entries.map(({ page }) => page));
    expect(pageCount, name).toBe(layout.pages.length);
  }
});

function misplaced(name: string, pages: readonly PrintedPage[]): string[] {
  const { layout } = files.get(name) ?? { layout: { entries: [], pages: [] } };
  const wrong = layout.entries.filter(({ entry, page }) => {
    const heading = entry.replaceAll(/\s/g, "");
    return !pages.some(({ lines, number }) => number === page && lines.join("").startsWith(heading));
  });
  const extra =
    pages.length === layout.pages.length ? [] : [`${pages.length} pages for ${layout.pages.length}`];
  return [...wrong.map(({ entry, page }) => `${entry} ${page}`), ...extra];
}
