import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  numberOf,
  printedIndicatorValue,
  splitIndicatorValue,
} from "../../../shared/book/indicator-value.ts";
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
    [">= 95 %", ["≥", "95", " %"]],
    ["1 100 既定目标按期完成率", ["", "1", " 100 既定目标按期完成率"]],
    ["＜3.5天", ["＜", "3.5", "天"]],
    ["=3.", ["＝", "3", "."]],
    ["≥ 及时", ["≥", "", " 及时"]],
    ["-5", ["", "", "-5"]],
    ["≥10⁴份", ["≥", "", "10⁴份"]],
    ["≥120m²", ["≥", "120", "m²"]],
    ["及时5天", ["", "", "及时5天"]],
    ["", ["", "", ""]],
    ["第一行\n第二行", ["", "", "第一行\n第二行"]],
  ])("%j", (printed, [symbol, number, unit]) => {
    expect(splitIndicatorValue(printed)).toEqual({ symbol, number, unit });
  });

  it.each([
    ["≥", ">= =>", "≧ ⩾ ⪖ ≽ ≮", "＞＝ >＝ ＞= ＞═ ﹥﹦ ＝＞"],
    ["≤", "<= =<", "≦ ⩽ ⪕ ≼ ≯", "＜＝ <＝ ＜= ＜═ ﹤﹦ ＝＜"],
    ["＞", "> ﹥"],
    ["＜", "< ﹤"],
    ["＝", "= ═ ﹦"],
  ])("%s is the standard form of its look-alikes", (sign, ...forms) => {
    for (const form of [sign, ...forms.join(" ").split(" ")])
      expect(splitIndicatorValue(`${form} 60户`), form).toEqual({ symbol: sign, number: "60", unit: "户" });
  });

  it.each([
    ["2,400株", "2,400", 2400, "株"],
    ["＝18,650.25元", "18,650.25", 18_650.25, "元"],
    ["3 200 人次", "3 200", 3200, " 人次"],
    ["12 000", "12 000", 12_000, ""],
    ["≤4，500千瓦时", "4，500", 4500, "千瓦时"],
    ["1,204,000平方米", "1,204,000", 1_204_000, "平方米"],
    ["≥７５．５％", "７５．５", 75.5, "％"],
    ["６８０户", "６８０", 680, "户"],
  ])("%s is one number however it is written", (printed, number, worth, unit) => {
    const value = splitIndicatorValue(printed);
    expect(value).toMatchObject({ number, unit });
    expect(numberOf(value.number)).toBe(worth);
  });

  it.each(
    [
      "60%-75% 60～75% 8至12天 3~5家 2—3次 ≥40%—50% 10人到15人",
      "2023年3月-11月 2024年6月30日前 3月1日至5月31日 9月底 2025-04-30 2025/4/30 2023—2025年",
      "3/4 1/2以上 1:20 1：8 ±3% 50±2个 90%±5% 12(±1)度 3×6米",
      "2,40株 12,3456元 1,0000亩",
    ].flatMap((line) => line.split(" ")),
  )("%s is never cut in two", (printed) => {
    const { symbol, number, unit } = splitIndicatorValue(printed);
    expect([number, symbol + unit]).toEqual(["", printed]);
  });

  it.each(["6个月", "30日内", "12次/年", "800元/人", "5天降到3天", "100人达到95%", "50，其中20户"])(
    "%s begins with a number that stands by itself",
    (printed) => {
      const { number, unit } = splitIndicatorValue(printed);
      expect(number).toBe(/^\d+/.exec(printed)?.[0]);
      expect(number + unit).toBe(printed);
    },
  );

  it("has no worth where there is no number", () => {
    expect(["", "三分之一", "1/3", "1,00", "0,500", "约50"].map(numberOf)).toEqual(Array(6).fill(Number.NaN));
  });

  it("loses nothing but white space between symbol and number, and splits its own join the same", () => {
    const characters = "≥≤＞＜＝<>=≧≦═0123456789０９. ,，/-~年月±%个万元\n".split("");
    const text = fc.string({ unit: fc.constantFrom(...characters) });
    fc.assert(
      fc.property(text, (printed) => {
        const value = splitIndicatorValue(printed);
        const joined = printedIndicatorValue(value);
        const rest = value.number + value.unit;
        expect(printed.trim().endsWith(value.unit)).toBe(true);
        expect(printed.replace(/\s/g, "").endsWith(rest.replace(/\s/g, ""))).toBe(true);
        expect(printed.replace(/\s/g, "").length - rest.replace(/\s/g, "").length).toBeLessThanOrEqual(2);
        expect(splitIndicatorValue(joined)).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });
});
