import { expect, it } from "vitest";
import { rolledNotes, rollOver, withYear } from "../../../shared/book/rollover.ts";
import { letingBook } from "../../fixtures/paths.ts";

const all = letingBook().projects.map(({ name }, index) => ({ index, name }));

it("the real text goes on into 2025: the year on the cover, not a letter of the text", () => {
  const book = letingBook();
  const next = rollOver(book, { fiscalYear: 2025, projects: all });
  expect(next).toEqual({ ...book, fiscalYear: 2025 });
  expect(JSON.stringify(next.sections)).toContain("2021");
});

it("the year changes in the cover's lines and in titles of sections, where it is this book's own", () => {
  const next = rollOver(
    {
      ...letingBook(),
      compiler: "某局2024年 编制",
      reviewer: "财政局审核（2023年12月）",
      sections: [{ title: "2024年总体绩效目标", paragraphs: ["2024年完成12024年的2024项。"] }],
    },
    { fiscalYear: 2025, projects: [] },
  );
  expect(next).toMatchObject({
    compiler: "某局2025年 编制",
    reviewer: "财政局审核（2023年12月）",
    sections: [{ title: "2025年总体绩效目标", paragraphs: ["2024年完成12024年的2024项。"] }],
    projects: [],
  });
});

it("projects are kept, dropped, renamed and reordered; their codes stay", () => {
  const book = letingBook();
  const next = rollOver(book, {
    fiscalYear: 2025,
    projects: [
      { index: 2, name: "招商引资经费" },
      { index: 0, name: book.projects[0]?.name ?? "" },
      { index: 99, name: "没有的" },
    ],
  });
  expect(next.projects).toEqual([{ ...book.projects[2], name: "招商引资经费" }, book.projects[0]]);
});

it("notes go with their projects", () => {
  const note = { kind: "row-not-understood", where: "某处", text: "权重 10", message: "没有放入表格。" };
  const notes = [note, { ...note, project: 1 }, { ...note, project: 3 }];
  const projects = [
    { index: 2, name: "丙" },
    { index: 1, name: "乙" },
  ];
  expect(rolledNotes(notes, { fiscalYear: 2025, projects })).toEqual([note, { ...note, project: 1 }]);
});

it("only the year itself is another one", () => {
  expect(withYear("2024年、2024 年度、12024年、2024〕、2023年", 2024, 2025)).toBe(
    "2025年、2025 年度、12024年、2024〕、2023年",
  );
});
