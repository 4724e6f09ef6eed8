import { BOOK_FORMAT, type Book, EMPTY_INDICATOR, emptyProject } from "../../shared/book/model.ts";

/** A book small enough to read in a test, with every kind of row. */
export function smallBook(): Book {
  return {
    format: BOOK_FORMAT,
    fiscalYear: 2024,
    department: "某某局",
    compiler: "某某局编制",
    reviewer: "某某财政局审核",
    layout: "hebei",
    sections: [
      { title: "总体绩效目标", paragraphs: ["（一）总体", "1.第一段", "2.第二段"] },
      { title: "分项绩效目标", paragraphs: [] },
    ],
    projects: [
      {
        ...emptyProject(),
        agencyCode: "366001",
        agencyName: "某某局本级",
        code: "13022524P00HHX610007T",
        name: "甲项目",
        budget: { total: "5.00", fiscal: "4.123456", other: "" },
        spendingPlan: [25, 33.33, null, 100],
        goal: "1.目标\n2.又一个",
        indicators: [
          {
            ...EMPTY_INDICATOR,
            level1: "产出指标",
            level2: "数量指标",
            symbol: "≥",
            number: "25",
            unit: "家",
          },
          { ...EMPTY_INDICATOR, level1: "产出指标", level2: "质量指标", number: "95", unit: "%" },
        ],
      },
      { ...emptyProject(), name: "乙项目" },
    ],
  };
}
