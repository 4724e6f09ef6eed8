import { type Book, emptyProject, type Indicator, type Project } from "../../shared/book/model.ts";
import { letingBook } from "../fixtures/paths.ts";

/** Books at the edges of what a form can hold, made from the real one. Name → book. */
export function edgeBooks(): Map<string, Book> {
  const book = letingBook();
  const [first, second] = book.projects;
  const [goals] = book.sections;
  if (!first || !second || !goals) throw new Error("the real text has sections and projects");
  const sentence = "加强成品油市场管理，完成16家企业的检查，2024年12月底前达到95%以上；";
  return new Map([
    ["no projects", { ...book, projects: [] }],
    ["no sections", { ...book, sections: [] }],
    ["nothing at all", { ...book, department: "", compiler: "", reviewer: "", sections: [], projects: [] }],
    ["section without paragraphs", { ...book, sections: [goals, { title: "工作保障措施", paragraphs: [] }] }],
    ["project without content", { ...book, projects: [emptyProject(), first] }],
    ["60 indicators", { ...book, projects: [{ ...first, indicators: manyIndicators(first, 60) }, second] }],
    ["60 projects", { ...book, projects: Array.from({ length: 60 }, (_, at) => numbered(first, at)) }],
    [
      "names of every length",
      { ...book, projects: [1, 24, 25, 26, 27, 28, 29, 30, 31, 90].map((length) => named(first, length)) },
    ],
    ["goal longer than a page", { ...book, projects: [{ ...first, goal: sentence.repeat(70) }, second] }],
    [
      "description longer than a page",
      { ...book, projects: [longDescription(first, sentence.repeat(12)), second] },
    ],
    [
      "lines, tabs and markup",
      {
        ...book,
        sections: [{ title: "甲<乙>&“丙”", paragraphs: ["一行\n二行\t制表", "<w:p/>&amp;"] }],
        projects: [{ ...first, name: '甲&乙<丙>"丁"', goal: "1.甲\n2.乙\n3.丙" }],
      },
    ],
    ["text to the last line of its page", { ...book, sections: fullPages(31 * 2) }],
    ["text one line over its page", { ...book, sections: fullPages(31 * 2 + 1) }],
  ]);
}

function numbered(project: Project, at: number): Project {
  return { ...project, name: `${project.name}${at}` };
}

function named(project: Project, length: number): Project {
  return { ...project, name: "乐亭县商务和投资促进局项目经费".repeat(10).slice(0, length) };
}

function manyIndicators(project: Project, count: number): Indicator[] {
  return Array.from({ length: count }, (_, at): Indicator => {
    const row = project.indicators[at % project.indicators.length];
    if (!row) throw new Error("the real project has indicators");
    // Ten rows each, so that merged cells run over page ends.
    return { ...row, level1: ["产出指标", "效益指标", "满意度指标"][Math.floor(at / 10) % 3] ?? "" };
  });
}

function longDescription(project: Project, description: string): Project {
  return {
    ...project,
    indicators: project.indicators.map((row, at) => (at === 2 ? { ...row, description } : row)),
  };
}

/** Two sections whose printed lines, heading included, are so many each. */
function fullPages(lines: number): Book["sections"] {
  const paragraphs = Array.from({ length: lines - 1 }, () => "一行文字。");
  return [
    { title: "总体绩效目标", paragraphs },
    { title: "分项绩效目标", paragraphs },
  ];
}
