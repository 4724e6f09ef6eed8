import { expect, it } from "vitest";
import { bookOfJson } from "../../electron/services/tasks/book-json.ts";
import { MAX_TEXT } from "../../shared/book/model.ts";
import { letingBook } from "../fixtures/paths.ts";

const book = letingBook();
const [project] = book.projects;
const [section] = book.sections;
if (!project || !section) throw new Error("the real text has sections and projects");
const { indicators: _, ...withoutIndicators } = project;
const tooLong = { ...section, paragraphs: ["", "长".repeat(MAX_TEXT + 1)] };

it.each([
  ["a field of ours is missing", { ...book, fiscalYear: undefined }, "fiscalYear 的内容不对或缺失"],
  [
    "a list is missing",
    { ...book, projects: [withoutIndicators] },
    "projects[1].indicators 的内容不对或缺失",
  ],
  [
    "an amount is none",
    { ...book, projects: [project, { ...project, budget: { ...project.budget, total: "五" } }] },
    "projects[2].budget.total 的内容不对或缺失",
  ],
  [
    "a text is too long",
    { ...book, sections: [tooLong] },
    "sections[1].paragraphs[2] 太长（最多 1000000 个字）",
  ],
  ["a field is not ours", { ...book, 备注: "" }, "最外层 有不认识的字段 备注"],
])("says which part is wrong: %s", (_name, json, where) => {
  expect(() => bookOfJson(JSON.stringify(json), "文本.json")).toThrow(
    `“文本.json”不是绩效文本的 JSON：${where}。请用本程序导出的 .json 文件。`,
  );
});
