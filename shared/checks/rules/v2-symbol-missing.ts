import { numberOf } from "../../book/indicator-value.ts";
import type { Indicator, Project } from "../../book/model.ts";
import { printed, valueForm } from "../text/indicator-form.ts";
import { isCost, isSatisfaction, usualSymbol, withoutSuffix } from "../text/indicator-kinds.ts";
import { shown } from "../text/shown.ts";
import { isRateUnit } from "../words/indicator-units.ts";
import { isWholeBudget } from "./b3-cost-against-budget.ts";
import { lacksLimit } from "./b4-cost-without-limit.ts";
import type { RowFinding, Rule } from "./rule.ts";

/** Rates that may be more than all: growth, what an investment brings, plans for money that are exceeded. */
const MAY_EXCEED =
  /增长|增速|增幅|增值|提高|提升|上升|下降|降低|同比|环比|回报|收益|利润|负荷|床位|产销|投入产出|放大|拨备|偿债|税收|收入|征收|入库|投资|融资|招商|销售|产值|营业|超额|带动|拉动|杠杆|资本|资产|周转/;
const SHARE = /(?:率|占比|比例|比重)(?:[（(].{0,8}[）)])?$/;
/** What is made and done for people: nobody sets a ceiling for it. */
const MORE_IS_BETTER =
  /^(?:新建|建设|修建|改造|整治|治理|维修|培育|扶持|资助|救助|帮扶|慰问|培训|引进|种植|栽植|创建|推广|开展|举办|发放|完成)|(?:建设|新建|改建|改造|整治|治理|修建|维修|修缮|培育|扶持|资助|救助|帮扶|慰问|培训|引进|种植|栽植|推广|创建|发放|服务|受益|覆盖|开展).{0,12}(?:数量|个数|人数|户数|家数|村数|次数|人次|场次|期数|面积|里程|长度|数)$/;
const CEILING = /控制|限制|压减|减少|涉企|不超过|上限|会议|接待|出国|车辆|编制|投诉|事故|问题|隐患|差错/;

/**
 * Without a symbol nobody knows whether more or less would be better; with the wrong one it says nothing or the contrary. A date
 * needs none; a mixed value is V1's, a cost without its limit B4's. Of a cost that is the whole budget both are told, as in the
 * list of the real text.
 */
export const v2SymbolMissing: Rule = {
  id: "V2",
  title: "定量指标缺少符号，或符号不当",
  severity: "warning",
  example: { wrong: "9人", right: "≥9人" },
  on: "part",
  row: (row, project) => {
    if (row.number === "" || valueForm(row) !== "plain") return null;
    return row.symbol === "" ? missing(row, project) : (beyondAll(row) ?? ceiling(row));
  },
};

function missing(row: Indicator, project: Project): RowFinding | null {
  if (lacksLimit(row) && !isWholeBudget(row, project)) return null;
  const symbol = usualSymbol(row);
  return {
    field: "symbol",
    message: `定量指标“${shown(printed(row))}”缺少符号。`,
    quote: "",
    advice: `写明符号，如“${symbol}${shown(printed(row))}”。`,
    fix: { title: `改为“${symbol}${shown(printed(row))}”，请确认`, safe: false, texts: { symbol } },
  };
}

/** 覆盖率 ≥100%, ≥120%: no share is more than all of it. */
function beyondAll(row: Indicator): RowFinding | null {
  const { symbol, number, unit, level3 } = row;
  const name = level3.trim().slice(0, 200);
  if (!/[≥＞>]/.test(symbol) || !isRateUnit(unit)) return null;
  const share = numberOf(number);
  if (!(share >= 100) || isSatisfaction(row) || !SHARE.test(name) || MAY_EXCEED.test(name)) return null;
  if (share > 100)
    return {
      field: "symbol",
      message: `“${shown(level3)}”是占比，不会超过100%，请核对“${shown(printed(row))}”。`,
      quote: symbol,
      advice: "要求全部达到的写“＝100%”；允许有少数达不到的写“≥95%”一类。",
    };
  return {
    field: "symbol",
    message: `“${shown(level3)}”是占比，不会超过100%，“${shown(printed(row))}”应写“＝100%”。`,
    quote: symbol,
    advice: "要求全部达到的写“＝100%”；允许有少数达不到的写“≥95%”一类。",
    fix: { title: "符号改为“＝”", safe: symbol !== "＞" && symbol !== ">", texts: { symbol: "＝" } },
  };
}

/** 建设数量 ≤4个: none at all would do. */
function ceiling(row: Indicator): RowFinding | null {
  const { symbol, level2, level3 } = row;
  const name = level3.trim().slice(0, 200);
  if (!/[≤＜<]/.test(symbol) || withoutSuffix(level2) !== "数量" || isCost(row)) return null;
  if (!MORE_IS_BETTER.test(name) || CEILING.test(name)) return null;
  return {
    field: "symbol",
    message: `“${shown(level3)}”写了“${shown(printed(row))}”，一个不做也算完成，请确认。`,
    quote: symbol,
    advice: "要做到的数量写“≥”或“＝”；确是上限的不必改。",
    fix: { title: "符号改为“≥”，请确认", safe: false, texts: { symbol: "≥" } },
  };
}
