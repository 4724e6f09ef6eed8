import { describe, expect, it } from "vitest";
import type { Indicator } from "../../../../shared/book/model.ts";
import { bookOf, placesOf, problemsOf, row } from "./one-project.ts";

/** Each rule: rows that it reports, with the place, and rows that look alike and comply. */
const CASES: Readonly<Record<string, { place: string; hits: Indicator[]; misses: Indicator[] }>> = {
  V1: {
    place: "i1.unit",
    hits: [
      row("数量", "抽查重点企业数量", "25完成25家企业的检查"),
      row("时效", "任务按期完成率", "1 100 既定目标按期完成率"),
      row("数量", "培训教师人数", "不少于50人"),
      row("数量", "培训教师人数", "≥50人以上"),
      row("数量", "入驻企业数量", "≥20家企业"),
      row("质量", "验收合格率", "100%（预算17.00万元）"),
      row("质量", "验收合格率", "≥合格"),
    ],
    misses: [
      row("成本", "每公里保洁费用", "≤6600元/公里"),
      row("数量", "关停自备井数量", "＝12眼"),
      row("数量", "购置设备数量", "≥160台（套）"),
      row("时效", "工程完工时间", "2025年8月25日前"),
      row("质量", "机组能效等级", "达到2级及以上"),
      row("生态效益", "PM2.5年均浓度", "≤42微克/立方米"),
      row("质量", "产品标准", "符合GB/T 29315-2022"),
      row("时效", "抢修时限", "5-10天"),
    ],
  },
  V2: {
    place: "i1.symbol",
    hits: [
      row("数量", "驻点招商人员人数", "9人"),
      row("质量", "巡查覆盖率", "100%"),
      row("成本", "项目总成本", "100万元"),
    ],
    misses: [
      row("时效", "工程完工时间", "2025年8月25日前"),
      row("质量", "保证质量", "1保证质量"),
      row("质量", "水质类别", "Ⅳ类及以上"),
      row("数量", "巡查次数", ">=12次"),
    ],
  },
  V4: {
    place: "i1",
    hits: [
      row("质量", "保证质量", "1保证质量"),
      row("社会效益", "社会稳定", "100社会稳定"),
      row("经济效益", "促进企业发展，增加税收", "≥95%"),
      row("时效", "及时完成性", "≥95"),
      row("质量", "设备验收合格率", "1保证质量"),
      row("经济效益", "经济效益指标", "≥1", "优化产业升级，促进经济发展"),
    ],
    misses: [
      row("社会效益", "保障困难群众基本生活", "≥850人"),
      row("社会效益", "群众安全感", "≥98%"),
      row("社会效益", "居民健康素养水平", "≥32%"),
      row("社会效益", "提高群众防范意识宣传覆盖率", "≥90%"),
      row("经济效益", "带动农民年均增收", "≥800元"),
      row("社会效益", "社会影响力", "提高社会影响力"),
    ],
  },
  V5: {
    place: "i1",
    hits: [
      row("数量", "保障办公人数", "全体工作人员"),
      row("时效", "资料报送时限", "按时报送"),
      row("社会效益", "村容村貌", "有所提高"),
      row("社会效益", "基层治理", "显著"),
      row("数量", "慰问人数", "若干"),
    ],
    misses: [
      row("质量", "工程验收结论", "合格"),
      row("质量", "水质类别", "Ⅳ类及以上"),
      row("质量", "系统安全等级", "三级"),
      row("社会效益", "事故发生情况", "不发生"),
      row("可持续影响", "管护机制", "建立"),
      row("生态效益", "地下水位", "高于上年同期"),
      row("时效", "报告提交时间", "12月31日前"),
    ],
  },
  V6: {
    place: "i1.level3",
    hits: [
      row("服务对象满意度", "服务对象满意度达到95%", "≥95%"),
      row("成本", "成本控制在20万元", "≤20万元"),
      row("数量", "物流配送中心新增改造数量30个", "≥30个"),
      row("数量", "完成30个配送中心改造", "≥30个"),
      row("数量", "发展电子商务企业20", "≥20家"),
      row("时效", "完工时间12月31日前", "12月31日前"),
    ],
    misses: [
      row("时效", "报修24小时到场率", "≥98%"),
      row("数量", "65岁及以上老年人规范管理人数", "≥640人"),
      row("质量", "12345热线工单办结率", "≥98%"),
      row("生态效益", "年均浓度PM2.5", "≤42微克/立方米"),
      row("生态效益", "万元工业增加值用水量下降率", "≥2.5%"),
      row("质量", "110接警处置率", "≥99%"),
    ],
  },
  V7: {
    place: "i1",
    hits: [
      row("数量", "举办招商引资活动数量（个）", "≥2次"),
      row("数量", "维修面积（单位：平方米）", "≥12亩"),
      row("质量", "设备验收合格率", "＝12个"),
      row("数量", "培训人数", "≥12场"),
    ],
    misses: [
      row("数量", "举办招商引资活动数量（次）", "≥2次"),
      row("数量", "购置设备数量（台/套）", "≥2台（套）"),
      row("数量", "参训人数（人）", "≥120名"),
      row("数量", "国家基本公共卫生服务（第三版）培训次数", "≥2次"),
      row("社会效益", "新生儿死亡率", "≤2.5‰"),
    ],
  },
  V8: {
    place: "i1",
    hits: [
      row("经济效益", "消费品零售额增速", "≥1%", "消费品零售额增速基本持平"),
      row("质量", "群众工作任务完成率", "＝100%", "群众工作任务资金到位率达到100%"),
      row("经济效益", "电商交易额增长率", "≥5%", "交易额较上年下降的幅度"),
      row("质量", "设施完好率", "≥95%", "参加培训的人员数量"),
      row("质量", "管网漏损率", "≥9%", "漏损率不高于控制数"),
    ],
    misses: [
      row("质量", "宿舍室温达标率", "≥98%", "每日测温不低于18℃的宿舍占比"),
      row("时效", "抢修及时率", "≥95%", "到场时间不超过24小时的次数占比"),
      row("生态效益", "用水量下降率", "≥2.5%", "与上年可比价数据相比的降幅"),
      row("质量", "养护项目验收合格率", "≥97%", "一次通过验收的养护单元占比"),
      row("经济效益", "城乡居民收入增速", "≥0%", "与上年基本持平"),
    ],
  },
};

describe.each(Object.entries(CASES))("%s", (rule, { place, hits, misses }) => {
  it.each(hits)("reports $level3 $symbol $number $unit", (wrong) => {
    expect(placesOf(bookOf(wrong), rule)).toEqual([place]);
  });

  it.each(misses)("lets $level3 $symbol $number $unit stand", (right) => {
    expect(placesOf(bookOf(right), rule)).toEqual([]);
  });
});

it("marks the words in the unit and says the value that belongs there", () => {
  const [problem] = problemsOf(bookOf(row("数量", "抽查企业数量", "≥25完成25家企业的检查")), "V1");
  expect(problem?.quote).toBe("完成25家企业的检查");
  expect(problem?.advice).toContain("≥25家");
});

describe("V1 takes a value apart", () => {
  const mended = (...given: Parameters<typeof row>) => problemsOf(bookOf(row(...given)), "V1")[0]?.fix;

  it.each([
    ["数量", "培训教师人数", "不少于50人", "≥50人"],
    ["时效", "抢修时限", "30天内", "≤30天"],
    ["数量", "培训教师人数", "≥50人以上", "≥50人"],
    ["成本", "经费预算控制数", "≤5经费预算控制数5万元", "≤5万元"],
  ] as const)("%s %s %s: unasked, as nothing is lost", (level2, level3, value, right) => {
    expect(mended(level2, level3, value)).toMatchObject({ title: `改为“${right}”`, safe: true });
  });

  it("asks where words would be lost or a symbol is guessed", () => {
    expect(mended("数量", "抽查企业", "25完成25家企业的检查")).toMatchObject({
      title: "改为“≥25家”",
      safe: false,
    });
    expect(mended("质量", "设备完好率", "≥95设备完好")).toMatchObject({ title: "改为“≥95%”", safe: false });
  });

  it("knows no mend where two numbers differ or the matter cannot be counted", () => {
    expect(mended("服务对象满意度", "服务对象满意度", "≥98≥ 95 服务对象满意度")).toBeUndefined();
    expect(mended("质量", "保证质量", "1保证质量")).toBeUndefined();
  });
});
