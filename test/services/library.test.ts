import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createBookFile } from "../../electron/store/book-file.ts";
import type { Output } from "../../shared/api/api.ts";
import type { Book, Project } from "../../shared/book/model.ts";
import { EMPTY_INDICATOR } from "../../shared/book/model.ts";
import { smallBook } from "../store/small-book.ts";
import { startSession } from "../support/session.ts";

function indicator(level3: string, number: string) {
  return { ...EMPTY_INDICATOR, level1: "产出指标", level2: "数量指标", level3, number };
}

function book(fiscalYear: number, projects: readonly Partial<Project>[], department = "某某局"): Book {
  const [model] = smallBook().projects;
  if (!model) throw new Error("the small book has a project");
  return {
    ...smallBook(),
    fiscalYear,
    department,
    projects: projects.map((each) => ({ ...model, ...each })),
  };
}

async function sessionWith(books: Readonly<Record<string, Book>>, last: string) {
  const { folder, data } = startSession();
  for (const [name, each] of Object.entries(books)) {
    await createBookFile(join(folder, name), each, [], false);
    await data("book.open", { path: join(folder, name) });
  }
  await data("book.open", { path: join(folder, last) });
  return { folder, data };
}

const BODY = "00HHX610007";

it("the library counts what the other books use, as the newest has it, and skips what cannot be read", async () => {
  const { folder, data } = await sessionWith(
    {
      "2022.jxwb": book(2022, [
        { name: "甲", indicators: [indicator("抽查家数", "10"), indicator("抽查家数", "11")] },
        { name: "乙", indicators: [indicator("抽查家数", "12"), EMPTY_INDICATOR] },
      ]),
      "2023.jxwb": book(2023, [
        { name: "甲", indicators: [indicator("抽查家数", "20"), indicator("培训", "3")] },
      ]),
      "坏.jxwb": book(2023, []),
      "2024.jxwb": book(2024, [{ name: "甲", indicators: [indicator("本年的", "1")] }]),
    },
    "2024.jxwb",
  );
  writeFileSync(join(folder, "坏.jxwb"), "nothing of ours");
  const before = readFileSync(join(folder, "2022.jxwb"));
  const { mtimeMs } = statSync(join(folder, "2022.jxwb"));
  const entries = await data<Output<"library.indicators">>("library.indicators", {});
  expect(
    entries.map(({ indicator: row, ...counts }) => ({ ...counts, level3: row.level3, number: row.number })),
  ).toEqual([
    { level3: "抽查家数", number: "20", fiscalYear: 2023, projects: 3, books: 2 },
    { level3: "培训", number: "3", fiscalYear: 2023, projects: 1, books: 1 },
  ]);
  expect(readFileSync(join(folder, "2022.jxwb")).equals(before)).toBe(true);
  expect(statSync(join(folder, "2022.jxwb")).mtimeMs).toBe(mtimeMs);
});

it("the same project of earlier years: by its code's body or its name, of the same department only", async () => {
  const rows = (year: number) => [indicator("抽查家数", String(year))];
  const { data } = await sessionWith(
    {
      "a.jxwb": book(2022, [{ code: `13022522P${BODY}2`, name: "旧名", indicators: rows(2022) }]),
      "b.jxwb": book(2023, [
        { code: "", name: "甲 项目", indicators: rows(2023) },
        { code: "", name: "甲项目", indicators: [] },
      ]),
      "c.jxwb": book(2023, [{ code: "", name: "甲项目", indicators: rows(1) }], "别的局"),
      "d.jxwb": book(2025, [{ code: "", name: "甲项目", indicators: rows(2025) }]),
      "e.jxwb": book(2024, []),
    },
    "e.jxwb",
  );
  const tables = await data<Output<"library.tables">>("library.tables", {
    department: "某某局",
    code: `13022524P${BODY}T`,
    name: "甲项目",
    before: 2024,
  });
  expect(tables.map(({ fiscalYear, name }) => [fiscalYear, name])).toEqual([
    [2023, "甲 项目"],
    [2022, "旧名"],
  ]);
  expect(tables[1]?.indicators).toEqual(rows(2022));
});
