import { splitIndicatorValue } from "../../../../shared/book/indicator-value.ts";
import type { Book, Indicator, Project } from "../../../../shared/book/model.ts";
import { emptyProject } from "../../../../shared/book/model.ts";
import type { Problem } from "../../../../shared/checks/problem.ts";
import { createChecker } from "../../../../shared/checks/run/check-book.ts";

const LEVELS: Readonly<Record<string, string>> = {
  数量: "产出指标",
  质量: "产出指标",
  时效: "产出指标",
  成本: "产出指标",
  经济成本: "成本指标",
  社会成本: "成本指标",
  经济效益: "效益指标",
  社会效益: "效益指标",
  生态效益: "效益指标",
  可持续影响: "效益指标",
  服务对象满意度: "满意度指标",
};

/** A row as one line: 二级指标 without its ending, 三级指标, the value as printed, 描述, 依据. */
export function row(
  level2: string,
  level3: string,
  value: string,
  description = "台账登记的实际数",
  basis = "《实施方案》（迁教字〔2025〕8号）",
): Indicator {
  return {
    level1: LEVELS[level2] ?? "",
    level2: `${level2}指标`,
    level3,
    description,
    ...splitIndicatorValue(value),
    basis,
  };
}

export function bookOf(...indicators: Indicator[]): Book {
  return bookWith({ indicators });
}

/** A book of one project with a budget of 100 万元. */
export function bookWith(change: Partial<Project>): Book {
  const project: Project = {
    ...emptyProject(),
    name: "校舍维修经费",
    budget: { total: "100.00", fiscal: "100.00", other: "" },
    fundsUse: "用于屋面防水和门窗更换。",
    goal: "1.维修校舍12所。",
    ...change,
  };
  return {
    format: "jxwb.book/1",
    fiscalYear: 2025,
    department: "迁西县教育局",
    compiler: "",
    reviewer: "",
    layout: "hebei",
    sections: [],
    projects: [project],
  };
}

const checker = createChecker();

export function problemsOf(book: Book, rule: string): readonly Problem[] {
  return checker.check({ book }).problems.filter((problem) => problem.rule === rule);
}

/** Where the rule reports, as `i1.unit`, `i2`, `goal`; "" for the project. */
export function placesOf(book: Book, rule: string): string[] {
  return problemsOf(book, rule).map(({ where: { indicator, field } }) =>
    [indicator === undefined ? [] : `i${indicator}`, field ?? []].flat().join("."),
  );
}
