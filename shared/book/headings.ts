import { perText } from "../remember.ts";
import { FIELDS, type IndicatorField } from "./fields.ts";
import type { Budget, ProjectFields } from "./model.ts";
import { spaceless } from "./spaceless.ts";

/**
 * The labels and headings of performance tables as people write them, for Word files, workbooks and pasted tables alike.
 *
 * A line says which field some words name. “(a|b)?” is a or b or nothing, a blank begins another wording. Words are written as they
 * are compared: without spaces, colons, brackets and what is bracketed. One more wording is one more word in its line, or a line.
 * Where a table has several headings that may be the same field, the line further up has it, and the other heading takes its next
 * meaning, if it has one: so 指标内容 is the third level where no 三级指标 stands beside it, else the description.
 */
type Line<Field> = readonly [field: Field, words: string, behind?: readonly Field[]];

type ProjectField = keyof Budget | Exclude<keyof ProjectFields, "budget" | "spendingPlan">;

/** Whose project it is, as forms call it. */
const UNITS = "预算|项目|实施|用款|承担|使用|基层预算|执行|责任|项目实施|项目执行|项目承担|资金使用|具体实施";
/** Who filled in the form: whose project it is where nobody else is named. */
const WRITERS = "申报|填报|编制|绩效编制|项目申报";

/** Of a project, in the official form and in lists. This year's amounts and goals come before those that do not say, and before all years'. */
const PROJECT: readonly Line<ProjectField>[] = [
  ["code", "(预算|二级)?项目(编码|代码|编号|码)"],
  ["name", "(预算|支出|财政|专项|二级|申报)?项目(支出)?(名称|名) 专项(资金)?名称 政策(和项目)?名称"],
  ["agencyCode", "(预算|项目|实施|用款|基层预算)?(单位|部门)(编码|代码|编号)"],
  ["agencyName", `(${UNITS})?单位(名称|全称) 单位部门名称`],
  ["agencyName", `(${UNITS})单位`],
  ["agencyName", `(${WRITERS})单位(名称|全称)?`],
  [
    "total",
    "(年度|本年|本年度|当年|年初)(项目)?(资金|预算|预算资金)(申请|安排)?(总额|数|总数|金额|合计|总计|规模) (年度|本年|本年度|当年)(项目)?(总)?(预算|金额)",
  ],
  [
    "total",
    "(项目)?(资金|经费)?(总)?(预算数|预算额|预算金额|预算总额)(合计|总计|小计)? (全年|项目年度)(预算数|预算总额|资金总额|预算资金总额) (预算)?资金(总额|合计|总计) (预算安排|资金安排|申请资金|资金申请|预算资金)(总额|总数|金额)",
  ],
  ["total", "项目(资金|预算资金)?(总额|总金额|总投资) 总投资 项目资金(合计|总计)"],
  [
    "fiscal",
    "(其中)?(当年|本年|本年度|年度)(财政资金|财政拨款|一般公共预算|一般公共预算拨款|一般公共预算财政拨款)(小计|合计)?",
  ],
  [
    "fiscal",
    "(预算规模及资金用途|预算规模|预算数|预算资金|资金来源)?(其中)?(财政资金|财政性资金|财政拨款|财政拨款资金)(小计|合计)?",
  ],
  [
    "fiscal",
    "(其中)?(一般公共预算|公共财政预算)(财政拨款|拨款|资金)?(小计|合计)? (其中)?(上级|本级|县级|市级|省级|中央)(财政)?(资金|补助|补助资金|拨款)",
  ],
  [
    "other",
    "(预算规模及资金用途|预算规模|预算数|预算资金|资金来源)?(其中)?(其他|其它)(资金|来源|收入)(小计|合计)?",
  ],
  ["other", "(其中)?(单位)?自(有|筹)资金(小计|合计)? (其中)?(地方)(财政)?资金"],
  ["fundsUse", "(项目)?资金(主要)?用途(说明)? 资金使用(方向|范围|内容)"],
  [
    "goal",
    "(项目)?(年度|本年|本年度|当年|当年度|全年)(总体|预期|整体)?(绩效)?(总体)?目标(内容|描述)? (年度|年初|当年|本年)(设定|预期设定|计划|申报|批复)(的)?(绩效|总体)?目标 预期(绩效|总体)?目标 (设定|申报|批复)(的)?(绩效)?目标",
  ],
  ["goal", "(项目)?绩效(总体|总)?目标(内容|描述|情况)? 项目目标"],
  [
    "goal",
    "(项目)?(总体|总|整体|长期|中期|中长期|实施期|项目期|三年)(绩效)?(总)?目标(内容|描述)? 项目(期)?总目标",
  ],
];

/** What a label of the form names: a field, the row of amounts with the use of funds below it, the spending plan, one of its dates. */
export type FormLabel = ProjectField | "scale" | "plan" | "date";

const FORM: readonly Line<FormLabel>[] = [
  ["scale", "(预算|资金)规模及(资金)?用途 预算规模"],
  ["plan", "(资金)?支出(计划|进度)"],
  ["agencyName", "部门(名称|全称)"],
];

/** What a column of a list holds. `at` is a number of row or project; `value` the whole 指标值, whose parts are symbol, number and unit. */
export type ListColumn = ProjectField | IndicatorColumn | "at" | "department" | `plan${1 | 2 | 3 | 4}`;

/**
 * Words that name a column of a list, but in a form are as often a text (“预算安排” as 依据), one of several goals side by side, or the
 * amount of all years.
 */
const LIST: readonly Line<ListColumn>[] = [
  ["at", "(项目)?序号 编号 行号 no No NO"],
  ["department", "(主管|预算|一级预算)?部门(名称)?"],
  ["agencyName", "单位"],
  ["name", "(预算|支出|二级)?项目"],
  [
    "total",
    "(项目|年度|本年|当年|全年)?(资金)?(总)?(预算|预算资金|预算安排|预算规模|资金规模|资金总额|总额|总金额|金额)(数|合计|总计|小计)? 合计 总计 小计",
  ],
  ["fiscal", "(预算规模及资金用途|预算规模|预算数|预算资金|资金来源)?(其中)?财政(小计|合计)?"],
  ["fundsUse", "(项目)?(主要)?用途(说明)?"],
  ["goal", "(项目)?(年度|总体|预期|本年|当年)?(绩效|总体|年度)?(总体)?目标(内容|描述)?"],
];

export type IndicatorColumn = IndicatorField | "value";
export const INDICATOR_COLUMNS: readonly IndicatorColumn[] = [
  ...FIELDS.indicator.map(({ name }) => name),
  "value",
];

export function isIndicatorColumn(column: ListColumn): boolean {
  return INDICATOR_COLUMNS.some((each) => each === column);
}

/** Columns of indicators, in the table of one project, in lists and in what is pasted. */
const INDICATORS: readonly Line<IndicatorColumn>[] = [
  ["level1", "一级(绩效)?指标(名称)? (绩效)?指标(分类|类别|类型)"],
  ["level2", "二级(绩效)?指标(名称)?"],
  ["level3", "三级(绩效)?指标(名称|内容)?"],
  ["description", "(绩效|三级)?指标(描述|解释|说明|内容描述|含义|内涵) 描述 绩效标准"],
  [
    "value",
    "(年度|本年|本年度|当年|全年|年初|年初设定)(绩效|预期|计划|项目)?(指标值|目标值|指标目标值|计划值|预期值|实现值|值)",
  ],
  [
    "value",
    "(绩效|预期|计划|预计)?(指标值|目标值|指标目标值|计划值|预期值|实现值|完成值|标准值) 绩效值 预期指标 (预期|预计)实现值",
  ],
  ["value", "(实施期|项目期|长期|中期|总体|总)(绩效)?(指标值|目标值)"],
  ["value", "优 优秀"],
  ["symbol", "(指标|指标值)?(运算|比较|计算|数学|关系)?符号 指标(性质|方向|方向性)"],
  ["number", "(指标|指标值)?数值 值"],
  ["unit", "(指标|指标值|数值)?(计量|度量)单位 指标(值)?单位"],
  [
    "basis",
    "(绩效)?(指标)?(值|目标值|评价标准)?(的)?(设定|确定|设置|制定|测算|来源)?依据(及来源|及资料来源|来源)?",
  ],
  ["basis", "(绩效)?(指标)?(评价|评分|考核|计分)标准"],
  ["level3", "(绩效)?指标(名称|内容) 绩效内容"],
  ["level3", "(绩效)?指标"],
  ["description", "指标内容 绩效内容"],
  // Of measure behind a value; elsewhere in a list it is whose project it is.
  ["unit", "单位", ["value", "number", "symbol"]],
];

/** In the table of one project; in a list they are the project's goal. */
const OF_ONE_PROJECT: readonly Line<IndicatorColumn>[] = [["value", "(年度|本年|本年度|当年|全年)目标 目标"]];

/** A field that a heading may name; of two headings for one field the lower rank has it. */
export interface Meaning<Field> {
  readonly field: Field;
  readonly rank: number;
  /** Where the heading has other meanings, it means this one only right of one of these. */
  readonly behind: readonly Field[] | undefined;
}

type Dictionary<Field> = ReadonlyMap<string, readonly Meaning<Field>[]>;

/** All words that a table may be headed with, by the words as they are compared. */
export const FORM_WORDS = dictionary<FormLabel>([...FORM, ...PROJECT]);
export const INDICATOR_WORDS = dictionary<IndicatorColumn>([...INDICATORS, ...OF_ONE_PROJECT]);
export const LIST_WORDS = dictionary<ListColumn>([...PROJECT, ...INDICATORS, ...LIST]);

export function formLabel(text: string): FormLabel | null {
  return formMeaning(text)?.field ?? null;
}

/** What a label of a form means; of two for one field the lower rank has it. Null for what is none. */
export const formMeaning = perText((text): Pick<Meaning<FormLabel>, "field" | "rank"> | null => {
  const words = headingWords(text);
  if (words === "") return null;
  const known = FORM_WORDS.get(words)?.[0];
  if (known || !words.includes("月")) return known ?? null;
  return /月[底末]/.test(words) && MONTH.test(words) ? DATE : null;
});

/** As nearly every heading and label is. */
const HAN = /^[\u4e00-\u9fff]*$/;
const NOTHING: readonly Meaning<IndicatorColumn>[] = [];
const DATE = { field: "date", rank: 0 } as const;

/** What a heading may mean in a table of indicators; nothing where it is none. */
export const indicatorMeanings = perText(
  (text): readonly Meaning<IndicatorColumn>[] => INDICATOR_WORDS.get(headingWords(text)) ?? NOTHING,
);

/** What a heading may mean in a list of projects or indicators; nothing where it is none. */
export function listMeanings(text: string): readonly Meaning<ListColumn>[] {
  const words = headingWords(text);
  if (words === "") return [];
  const known = LIST_WORDS.get(words);
  // “3月底支出计划（万元）” is an amount, no percentage.
  const plan = known || text.includes("元") ? undefined : PLANS.get(MONTH.exec(words)?.[1] ?? "");
  return known ?? (plan ? [{ field: plan, rank: LIST_WORDS.size, behind: undefined }] : []);
}

/** Which field each column of a table holds, by what their headings may mean; null for a column that has none left. */
export function columnsOf<Field>(headings: readonly (readonly Meaning<Field>[])[]): (Field | null)[] {
  const found = headings.map((): Field | null => null);
  const claims = headings
    .flatMap((meanings, column) =>
      meanings.map((meaning) => ({ ...meaning, column, only: meanings.length === 1 })),
    )
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  for (const { field, behind, column, only } of claims) {
    if (found[column] !== null || found.includes(field)) continue;
    const stands =
      only || !behind || found.slice(0, column).some((each) => each !== null && behind.includes(each));
    if (stands) found[column] = field;
  }
  return found;
}

/** 3月底, 3月末支出计划, 截至3月底累计支出进度, 资金支出计划3月底. */
const MONTH =
  /^(?:资金)?(?:支出(?:计划|进度))?(?:截至|截止|至)?(\d{1,2})月(?:底|末|份)?前?(?:累计)?(?:资金)?(?:支出|使用)?(?:计划|进度|比例)?(?:数|比例)?$/;
const PLANS: ReadonlyMap<string, ListColumn> = new Map([
  ["3", "plan1"],
  ["6", "plan2"],
  ["10", "plan3"],
  ["12", "plan4"],
]);

/** Longer than any heading, with and without brackets. */
const LONGEST = 60;
const LONGEST_BARE = 30;
/** Amounts, codes and values, which most cells hold, need no closer look; “3月底” does. */
const DATA = /^(?:[\d０-９]+(?![\d０-９\s月年]|[、.．]\D)|[≥≤＞＜＝≧≦<>=])/;
/** “1、一般公共预算”, “二、预算执行情况”. */
const ENUMERATOR = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.](?=\D)/;
/** “2022年度绩效目标”: of this year, as 年度绩效目标 says. */
const YEAR_OF_GOAL = /^20\d\d年度?(?=.*目标)/;
/** “单位：万元” is about the amounts, no heading. */
const UNIT_LINE = /^\(?(?:金额)?单位[:为]/;
/** Brackets say how to fill in, in which unit, how many points; but “指标值（上年）” is another column than 指标值. */
const BRACKETS = /\(([^()]*)(?:\)|$)|\[([^[\]]*)\]|【([^【】]*)】/g;
const OTHER_TIME = /上年|上一年|去年|往年|历史|实际|完成|调整|执行|自评/;

/** Whatever is left out of a heading begins, ends or holds one of these. */
const TO_STRIP = /[([【:,*]|^[\d一二三四五六七八九十★]|[%、.元]$/;

/** A heading as it is compared; "" for what can be none. */
export function headingWords(text: string): string {
  if (text.length > LONGEST) return "";
  if (HAN.test(text) && !text.endsWith("元")) return text;
  if (DATA.test(text)) return "";
  if (text.length > LONGEST_BARE && !/[(（[【]/.test(text)) return "";
  const plain = spaceless(text);
  if (UNIT_LINE.test(plain)) return "";
  if (!TO_STRIP.test(plain)) return plain;
  return plain
    .replace(/^单位\(专项\)/, "专项")
    .replace(ENUMERATOR, "")
    .replace(YEAR_OF_GOAL, "年度")
    .replace(BRACKETS, (brackets) => (OTHER_TIME.test(brackets) ? brackets : ""))
    .replace(/^[*★]+|[*:%、.]+$/g, "")
    .replace(/[:,*]/g, "")
    .replace(/(?<=.)(?:亿元|万元|千元|元)$/, "");
}

function dictionary<Field>(lines: readonly Line<Field>[]): Dictionary<Field> {
  const found = new Map<string, Meaning<Field>[]>();
  for (const [rank, [field, words, behind]] of lines.entries())
    for (const word of words.split(" ").flatMap(wordings)) {
      const meanings = found.get(word) ?? [];
      if (!meanings.some((meaning) => meaning.field === field)) meanings.push({ field, rank, behind });
      found.set(word, meanings);
    }
  return found;
}

/** Every word that one with choices stands for: “项目(编码|代码)”, “(项目)?名称”. */
function wordings(pattern: string): string[] {
  return pattern.split(/(\([^()]*\)\??)/).reduce(
    (words, piece) => {
      const choices = piece.startsWith("(") ? piece.replace(/[()?]/g, "").split("|") : [piece];
      const all = piece.endsWith("?") ? ["", ...choices] : choices;
      return words.flatMap((word) => all.map((choice) => word + choice));
    },
    [""],
  );
}
