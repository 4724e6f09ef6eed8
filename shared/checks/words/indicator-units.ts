import { perText } from "../../remember.ts";

/** Units that an indicator's value is counted or measured in, and how a unit is told from words typed into its field. */

const COUNTED =
  "个 件 项 次 场 期 批 轮 回 人 名 位 户 家 所 座 处 台 套 辆 艘 架 条 根 眼 口 孔 块 片 张 份 册 本 篇 幅 部 支 队 组 班 门 节 " +
  "人次 人天 人日 车次 班次 场次 批次 频次 轮次 课时 学时 例 起 宗 桩 笔 单 票 头 只 羽 尾 株 棵 枚 粒 盏 杆 基 面 具 副 双 对 " +
  "栋 幢 间 层 室 床 床位 席 桶 箱 盒 袋 瓶 罐 标段 段 路 站 点 村 种 品种 样 批件 幅次 台次 件次 台套 件套 家次 户次 亩次 字 页 条次 倍 分";
const MEASURED =
  "亩 公顷 顷 平方米 平方公里 平方千米 ㎡ 平米 立方米 立方 ㎥ 米 公里 千米 厘米 毫米 里 延米 延长米 吨 公斤 千克 克 毫克 微克 斤 升 毫升 " +
  "千瓦时 千瓦 兆瓦 瓦 伏 千伏 千伏安 分贝 摄氏度 度 ℃ 标准煤 吨标准煤 标准立方米";
const TIMES = "天 日 年 月 个月 季度 季 周 小时 分钟 秒 工作日 日历天 自然日 时 分";
const MONEY = "元 角 美元";
/** Names of a rate that people write in its unit's place. */
const NAMES_OF_PERCENT = "百分比 百分数 百分率 比例 比率 占比 比重";
const RATES = `% ％ ‰ 百分点 个百分点 成 ${NAMES_OF_PERCENT}`;
const RANKS = "级 等级 类 等 星 档 型 号 分位";

const MONEY_UNITS = new Set(MONEY.split(" "));
const RATE_UNITS = new Set(RATES.split(" "));
const PERCENT_NAMES = new Set(NAMES_OF_PERCENT.split(" "));
const COUNT_UNITS = new Set(COUNTED.split(" "));
const KNOWN = new Set([COUNTED, MEASURED, TIMES, MONEY, RATES, RANKS].join(" ").split(" "));
const RANK_UNITS = new Set(RANKS.split(" "));
const NOT_AMOUNTS = new Set(`${RANKS} 年 月 日 时 号`.split(" "));

/** Longest unit with its magnitude: 百万标准立方米. */
const LONGEST_UNIT = 7;
/** Longest whole unit that is looked at: 千克标准煤/平方米·年. */
const LONGEST = 24;
/** A noun of this length may count things that no list has: 眼, 标段, 合作社. */
const LONGEST_UNKNOWN = 3;

const MAGNITUDE = /^(?:万亿|千万|百万|十万|百|千|万|亿)?个?/;
const LATIN = /^[A-Za-zμΩ°℃㎡㎥²³%‰％^0-9]{1,8}$/;
const SEPARATORS = /[/／·*×、或每()（）\s]+/;
const WORDS =
  /以上|以下|以内|之内|左右|内$|前$|达标|合格|完成|及时|按时|按期|稳定|保证|保障|确保|防止|避免|改善|增强|优化|规范|良好|优秀|显著|明显|促进|提高|提升|增加|增长|加强|质量|满意|全部|到位|持平|正常|进行|运转|工作|率$|数$|性$|量$|的|不[低少高超]|[，。；！？：≥≤＞＜＝<>=\d]/;

/** 家企业: a unit and what it counts. */
const THINGS_COUNTED = /^[个家名场次项件人所座户台辆套条篇份期批处].{2}$/;

function isKnown(token: string): boolean {
  if (KNOWN.has(token)) return true;
  const bare = token.replace(MAGNITUDE, "");
  return bare === "" ? token !== "个" : KNOWN.has(bare);
}

function tokensOf(unit: string): string[] {
  return unit.split(SEPARATORS).filter((token) => token !== "");
}

/** Whether this is a unit and no sentence: 家, 万元/公里, 台（套）. A short noun that no list has is taken for a unit. */
export const isUnit = perText((unit) => {
  if (KNOWN.has(unit)) return true;
  if (unit.length > LONGEST) return false;
  return tokensOf(unit).every((token) => isKnown(token) || LATIN.test(token) || mayBeUnit(token));
});

function mayBeUnit(token: string): boolean {
  return token.length <= LONGEST_UNKNOWN && !WORDS.test(token) && !THINGS_COUNTED.test(token);
}

/** Whether every part of this is a unit known by name. */
export const isKnownUnit = perText((unit) => {
  if (KNOWN.has(unit)) return true;
  if (unit.length > LONGEST) return false;
  const tokens = tokensOf(unit);
  return (
    tokens.length > 0 && tokens.every((token) => isKnown(token) || /^(?:km|m|m²|kg|t|kW|kWh|L)$/.test(token))
  );
});

/** The known unit of an amount that `text` begins with, "" where it begins with none; grades (2级) and dates (5月) are no amounts. */
export function leadingUnit(text: string): string {
  for (let length = Math.min(LONGEST_UNIT, text.length); length > 0; length--) {
    const unit = text.slice(0, length);
    if (!/[\s/／·、()（）]/.test(unit) && isKnown(unit)) return NOT_AMOUNTS.has(unit) ? "" : unit;
  }
  return "";
}

/** 元 or 万元, not 元/人. */
export function yuanOf(unit: string): number | null {
  switch (unit.trim()) {
    case "元":
      return 1;
    case "千元":
      return 1_000;
    case "万元":
    case "万":
      return 10_000;
    case "百万元":
      return 1_000_000;
    case "亿元":
      return 100_000_000;
    default:
      return null;
  }
}

export const isMoneyUnit = perText((unit) => {
  if (KNOWN.has(unit)) return MONEY_UNITS.has(unit);
  return tokensOf(unit).some((token) => MONEY_UNITS.has(token.replace(MAGNITUDE, "")));
});

/** %, (%), %（百分比）. */
export function isRateUnit(unit: string): boolean {
  const bare = unit.trim();
  if (RATE_UNITS.has(bare)) return true;
  if (bare.length > LONGEST || !/^[%％（(]/.test(bare)) return false;
  const tokens = tokensOf(bare);
  return tokens.length > 0 && tokens.every((token) => RATE_UNITS.has(token));
}

/** 百分比, 比例: what a rate is called, and no unit. */
export function isNameOfPercent(unit: string): boolean {
  return PERCENT_NAMES.has(unit);
}

/** 级, 类, 等: an order, no amount. */
export function isGradeUnit(unit: string): boolean {
  return RANK_UNITS.has(unit);
}

/** 个, 家, 万人: things one by one. */
export function isCountUnit(unit: string): boolean {
  const bare = unit.trim();
  return COUNT_UNITS.has(bare) || COUNT_UNITS.has(bare.replace(MAGNITUDE, ""));
}

const SAME_UNITS: Readonly<Record<string, string>> = {
  名: "人",
  位: "人",
  日: "天",
  "％": "%",
  ...Object.fromEntries(Array.from(PERCENT_NAMES, (name) => [name, "%"])),
  千米: "公里",
  km: "公里",
  "㎡": "平方米",
  平米: "平方米",
  "m²": "平方米",
  立方: "立方米",
  "㎥": "立方米",
  场次: "场",
  批次: "批",
  千克: "公斤",
};

/** Whether two units, 台/套 and 台（套）, have one in common. */
export function sharesUnit(one: string, other: string): boolean {
  const plain = (unit: string) => tokensOf(unit).map((token) => SAME_UNITS[token] ?? token);
  const tokens = plain(one);
  return plain(other).some((token) => tokens.includes(token));
}
