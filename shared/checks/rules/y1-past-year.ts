import { splitIndicatorValue } from "../../book/indicator-value.ts";
import type { Indicator } from "../../book/model.ts";
import { printed, valueForm } from "../text/indicator-form.ts";
import { quoted, shown } from "../text/shown.ts";
import type { Remark, RowFinding, Rule, RuleInfo, Setting } from "./rule.ts";
import { textRule, WORDING } from "./text-rule.ts";

/** What follows a year that is meant: a document's year, a law's edition, a comparison, a starting point, a span. */
const MEANT_BEHIND =
  /^\s*(?:[〕】\]）)]|以来|以后|之后|以前|之前|起|至|到|[—–~～-]|版|修订|修正|颁布|发布|施行|实施的|印发|出台|公布|基数|基期|同期|水平|相比|持平|为基期|为基数|末|底(?!前|完成|全面|力争)|结转|决算|底数|年报|末存量|第[一二三四五六七八九十\d]+批|建成|竣工|投用|投入使用|批复|立项|签订|签约|中标|开工)/;
const MEANT_BEFORE =
  /(?:较|比|自|从|于|超过|高于|低于|相比|截至|截止|起始|始于|原|上年|上一年|去年|[—–~～至到-])[（(]?\s*$/;
/** With 年, or before a quoted name: 2021“丝路电商”. */
const YEAR = /(?<![\d.])((?:19|20)\d{2})(?:\s?年度?|(?=“))/g;

const INFO: RuleInfo = {
  id: "Y1",
  title: "往年年份",
  severity: "warning",
  example: { wrong: "制定《2021年精准招商方案》（2024年的文本）", right: "制定《2024年精准招商方案》" },
};

const inText = textRule(INFO, WORDING, ["19", "20"], (text, { fiscalYear }): Remark | null => {
  const isPast = (year: string, found: string, at: number) =>
    Number(year) < fiscalYear && !isMeant(text, at, found);
  const past = [...text.matchAll(YEAR)].filter((match) => isPast(match[1] ?? "", match[0], match.index));
  const [first] = past;
  if (!first) return null;
  const years = past.map(([year]) => year);
  return {
    message: `出现往年年份${quoted(years)}，请确认。`,
    quote: first[0],
    advice: "是沿用往年文本的，改为今年的内容；确要写往年的，写明是基数或依据。",
    fixed: {
      text: text.replace(YEAR, (found, year: string, at: number) =>
        isPast(year, found, at) ? found.replace(year, String(fiscalYear)) : found,
      ),
      title: `年份改为${fiscalYear}年`,
      safe: false,
    },
  };
});

function isMeant(text: string, at: number, year: string): boolean {
  const behind = text.slice(at + year.length, at + year.length + 12);
  return MEANT_BEHIND.test(behind) || MEANT_BEFORE.test(text.slice(Math.max(0, at - 6), at));
}

/** Besides what stands in a text: a value that is a date outside the year. */
export const y1PastYear: Rule = {
  ...inText,
  on: "part",
  row: (row, _, setting) => outsideYear(row, setting),
};

const VALUE_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

function outsideYear(row: Indicator, { fiscalYear }: Setting): RowFinding | null {
  if (valueForm(row) !== "date") return null;
  const value = printed(row);
  const years = Array.from(value.matchAll(VALUE_YEAR), ([year]) => Number(year));
  if (years.length === 0 || (Math.min(...years) <= fiscalYear && Math.max(...years) >= fiscalYear))
    return null;
  const isOne = new Set(years).size === 1;
  const texts = splitIndicatorValue(value.replace(VALUE_YEAR, String(fiscalYear)));
  return {
    field: "unit",
    message: `指标值“${shown(value)}”不在${fiscalYear}年内，请确认。`,
    quote: row.unit.trim(),
    advice: "年度指标写本年内的时间；跨年度项目写本年要完成的部分。",
    ...(isOne ? { fix: { title: `年份改为${fiscalYear}年`, safe: false, texts } } : {}),
  };
}
