import type { Book } from "../../../../shared/book/model.ts";
import { type Case, type CasesByRule, rowCases } from "./case.ts";
import { bookOf, row } from "./one-project.ts";

const ROWS: CasesByRule = {
  I1: rowCases({
    place: "i1.description",
    hits: [
      row("质量", "验收合格率", "≥95%", "验收合格率"),
      row("质量", "验收合格率", "≥95%", " 验收合格率。"),
      row("数量", "配送中心（县级）数量", "≥30个", "配送中心(县级)数量"),
    ],
    misses: [
      row("质量", "验收合格率", "≥95%", "验收合格率95%"),
      row("质量", "验收合格率", "≥95%", "一次验收合格的工程占比"),
      row("质量", "", "≥95%", ""),
    ],
  }),
  I2: rowCases({
    place: "i1.level3",
    hits: [
      row("经济效益", "经济效益指标", "≥95%"),
      row("数量", "数量指标", "≥12个"),
      row("社会效益", "社会效益", "≥12个"),
    ],
    misses: [
      row("服务对象满意度", "服务对象满意度", "≥95%"),
      row("数量", "培训数量", "≥12个"),
      row("经济效益", "", "≥12个"),
    ],
  }),
  I3: rowCases({
    place: "i1.level2",
    hits: [
      row("数量", "任务完成率", "≥95%"),
      row("数量", "农村网络零售额同比增速", "≥1%"),
      row("数量", "设备在线率", "≥95%"),
      row("质量", "商品销售额提高", "≥3%"),
      row("生态效益", "每亩节约水电费", "≥45元/亩"),
      row("质量", "参加培训人数", "≥120人"),
      row("时效", "设备验收合格率", "≥95%"),
      row("社会效益", "大气污染管控达标率", "≥90%"),
      row("经济效益", "综合利用率", "≥95%"),
      row("数量", "抢修响应时间", "≤4小时"),
      row("质量", "每间实验室造价", "≤18万元"),
      row("时效", "清淤工程总投资", "≤385.6万元"),
      row("经济效益", "压减地下水开采量", "≥310万立方米"),
      row("质量", "远程诊断例数", "≥2.4万例"),
      { ...row("数量", "培训场次", "≥12场"), level1: "效益指标" },
    ],
    misses: [
      row("数量", "老年人规范健康管理服务率", "≥64%"),
      row("时效", "报修24小时到场率", "≥98%"),
      row("社会效益", "绿色通道检验报告时间", "≤30分钟"),
      row("社会效益", "饮用水水质达标率", "≥95%"),
      row("生态效益", "秸秆综合利用率", "≥98%"),
      row("质量", "问题整改率", "＝100%"),
      row("社会效益", "垃圾分类知晓率", "≥80%"),
      row("数量", "培训时间", "≥40学时"),
      row("数量", "发放补助金额", "≥12万元"),
      row("社会效益", "急救平均反应时间", "≤12分钟"),
    ],
  }),
  I4: rowCases({
    place: "i1.level3",
    hits: [
      row("质量", "专款专用率", "＝100%"),
      row("质量", "专项资金使用率", "≥95%"),
      row("时效", "资金拨付时限", "≤30天"),
      row("时效", "到位率", "＝100%"),
      row("数量", "预算执行率", "≥95%"),
      row("质量", "财务管理制度执行情况", "执行有效"),
      row("时效", "款项结算及时性", "≥98%"),
    ],
    misses: [
      row("时效", "奖补资金发放周期", "≤20个工作日"),
      row("质量", "补助发放准确率", "≥99%"),
      row("质量", "财务人员培训合格率", "≥95%"),
      row("成本", "资金使用总额", "≤100万元"),
      row("数量", "资金监管平台使用户数", "≥12户"),
    ],
  }),
  I6: rowCases({
    place: "i1.level3",
    hits: [
      row("质量", "保证质量", "≥95%"),
      row("时效", "及时完成", "≥95%"),
      row("服务对象满意度", "满意度", "≥95%"),
      row("数量", "完成数量", "≥12个"),
      row("时效", "任务完成率", "≥95%"),
      row("质量", "运行情况", "正常运行365天"),
      row("成本", "成本节约", "≥2万元"),
      row("数量", "竣工率", "＝100%"),
    ],
    misses: [
      row("时效", "防汛物资入库完成率", "≥95%"),
      row("质量", "消防设施安全情况", "全部合格"),
      row("成本", "疏浚土方成本控制", "≤18元/立方米"),
      row("服务对象满意度", "服务对象满意度", "≥95%"),
      row("时效", "设备验收完成时间", "≤30天"),
      row("时效", "完成时间", "2024年11月底前"),
      row("时效", "项目完成时限", "12月底前"),
      row("质量", "设备验收合格率", "≥95%"),
      row("数量", "培训数量", "≥12场"),
    ],
  }),
  I7: rowCases({
    place: "i1.number",
    hits: [
      row("服务对象满意度", "企业满意度", "100%"),
      row("服务对象满意度", "企业满意度", "≥100%"),
      row("服务对象满意度", "企业满意度", "＝100.0%"),
    ],
    misses: [
      row("服务对象满意度", "企业满意度", "≥99%"),
      row("服务对象满意度", "企业满意度", "≤100%"),
      row("质量", "验收合格率", "＝100%"),
    ],
  }),
};

export const OUTPUTS = [
  row("数量", "维修校舍数量", "＝12所"),
  row("质量", "验收合格率", "＝100%"),
  row("时效", "施工工期", "≤90天"),
];
export const COST = row("成本", "项目总成本", "≤100万元");
export const NEW_COST = row("经济成本", "项目总成本", "≤100万元");
export const EFFECT = row("社会效益", "受益学生人数", "≥870人");
export const CONTENT = row("服务对象满意度", "师生满意度", "≥93%");

const named = (...names: readonly string[]) => names.map((name) => row("数量", name, "≥12公里"));
const at = (place: string, name: string, book: Book): Case => ({ name, input: { book }, places: [place] });
const none = (name: string, book: Book) => ({ name, input: { book } });

/** Names, classes, order and kinds of indicators. */
export const NAME_CASES: CasesByRule = {
  ...ROWS,
  I2: {
    hits: [
      ...(ROWS.I2?.hits ?? []),
      at("p1.i2.level3", "a name in two classes", bookOf(EFFECT, { ...EFFECT, level2: "可持续影响指标" })),
      at("p1.i3.level3", "a name with a space", bookOf(...named("巡渠长度", "清淤长度", "巡渠 长度"))),
      at(
        "p1.i2.level3",
        "a name as its own description",
        bookOf(...[1, 2].map(() => row("数量", "管护林木", "≥9株", "管护林木"))),
      ),
    ],
    misses: [
      ...(ROWS.I2?.misses ?? []),
      none("two names", bookOf(...named("巡渠长度", "清淤长度"))),
      none(
        "one name of two that are described",
        bookOf(row("数量", "培训人次", "≥80人次", "农技员"), row("数量", "培训人次", "≥200人次", "种植户")),
      ),
      none("names that are blank", bookOf(...named("", ""))),
    ],
  },
  I8: {
    hits: [
      at(
        "p1",
        "成本 before 质量",
        bookOf(...OUTPUTS.slice(0, 1), COST, ...OUTPUTS.slice(1), EFFECT, CONTENT),
      ),
      at("p1", "效益 before 产出", bookOf(EFFECT, ...OUTPUTS, COST, CONTENT)),
      at("p1", "a kind in two places", bookOf(...OUTPUTS, ...OUTPUTS.slice(0, 1), COST, EFFECT, CONTENT)),
    ],
    misses: [
      none("the old scheme", bookOf(...OUTPUTS, COST, EFFECT, CONTENT)),
      none("the new scheme", bookOf(NEW_COST, ...OUTPUTS, EFFECT, CONTENT)),
      none(
        "可持续影响 beside a first-level 成本",
        bookOf(NEW_COST, ...OUTPUTS, EFFECT, row("可持续影响", "管护年限", "≥5年"), CONTENT),
      ),
      none("a kind that no scheme has", bookOf(...OUTPUTS, { ...COST, level2: "其他指标" }, EFFECT, CONTENT)),
    ],
  },
  I9: {
    hits: [
      at("p1", "no 满意度", bookOf(...OUTPUTS, COST, EFFECT)),
      at("p1", "no 效益", bookOf(...OUTPUTS, COST, CONTENT)),
      at("p1", "neither 质量 nor 时效", bookOf(...OUTPUTS.slice(0, 1), COST, EFFECT, CONTENT)),
      at("p1", "no 成本", bookOf(...OUTPUTS, EFFECT, CONTENT)),
      at("p1", "no 产出", bookOf(NEW_COST, EFFECT, CONTENT)),
    ],
    misses: [
      none("the old scheme", bookOf(...OUTPUTS, COST, EFFECT, CONTENT)),
      none("the new scheme", bookOf(NEW_COST, ...OUTPUTS, EFFECT, CONTENT)),
      none(
        "可持续影响 as the only 效益",
        bookOf(...OUTPUTS, COST, row("可持续影响", "使用年限", "≥30年"), CONTENT),
      ),
    ],
  },
};
