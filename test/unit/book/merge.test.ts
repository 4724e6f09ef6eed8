import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDuplicates } from "../../../shared/book/duplicates.ts";
import { type MergePart, mergeBooks } from "../../../shared/book/merge.ts";
import type { MergePlan } from "../../../shared/book/merge-plan.ts";
import {
  BOOK_FORMAT,
  type Book,
  EMPTY_INDICATOR,
  emptyProject,
  type Project,
} from "../../../shared/book/model.ts";
import { splitUnit } from "../../../shared/book/split.ts";
import { type Unit, unitsOf } from "../../../shared/book/units.ts";
import { letingBook } from "../../fixtures/paths.ts";

function project(fields: Partial<Project>): Project {
  return { ...emptyProject(), agencyCode: "366001", agencyName: "本级", ...fields };
}

function book(projects: readonly Partial<Project>[], fields: Partial<Book> = {}): Book {
  return {
    format: BOOK_FORMAT,
    fiscalYear: 2025,
    department: "某局",
    compiler: "某局编制",
    reviewer: "",
    layout: "hebei",
    sections: [{ title: "总体绩效目标", paragraphs: ["一段"] }],
    ...fields,
    projects: projects.map(project),
  };
}

function parts(...books: readonly Book[]): MergePart[] {
  return books.map((each, index) => ({ name: `${"甲乙丙丁"[index]}.docx`, book: each, notes: [] }));
}

function merged(books: readonly Book[], plan: Partial<MergePlan> = {}) {
  return mergeBooks(parts(...books), { main: 0, units: [], choices: {}, ...plan });
}

const names = (of: Book) => of.projects.map((each) => each.name);
const kinds = (notes: readonly { kind: string }[]) => notes.map((note) => note.kind);

describe("merging", () => {
  it("leaves one book alone as it is", () => {
    const only = book([
      { name: "乙", agencyCode: "2" },
      { name: "甲", agencyCode: "1" },
    ]);
    expect(merged([only])).toEqual({ book: only, notes: [], comments: [], marks: [] });
  });

  it("puts units in the order of their codes, one without a code last, each unit's projects in the order of the files", () => {
    const first = book([
      { name: "b1", agencyCode: "366002" },
      { name: "无", agencyCode: "", agencyName: "" },
      { name: "b2", agencyCode: "366002" },
    ]);
    const second = book([
      { name: "aa", agencyCode: "366001001" },
      { name: "a", agencyCode: "366001" },
      { name: "b3", agencyCode: "366002" },
    ]);
    expect(names(merged([first, second]).book)).toEqual(["a", "aa", "b1", "b2", "b3", "无"]);
    expect(names(merged([first, second], { units: ["366002 本级"] }).book)).toEqual([
      "b1",
      "b2",
      "b3",
      "a",
      "aa",
      "无",
    ]);
  });

  it("takes cover and sections from one, and reports those of the others", () => {
    const first = book([]);
    const second = book([], {
      department: "另一局",
      sections: [
        { title: "总体绩效目标", paragraphs: ["一段"] },
        { title: "工作保障措施", paragraphs: ["保障", "第二段"] },
      ],
    });
    const { book: whole, notes } = merged([first, second]);
    expect(whole.department).toBe("某局");
    expect(whole.sections).toEqual(first.sections);
    expect(notes).toMatchObject([
      { kind: "cover-not-taken", where: "乙.docx 封面", text: "部门：另一局" },
      { kind: "section-same", where: "乙.docx 一、总体绩效目标" },
      { kind: "section-not-taken", where: "乙.docx 二、工作保障措施", text: "保障\n第二段" },
    ]);
    expect(merged([first, second], { main: 1 }).book.sections).toEqual(second.sections);
  });

  it("says of which file a note is, and of which project of the whole", () => {
    const [a, b] = parts(book([{ name: "一", agencyCode: "2" }]), book([{ name: "二", agencyCode: "1" }]));
    if (!a || !b) throw new Error("two parts");
    const note = { kind: "row-extra", where: "第二部分", text: "权重", message: "没有并入。" };
    const { notes } = mergeBooks([
      { ...a, notes: [{ ...note, project: 1 }] },
      { ...b, notes: [note] },
    ]);
    expect(notes[0]).toEqual({ ...note, where: "甲.docx 第二部分", project: 2 });
    expect(notes.at(-2)).toEqual({ ...note, where: "乙.docx 第二部分" });
  });
});

describe("duplicates", () => {
  const five = { name: "招商", code: "X1", budget: { total: "5.00", fiscal: "", other: "" } };
  const six = { ...five, budget: { total: "6.00", fiscal: "", other: "" } };

  it("are found by code, whatever its case and spaces, then by name and unit", () => {
    const [byCode, ...none] = findDuplicates([book([five]), book([{ ...six, name: "别名", code: " x1" }])]);
    expect(none).toEqual([]);
    expect(byCode).toMatchObject({ id: "0:0", by: "code" });
    expect(byCode?.versions).toHaveLength(2);
    expect(findDuplicates([book([five]), book([{ ...six, code: "" }])])).toMatchObject([{ by: "name" }]);
    expect(findDuplicates([book([five]), book([{ ...six, code: "", agencyCode: "2" }])])).toEqual([]);
    expect(findDuplicates([book([{}]), book([{}])])).toEqual([]);
  });

  it("a code goes before a name, also where the name comes first", () => {
    const there = book([five]);
    const here = book([
      { ...five, code: "Y", goal: "同名" },
      { ...six, name: "别名" },
    ]);
    expect(findDuplicates([there, here])).toMatchObject([
      { by: "code", versions: [{ at: [{ part: 0, project: 0 }] }, { at: [{ part: 1, project: 1 }] }] },
    ]);
  });

  it("within one book are left alone, and meet those of another one by one", () => {
    expect(findDuplicates([book([five, five])])).toEqual([]);
    const twice = book([five, six]);
    expect(findDuplicates([twice, twice]).map(({ versions }) => versions.length)).toEqual([1, 1]);
  });

  it("all stay where nothing was chosen, and the report says so", () => {
    const { book: whole, notes } = merged([book([five]), book([six]), book([five])]);
    expect(whole.projects.map((each) => each.budget.total)).toEqual(["5.00", "6.00", "5.00"]);
    expect(notes.filter((note) => note.kind === "duplicate-kept")).toMatchObject([
      { where: "乙.docx 1.招商绩效目标表", project: 2, message: expect.stringContaining("项目编码相同") },
      { where: "丙.docx 1.招商绩效目标表", project: 3, message: expect.stringContaining("内容完全相同") },
    ]);
  });

  it("one stays where it was chosen, at the first one's place, and what the others had goes to the report", () => {
    const first = book([five, { name: "后" }]);
    const chosen = merged([first, book([six])], { choices: { "0:0": 1 } });
    expect(chosen.book.projects.map((each) => each.budget.total)).toEqual(["6.00", ""]);
    expect(chosen.notes.find((note) => note.kind === "duplicate-left-out")).toMatchObject({
      where: "甲.docx 1.招商绩效目标表",
      text: "预算数：5.00",
      message: expect.stringContaining("“乙.docx”"),
    });
    const other = merged([first, book([six])], { choices: { "0:0": 0 } });
    expect(other.book.projects.map((each) => each.budget.total)).toEqual(["5.00", ""]);
    expect(kinds(other.notes)).toEqual(["section-same", "duplicate-left-out"]);
  });

  it("one of each kind stays where all are wanted", () => {
    const { book: whole, notes } = merged([book([five]), book([six]), book([five])], {
      choices: { "0:0": "all" },
    });
    expect(whole.projects.map((each) => each.budget.total)).toEqual(["5.00", "6.00"]);
    expect(kinds(notes)).toEqual(["section-same", "section-same"]);
  });

  it("a choice that names no version counts as none", () => {
    expect(merged([book([five]), book([six])], { choices: { "0:0": 7 } }).book.projects).toHaveLength(2);
  });

  it("indicators that were left out are in the report, those that stay are not", () => {
    const row = (level3: string) => ({ ...EMPTY_INDICATOR, level1: "产出指标", level3 });
    const { notes } = merged(
      [
        book([{ ...five, indicators: [row("甲"), row("乙")] }]),
        book([{ ...five, indicators: [row("甲"), row("丙")] }]),
      ],
      { choices: { "0:0": 0 } },
    );
    expect(notes.at(-1)?.text).toBe("指标：产出指标｜丙");
  });
});

describe("splitting", () => {
  it("gives one unit's projects under the same cover, with the sections or their titles", () => {
    const whole = letingBook();
    const [unit] = unitsOf(whole.projects);
    if (!unit) throw new Error("the real text has units");
    const part = splitUnit(whole, unit, "copied");
    expect(part.projects).toHaveLength(6);
    expect({ ...part, projects: [] }).toEqual({ ...whole, projects: [] });
    expect(splitUnit(whole, unit, "titles").sections).toEqual(
      whole.sections.map(({ title }) => ({ title, paragraphs: [] })),
    );
  });

  it("every unit, merged again, gives the same projects", () => {
    const some = fc.record({
      agencyCode: fc.constantFrom("366001", "366002", "366003", ""),
      agencyName: fc.constantFrom("本级", "执法队", ""),
      code: fc.constantFrom("", "X1", "X2"),
      name: fc.constantFrom("", "招商", "电商"),
      goal: fc.string({ maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (fields) => {
        const whole = book(fields);
        const units: Unit[] = [...unitsOf(whole.projects), { agencyCode: "", agencyName: "" }];
        const split = units.map((unit) => splitUnit(whole, unit, "copied"));
        const again = merged(split);
        expect(again.book.projects.toSorted(byText)).toEqual(whole.projects.toSorted(byText));
        expect({ ...again.book, projects: [] }).toEqual({ ...whole, projects: [] });
        expect(
          kinds(again.notes).filter((kind) => !["section-same", "duplicate-kept"].includes(kind)),
        ).toEqual([]);
      }),
    );
  });
});

function byText(a: Project, b: Project): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
