import type { Book } from "../../shared/book/model.ts";
import { coverTitle } from "../../shared/book/official-text.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import { titleOfRule } from "../../shared/checks/rules/rules.ts";
import { groupTitle, placeInGroup, SEVERITY_NAMES } from "../../shared/checks/run/place-words.ts";

/** The problems of one book as colleagues read them: the finance bureau's form has 位置, 问题, 原文, 建议. */
export interface Report {
  /** “某局2024年部门预算绩效文本检查意见”. */
  readonly title: string;
  /** “共 12 处：错误 3 处，警告 5 处，提示 4 处。2024年11月20日检查。” and what was not checked. */
  readonly remarks: readonly string[];
  readonly rows: readonly ReportRow[];
}

/** One problem; every field is text to print. */
export interface ReportRow {
  readonly number: string;
  readonly severity: string;
  readonly place: string;
  readonly problem: string;
  readonly quote: string;
  readonly advice: string;
}

/** The columns in print order: heading, and width in characters of half width, which the page's width is shared out by. */
export const REPORT_COLUMNS: readonly {
  readonly field: keyof ReportRow;
  readonly heading: string;
  readonly width: number;
}[] = [
  { field: "number", heading: "序号", width: 6 },
  { field: "severity", heading: "级别", width: 6 },
  { field: "place", heading: "位置", width: 24 },
  { field: "problem", heading: "问题", width: 34 },
  { field: "quote", heading: "原文", width: 34 },
  { field: "advice", heading: "建议", width: 30 },
];

/** A quotation stands in its cell as far as a reader needs it to find the place. */
const LONGEST_QUOTE = 300;

/**
 * @param unchecked ids of the rules that were not run
 * @param day on which it was checked
 */
export function reportOf(
  book: Book,
  problems: readonly Problem[],
  unchecked: readonly string[],
  day: Date,
): Report {
  const date = `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
  const counts = (["error", "warning", "hint"] as const).map((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return `${SEVERITY_NAMES[severity]} ${count} 处`;
  });
  const remarks = [`共 ${problems.length} 处：${counts.join("，")}。${date}检查。`];
  if (unchecked.length > 0) remarks.push(`未检查：${unchecked.map(titleOfRule).join("、")}。`);
  return {
    title: `${book.department}${coverTitle(book.fiscalYear)}检查意见`,
    remarks,
    rows: problems.map((problem, index) => rowOf(book, problem, index)),
  };
}

function rowOf(
  book: Book,
  { severity, where, message, quote, advice, fix }: Problem,
  index: number,
): ReportRow {
  const place = placeInGroup(where);
  return {
    number: String(index + 1),
    severity: SEVERITY_NAMES[severity],
    place: [groupTitle(book, where), place].filter((words) => words !== "").join("\n"),
    problem: message,
    quote: quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote,
    advice: advice ?? fix?.title ?? "",
  };
}
