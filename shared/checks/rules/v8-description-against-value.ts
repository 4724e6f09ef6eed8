import { numberOf } from "../../book/indicator-value.ts";
import type { Indicator } from "../../book/model.ts";
import { printed, valueForm } from "../text/indicator-form.ts";
import { shown } from "../text/shown.ts";
import type { Rule } from "./rule.ts";

/** Only the beginning of a description is compared. */
const LONGEST = 200;

const TARGET =
  /(?:达到|达|不低于|不少于|不高于|控制在|大于等于|[≥≤＞＜＝>=<])*\s*\d+(?:\.\d+)?\s*[%％]?(?:以上|以下|以内)?[。；]?$/;
const MONEY_RATE = /(?:资金|经费|预算|款项|专款)[^，。、]{0,4}(?:到位|使用|执行|支付|支出|拨付)率$/;
const MONEY = /资金|经费|预算|款|支出|拨付|支付|到位|使用率|执行率/;
const RATE =
  /(完成|到位|合格|达标|优良|完好|覆盖|知晓|就业|使用|利用|执行|增长|入学|普及|死亡|参与|整改|办结|出勤|采购|处置|回收|巩固|升学|治愈|差错|投诉|流失|辍学)率$/;
const END_MARK = /[。；，\s]/;
const END_MARKS = /[。；，\s]+$/;
/** Rates that people take for one another. */
const ALIKE: readonly (readonly string[])[] = [
  ["合格", "达标", "优良", "完好"],
  ["使用", "利用", "执行"],
  ["覆盖", "普及", "入学"],
  ["完成", "办结", "整改", "处置", "采购"],
  ["处置", "回收", "利用"],
  ["巩固", "入学", "辍学", "流失"],
];
/** Characters of the words below: what a name ends in. */
const LONGEST_END = 4;
const RISING = /(?:增长|提高|增加|提升|上升)(?:率|幅度|比例|额|量)?$|增速$|增幅$|增长速度$/;
const FALLING = /(?:下降|降低|减少)(?:率|幅度|比例|额|量)?$|降幅$/;
const UP = /增|提高|提升|上升|升/;
const DOWN = /降|减|下滑/;
const AT_MOST = /(?:不高于|不超过|不大于|不多于|小于等于)[^的，。；]{0,20}$/;
const AT_LEAST = /(?:不低于|不少于|不小于|大于等于)[^的，。；]{0,20}$/;
const SHARE = /占|比|率|除以|[/／]|百分/;
const COUNT = /(?:数量|人数|次数|个数|户数|面积|金额|总数|总量|总额)$/;

/** The description says another thing than the indicator or its value. */
export const v8DescriptionAgainstValue: Rule = {
  id: "V8",
  title: "描述与指标值意思不符",
  severity: "warning",
  example: { wrong: "描述“与上年基本持平”，指标值“≥5%”", right: "描述“比上年增长的百分比”，指标值“≥5%”" },
  on: "part",
  row: (row) => {
    const description = row.description.trim().slice(0, LONGEST);
    if (description === "") return null;
    const bare = withoutEndMarks(withoutTarget(description));
    const reason =
      againstNumber(row, description) ?? againstName(row, bare) ?? againstSymbol(row, bare, description);
    if (reason === null) return null;
    return {
      message: `绩效指标描述“${shown(row.description)}”与${reason}，请确认。`,
      quote: description,
      advice: "描述写清楚这个指标怎么算、算什么，与三级指标、指标值说同一件事。",
    };
  },
};

/** What a target may end in: most descriptions end in another character. */
const TARGET_END = "0123456789%％上下内。；";

function withoutTarget(text: string): string {
  const mayEnd = TARGET_END.includes(text.slice(-1)) && /\d/.test(text);
  return mayEnd ? text.replace(TARGET, "") : text;
}

function withoutEndMarks(text: string): string {
  return END_MARK.test(text.slice(-1)) ? text.replace(END_MARKS, "") : text;
}

function againstNumber(row: Indicator, description: string): string | null {
  const said = description.includes("持平") || (valueForm(row) === "mixed" && row.unit.includes("持平"));
  const number = numberOf(row.number);
  return said && row.number !== "" && number !== 0 ? `指标值“${shown(printed(row))}”意思不符` : null;
}

function againstName({ level3 }: Indicator, description: string): string | null {
  const name = withoutTarget(level3.trim().slice(-LONGEST));
  const end = name.slice(-LONGEST_END);
  const isOther =
    (description.endsWith("率") && MONEY_RATE.test(description) && !MONEY.test(name)) ||
    otherRate(name, description) ||
    (RISING.test(end) && DOWN.test(description) && !UP.test(description)) ||
    (FALLING.test(end) && UP.test(description) && !DOWN.test(description)) ||
    (/率$|占比$|比重$/.test(end) &&
      COUNT.test(description) &&
      !SHARE.test(description) &&
      !/均/.test(description));
  return isOther ? `三级指标“${shown(level3)}”说的不是一件事` : null;
}

function otherRate(name: string, description: string): boolean {
  if (!name.endsWith("率") || !description.endsWith("率")) return false;
  const one = RATE.exec(name)?.[1];
  const other = RATE.exec(description)?.[1];
  if (one === undefined || other === undefined || one === other) return false;
  if (description.includes(one) || name.includes(other)) return false;
  return !ALIKE.some((alike) => alike.includes(one) && alike.includes(other));
}

/** A limit that the description states in other words than 不超过, with the very number of the value: “60日内”, “不低于55%”. */
const LIMIT =
  /(?<atLeast>不低于|不少于|不小于|至少)?(?<number>\d+(?:\.\d+)?)\s*(?:(?:%|％|[\u4e00-\u9fff]{0,3}?)(?<end>以内|之内|(?<=[日天月时钟年])内|以下|以上))?/g;

const LIMIT_WORDS = /不[低少小]于|至少|[内上下]/;

/** Whether the description puts a limit on the value's own number on the other side than the symbol. */
function isOtherSide(symbol: string, number: string, description: string): boolean {
  if (!description.includes(number) || !LIMIT_WORDS.test(description)) return false;
  for (const { groups } of description.matchAll(LIMIT)) {
    if (!groups || Number(groups.number) !== numberOf(number)) continue;
    const atLeast = groups.atLeast !== undefined || groups.end === "以上";
    const atMost = !atLeast && groups.end !== undefined;
    if ((atMost && /[≥＞>]/.test(symbol)) || (atLeast && /[≤＜<]/.test(symbol))) return true;
  }
  return false;
}

function againstSymbol(
  { symbol, unit, number }: Indicator,
  description: string,
  whole: string,
): string | null {
  if (number !== "" && isOtherSide(symbol, number, whole))
    return `指标值“${shown(symbol + number + unit)}”的符号相反`;
  if (number === "" || /率$|占比$|比例$|比重$|次数$/.test(description.slice(-3))) return null;
  const isOther =
    (/[≥＞>]/.test(symbol) && AT_MOST.test(description)) ||
    (/[≤＜<]/.test(symbol) && AT_LEAST.test(description));
  return isOther ? `指标值“${shown(symbol + number + unit)}”的符号相反` : null;
}
