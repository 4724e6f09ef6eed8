import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedIndicatorValue, splitIndicatorValue } from "../../../shared/book/indicator-value.ts";
import { letingBook } from "../../fixtures/paths.ts";

/** 指标值 of the real text as it is printed, its 60 rows in order; copied from its plain text. */
const PRINTED = `25完成25家企业的检查
95加油站设施达标，油气回收达标率95%
1 100 既定目标按期完成率
≤5经费预算控制数5万元
≥98规范成品油市场经营行为，提升油品质量
≥98加强加油站大气污染管控
≥95服务对象满意度达到95%
20发展电子商务企业
≥95发展电子商务专项资金使用率
≥95及时完成性
≤30控制在预算内
≥95促进企业发展，增加税收
≥95促进企业发展，增强就业率
≥98服务对象满意度98%
≥50拜访数量50家
≤20成本控制在20万元
1保证质量
1及时完成
≥1优化产业升级，促进经济发展
≥1发挥招商引资作用，增加地方收入
≥98≥ 95 服务对象满意度
100%
100%
100%
100%
提高社会影响力
100%
3解决改制企业遗留问题
100 群众工作中心任务资金到位率达到100%
100及时完成
≤30经费预算控制数30万元
100社会稳定
≥98 服务对象满意程度98%
≥30县级物流配送中心新增改造数量30个
≥1农村网络零售额同比增速1%
≥3.5乡镇商贸中心覆盖率提高3.5%
≥3县域商品和服务销售额提高3%
100及时完成
460预算数460万
≥1城乡消费品零售额增速对比基本持平
1促进农民增收
≥80服务对象对项目满意度大于等于80%
全体工作人员
100%
20万元
及时保障
保障机构正常运转
≥95%
≥2次
≥95%
及时完成
130万元
≥95%
≥95%
9人
100%
按时拨付
150万元
≥95%
≥95%`.split("\n");

describe("指标值", () => {
  it("all 60 of the real text rejoin to the letter, and are split as the Book has them", () => {
    const rows = letingBook().projects.flatMap((project) => project.indicators);
    expect(PRINTED).toHaveLength(60);
    expect(rows.map(printedIndicatorValue)).toEqual(PRINTED);
    expect(PRINTED.map(splitIndicatorValue)).toEqual(
      rows.map(({ symbol, number, unit }) => ({ symbol, number, unit })),
    );
  });

  it.each([
    ["≥95%", ["≥", "95", "%"]],
    [">= 95 %", [">=", "95", " %"]],
    ["1 100 既定目标按期完成率", ["", "1", " 100 既定目标按期完成率"]],
    ["＜3.5天", ["＜", "3.5", "天"]],
    ["=3.", ["=", "3", "."]],
    ["≥ 及时", ["≥", "", " 及时"]],
    ["-5", ["", "", "-5"]],
    ["及时5天", ["", "", "及时5天"]],
    ["", ["", "", ""]],
    ["第一行\n第二行", ["", "", "第一行\n第二行"]],
  ])("%j", (printed, [symbol, number, unit]) => {
    expect(splitIndicatorValue(printed)).toEqual({ symbol, number, unit });
  });

  it("loses nothing but white space between symbol and number, and splits its own join the same", () => {
    const text = fc.string({ unit: fc.constantFrom(..."≥≤＞＜＝<>=0123456789. %个万元\n".split("")) });
    fc.assert(
      fc.property(text, (printed) => {
        const value = splitIndicatorValue(printed);
        const joined = printedIndicatorValue(value);
        expect(joined.replace(/\s/g, "")).toBe(printed.replace(/\s/g, ""));
        expect(splitIndicatorValue(joined)).toEqual(value);
      }),
    );
  });
});
