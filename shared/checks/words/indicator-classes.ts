import type { Indicator } from "../../book/model.ts";
import { isCountUnit, isMoneyUnit, isRateUnit } from "./indicator-units.ts";

/** Words by which a 三级指标 shows that it belongs to another 二级指标 than the one it stands under. */

const SATISFIED = /满意|好评率/;
const RATE_OF_WORK = /完成率|完工率|办结率|整改率/;
const QUALITY = /合格|达标|优良|优质|准确率|完好率|正确率|差错率/;
const GROWTH = /增速|增幅|增长率|增长幅度|增长速度/;
const HOW_LONG = /(?:响应|反应|办理|处理|处置|修复|恢复|到达|完成|完工|交付|投用|使用|到位)时间$|工期$|时限$/;
const PRICE = /成本|造价|单价|费用$|总支出$/;
const SALES = /销售额|销售收入|营业额|营业收入|产值|利润|税收|增收/;
const COUNT = /(?:人数|台数|个数|次数|户数|家数|件数|例数|间数|处数|场数|期数|面积|里程|长度)$/;
const COUNT_OF_FAULTS = /问题|事故|缺陷|投诉|差错|故障|隐患/;
const SHARE = /(?:率|占比|比例|比重)$/;
/** Shares that say how many are reached: these count as 数量 in official lists. */
const EXTENT = /服务率|覆盖|普及|参保|接种|签约|检测率|监测率|巡查|管理率|配备|入园|入学|筛查|抽检|检查/;
const USE = /利用率|使用率/;
const COST = /成本|费用|支出|资金|预算|经费|单价|造价|标准|投资|金额|总额|补助/;
const NATURE =
  /污染|空气质量|空气优良|优良天数|环境质量|水环境|减排|碳排放|二氧化碳|扬尘|绿化|地下水(?:开采|超采|水位|压采)|压采|森林|植被|水土流失|生态|PM2\.?5|PM10|氨氮|化学需氧量|生物多样性|湿地|大气/;
const PEOPLE = /知晓|参与|宣传|意识|投诉|信访|人数|人次|人口|就业|培训|人才|案件|受益/;

/** Only a name's beginning is looked at. */
const LONGEST = 100;

/** A name's last character tells most of them. */
function isHowLong(name: string): boolean {
  return "间期限".includes(name.slice(-1)) && HOW_LONG.test(name);
}

type Judge = (name: string, row: Indicator) => string | null;

const QUANTITY: Judge = (name, { unit }) => {
  if (SATISFIED.test(name)) return "满意度";
  if (GROWTH.test(name)) return "经济效益";
  if (/按期|按时|及时|如期/.test(name) || isHowLong(name)) return "时效";
  if (PRICE.test(name) && isMoneyUnit(unit)) return "成本";
  if (RATE_OF_WORK.test(name) || /到位率|使用率|利用率/.test(name)) return "质量";
  if (/率/.test(name) && QUALITY.test(name)) return "质量";
  return isRateUnit(unit) && SHARE.test(name) && !EXTENT.test(name) ? "质量" : null;
};

const QUALITIES: Judge = (name, { unit }) => {
  if (SATISFIED.test(name)) return "满意度";
  if (GROWTH.test(name) || (SALES.test(name) && !/合格|达标|准确/.test(name))) return "经济效益";
  if (/按期|按时|如期/.test(name) || isHowLong(name)) return "时效";
  if (PRICE.test(name) && isMoneyUnit(unit)) return "成本";
  if (COUNT_OF_FAULTS.test(name) || isRateUnit(unit)) return null;
  return COUNT.test(name) || (name.endsWith("数量") && isCountUnit(unit)) ? "数量" : null;
};

const TIMES: Judge = (name, { unit }) => {
  if (SATISFIED.test(name)) return "满意度";
  if (GROWTH.test(name)) return "经济效益";
  if (/及时|按时|按期|如期|准时|时间|时限|当年|当日|小时|天|进度|前|频次|频率|周期|时长/.test(name))
    return null;
  if (QUALITY.test(name)) return "质量";
  if ((PRICE.test(name) || /投资$|支出$/.test(name)) && isMoneyUnit(unit)) return "成本";
  if (/到位率|覆盖率|使用率|利用率/.test(name)) return "质量";
  return (COUNT.test(name) || name.endsWith("数量")) && !isRateUnit(unit) ? "数量" : null;
};

const COSTS: Judge = (name, { unit }) => {
  if (SATISFIED.test(name)) return "满意度";
  if (COST.test(name) || isMoneyUnit(unit)) return null;
  if (RATE_OF_WORK.test(name) || /合格率|达标率/.test(name)) return "质量";
  return /(?:人数|台数|户数|家数)$/.test(name) ? "数量" : null;
};

const ECONOMY: Judge = (name, { unit }) => {
  if (SATISFIED.test(name)) return "满意度";
  if (isMoneyUnit(unit) || SALES.test(name) || /节约|节省|收益/.test(name)) return null;
  if (NATURE.test(name)) return "生态效益";
  return USE.test(name) || /成本控制|成本利用/.test(name) ? "质量" : null;
};

const SOCIETY: Judge = (name, { unit }) => {
  if (SATISFIED.test(name)) return "满意度";
  if (isMoneyUnit(unit) && SALES.test(name.replace("收入", "增收"))) return "经济效益";
  return NATURE.test(name) && !PEOPLE.test(name) ? "生态效益" : null;
};

const ENVIRONMENT: Judge = (name, { unit }) => {
  if (SATISFIED.test(name)) return "满意度";
  return isMoneyUnit(unit) && !NATURE.test(name) ? "经济效益" : null;
};

const LASTING: Judge = (name) => (SATISFIED.test(name) ? "满意度" : null);

const CONTENTMENT: Judge = (name) => {
  if (SATISFIED.test(name) || /认可|评价|投诉|信任|安全感|好评/.test(name)) return null;
  if (RATE_OF_WORK.test(name) || QUALITY.test(name)) return "质量";
  return COUNT.test(name) || name.endsWith("数量") ? "数量" : null;
};

const JUDGES: ReadonlyMap<string, Judge> = new Map([
  ["数量", QUANTITY],
  ["质量", QUALITIES],
  ["时效", TIMES],
  ["成本", COSTS],
  ["经济成本", COSTS],
  ["经济效益", ECONOMY],
  ["社会效益", SOCIETY],
  ["生态效益", ENVIRONMENT],
  ["可持续影响", LASTING],
  ["服务对象满意度", CONTENTMENT],
  ["满意度", CONTENTMENT],
]);

/** The 二级指标 (without ending) that the row seems to belong to instead of `level2`; null where it may stand. */
export function betterClass(level2: string, row: Indicator): string | null {
  const name = row.level3.trim().slice(0, LONGEST);
  return name === "" ? null : (JUDGES.get(level2)?.(name, row) ?? null);
}
