import { spaceless } from "../../../shared/book/spaceless.ts";

/** What a column of a list holds. `at` is a number of row or project; `value` is the whole 指标值, of which the next three are parts. */
export type ListColumn =
  | "at"
  | "department"
  | "agencyCode"
  | "agencyName"
  | "code"
  | "name"
  | "total"
  | "fiscal"
  | "other"
  | "plan1"
  | "plan2"
  | "plan3"
  | "plan4"
  | "fundsUse"
  | "goal"
  | "level1"
  | "level2"
  | "level3"
  | "description"
  | "value"
  | "symbol"
  | "number"
  | "unit"
  | "basis";

/** A list whose rows have one of these is a list of indicators, whatever else they have. */
export const INDICATOR_COLUMNS: ReadonlySet<ListColumn> = new Set<ListColumn>([
  "level1",
  "level2",
  "level3",
  "description",
  "value",
  "symbol",
  "number",
  "unit",
  "basis",
]);

/** Headings as clerks and systems write them, without spaces, brackets and what is bracketed; the first that fits counts. */
const HEADINGS: readonly (readonly [column: ListColumn, words: RegExp])[] = [
  ["at", /^(项目)?序号$|^编号$|^行号$|^no\.?$/i],
  ["department", /^(主管|预算|一级预算)?部门(名称)?$/],
  ["agencyCode", /^(预算|项目|实施|用款|基层预算)?(单位|部门)(编码|代码|编号)$/],
  ["agencyName", /^(预算|项目|实施|用款|申报|填报|承担|使用|基层预算)?单位(名称)?$|^单位部门名称$/],
  ["code", /^(预算|二级)?项目(编码|代码|编号|码)$/],
  ["name", /^(预算|支出|二级)?项目(名称|名)?$|^专项(资金)?名称$/],
  ["plan1", planOf(3)],
  ["plan2", planOf(6)],
  ["plan3", planOf(10)],
  ["plan4", planOf(12)],
  [
    "total",
    /^(项目|年度|本年|当年|全年)?(资金)?(总)?(预算|预算数|预算额|预算金额|预算资金|预算规模|预算总额|预算安排|资金总额|资金规模|总额|总金额|金额)(数|合计|总计|小计)?$|^(合计|总计|小计)$/,
  ],
  [
    "fiscal",
    /^(预算规模(及资金用途)?|预算数|预算资金|资金来源)?(其中)?(财政|财政资金|财政性资金|财政拨款|财政拨款资金)(小计|合计)?$/,
  ],
  ["other", /^(预算规模(及资金用途)?|预算数|预算资金|资金来源)?(其中)?(其他|其它)(资金|来源)(小计|合计)?$/],
  ["fundsUse", /^(项目)?(资金)?(主要)?用途(说明)?$|^资金使用(方向|范围|内容)$/],
  ["value", /^(绩效|年度|预期|本年|计划)?(指标值|目标值|指标目标值|计划值|预期值|年度值)$/],
  ["goal", /^(项目)?(年度|总体|预期|本年|当年)?(绩效|总体|年度)?(总体)?目标(内容|描述)?$/],
  ["level1", /^一级(绩效)?指标(名称)?$/],
  ["level2", /^二级(绩效)?指标(名称)?$/],
  ["level3", /^三级(绩效)?指标(名称|内容)?$|^(绩效)?指标(名称|内容)?$/],
  ["description", /^(绩效|三级)?指标(描述|解释|说明|内容描述|含义)$|^描述$/],
  ["symbol", /^(指标值?)?(运算|比较|计算)?符号$/],
  ["number", /^(指标值?)?数值$|^值$/],
  ["unit", /^(指标值?)?(计量|度量)单位$|^指标单位$/],
  ["basis", /^(绩效)?(指标)?(值|目标值)?(的)?(设定|确定|设置|制定|测算|来源)?依据(及来源|及资料来源|来源)?$/],
];

const MONEY_UNITS = ["亿元", "万元", "千元", "元"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

export interface Heading {
  readonly column: ListColumn;
  /** Null where the heading does not say. */
  readonly unit: MoneyUnit | null;
  /** From 1 where a text too long for one cell goes on here. */
  readonly piece: number;
}

/** “单位：万元” is about the amounts, no heading. */
const UNIT_LINE = /^\(?(金额)?单位[:为]/;

/** Longer than any heading. */
const LONGEST = 60;

/** What a heading means; null for one that is none of ours. */
export function headingOf(text: string): Heading | null {
  const plain = text.length > LONGEST ? "" : spaceless(text);
  if (plain === "" || UNIT_LINE.test(plain)) return null;
  const piece = Number(/\(续(\d{1,3})\)$/.exec(plain)?.[1] ?? 0);
  const words = plain
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, "")
    .replace(/^[*★]+|[*:%、.]+$/g, "")
    .replace(/[:,]/g, "")
    .replace(/(?<=.)(亿元|万元|千元|元)$/, "");
  const column = HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
  return column === undefined ? null : { column, unit: moneyUnitIn(plain), piece };
}

/** “单位：元” in a line above a list, “（元）” in a heading. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const plain = spaceless(text).slice(0, 200);
  const match =
    /单位[:为](亿元|万元|千元|元)/.exec(plain) ??
    /(?:[(/]|单位|[数额金算])(亿元|万元|千元|元)\)?$/.exec(plain);
  return MONEY_UNITS.find((unit) => unit === match?.[1]) ?? null;
}

/** 3月底, 3月末支出计划, 截至3月底累计支出进度, 资金支出计划3月底. */
function planOf(month: number): RegExp {
  return new RegExp(
    `^(?:资金)?(?:支出(?:计划|进度))?(?:截至|截止|至)?${month}月(?:底|末|份)?(?:前)?(?:累计)?(?:资金)?(?:支出|使用)?(?:计划|进度|比例)?(?:数|比例)?$`,
  );
}
