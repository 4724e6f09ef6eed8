import type { Indicator, Project } from "../../../../shared/book/model.ts";
import { bookOf as bookOfTexts } from "../small-book.ts";
import { type CasesByRule, type RuleCases, rowCases } from "./case.ts";
import { bookOf, bookWith, row } from "./one-project.ts";

/** Cases that were written after the rules, in words that none of their lists was made from. */

/** Sentences: a paragraph of a section each. */
function texts(wrong: readonly string[], right: readonly string[]): RuleCases {
  const inBook = (text: string) => ({ name: text, input: { book: bookOfTexts([[text]]) } });
  return { hits: wrong.map((text) => ({ ...inBook(text), places: ["s1p1"] })), misses: right.map(inBook) };
}

function goals(wrong: readonly string[], right: readonly string[]): RuleCases {
  const inBook = (goal: string) => ({ name: goal, input: { book: bookWith({ goal }) } });
  return { hits: wrong.map((goal) => ({ ...inBook(goal), places: ["p1.goal"] })), misses: right.map(inBook) };
}

type Cost = readonly [total: string, name: string, value: string];

/** Costs beside a budget. */
function costs(wrong: readonly Cost[], right: readonly Cost[]): RuleCases {
  const inBook = ([total, name, value]: Cost) => {
    const change: Partial<Project> = {
      budget: { total, fiscal: total, other: "" },
      indicators: [row("成本", name, value)],
    };
    return { name: `${total} ${name} ${value}`, input: { book: bookWith(change) } };
  };
  return {
    hits: wrong.map((each) => ({ ...inBook(each), places: ["p1.i1.number"] })),
    misses: right.map(inBook),
  };
}

const DREDGED = row("数量", "巡渠长度", "≥9公里");
const SOUND = row("质量", "渠道完好率", "≥95%");
const IN_TIME = row("时效", "清淤工期", "≤40天");
const COST = row("成本", "清淤费用", "≤9万元");
const NEW_COST = row("经济成本", "清淤费用", "≤9万元");
const SAVED = row("生态效益", "节水量", "≥3万立方米");
const CONTENT = row("服务对象满意度", "用水户满意度", "≥92%");

/** Whole projects, by their rows. */
function projects(
  wrong: readonly (readonly Indicator[])[],
  right: readonly (readonly Indicator[])[],
): RuleCases {
  const inBook = (rows: readonly Indicator[]) => ({
    name: rows.map(({ level2 }) => level2).join(" "),
    input: { book: bookOf(...rows) },
  });
  return { hits: wrong.map((rows) => ({ ...inBook(rows), places: ["p1"] })), misses: right.map(inBook) };
}

export const OTHER_WORDINGS: CasesByRule = {
  V1: rowCases({
    place: "i1.unit",
    hits: [
      row("数量", "回收农膜", "每年完成3200亩的回收任务"),
      row("质量", "路灯亮灯", "亮灯率≥98%"),
      row("数量", "装备防火背囊", "≥40套防火背囊"),
      row("时效", "物资到位", "≤3天全部到位"),
      row("数量", "登记农户", "≥0,500户"),
    ],
    misses: [
      row("时效", "春季造林", "4月10日前"),
      row("数量", "巡逻频次", "≥2次/周"),
      row("质量", "电压偏差", "±7%"),
      row("时效", "雨季施工", "2025年6月至9月"),
      row("成本", "护理补贴", "≤1200元/人·月"),
    ],
  }),
  V2: rowCases({
    place: "i1.symbol",
    hits: [
      row("数量", "清运垃圾", "850吨"),
      row("质量", "管护苗木存活率", "95%"),
      row("质量", "公厕保洁达标率", "≥100%"),
      row("质量", "护林员出勤率", "≥120%"),
      row("数量", "维修水闸座数", "≤8座"),
    ],
    misses: [
      row("时效", "采购完成时间", "2025年5月"),
      row("质量", "亩产增长幅度", "≥100%"),
      row("质量", "床位使用率", "≥105%"),
      row("数量", "行政复议纠错件数", "≤3件"),
      row("质量", "水质", "Ⅲ类"),
    ],
  }),
  V4: rowCases({
    place: "i1",
    hits: [
      row("社会效益", "丰富群众精神文化生活", "≥90%"),
      row("社会效益", "营商环境", "100%"),
      row("可持续影响", "持续发挥作用", "≥95%"),
      row("社会效益", "群众出行条件改善", "＝100%"),
    ],
    misses: [
      row("社会效益", "群众出行时间缩短", "≥20分钟"),
      row("经济效益", "村集体收入提升", "≥8%"),
      row("社会效益", "群众法治素养", "≥85%"),
      row("社会效益", "保障出行安全的路段长度", "≥3公里"),
    ],
  }),
  V7: rowCases({
    place: "i1.unit",
    hits: [
      row("数量", "回收农药包装", "≥3000"),
      row("时效", "抢修响应", "≤2"),
      row("质量", "亮灯率", "≥98"),
      row("服务对象满意度", "环卫工人满意率", "≥90"),
    ],
    misses: [
      row("质量", "空气质量指数", "≤90"),
      row("社会效益", "较大火灾", "＝0"),
      row("质量", "课程评分", "≥4.5"),
      row("质量", "高校排名", "≤50"),
    ],
  }),
  B3: costs(
    [
      ["42.50", "项目建设成本", "≤52.4万元"],
      ["42.50", "总投入控制数", "≤40万元"],
      ["42.50", "成本", "100%"],
      ["8.00", "印刷费", "≤90000元"],
    ],
    [
      ["42.50", "支出完成率", "100%"],
      ["42.50", "每盏路灯造价", "≤2300元"],
      ["42.50", "采购成本节约率", "≥5%"],
      ["42.50", "预算总成本", "≤425000元"],
    ],
  ),
  B4: rowCases({
    place: "i1.symbol",
    hits: [
      row("成本", "苗木采购成本", "86万元"),
      row("成本", "测绘服务费", "≥12万元"),
      row("成本", "人工成本", "＝33万元"),
    ],
    misses: [
      row("成本", "采购资金节约额", "≥2万元"),
      row("成本", "每亩补贴标准", "＝120元"),
      row("成本", "概算执行率", "＝100%"),
      row("成本", "资金结算准确率", "≥98%"),
    ],
  }),
  I3: rowCases({
    place: "i1.level2",
    hits: [
      row("数量", "器材完好率", "≥98%"),
      row("质量", "发放宣传袋个数", "≥2000个"),
      row("时效", "出水水质达标率", "≥98%"),
      row("成本", "受训人数", "≥30人"),
    ],
    misses: [
      row("可持续影响", "设备使用年限", "≥8年"),
      row("质量", "器材完好率", "≥98%"),
      row("数量", "疫苗接种率", "≥95%"),
      row("时效", "雨后积水排除时间", "≤2小时"),
    ],
  }),
  I6: rowCases({
    place: "i1.level3",
    hits: [
      row("时效", "按计划完成", "≥95%"),
      row("质量", "工作质量", "≥95%"),
      row("社会效益", "社会影响", "≥98%"),
      row("数量", "任务数", "≥3项"),
    ],
    misses: [
      row("时效", "汛前水毁修复完成率", "≥95%"),
      row("质量", "面粉检测合格率", "≥95%"),
      row("服务对象满意度", "养老机构老人满意度", "≥95%"),
      row("数量", "应急演练次数", "≥3次"),
    ],
  }),
  I9: projects(
    [
      [SOUND, IN_TIME, COST, SAVED, CONTENT],
      [DREDGED, SOUND, IN_TIME, COST, CONTENT],
      [DREDGED, SOUND, NEW_COST, SAVED, CONTENT],
    ],
    [
      [NEW_COST, DREDGED, SOUND, IN_TIME, SAVED, CONTENT],
      [DREDGED, SOUND, IN_TIME, COST, SAVED, { ...CONTENT, level2: "满意度指标" }],
      [DREDGED, SOUND, IN_TIME, row("社会成本", "占道时间", "≤20天"), SAVED, CONTENT],
    ],
  ),
  P1: goals(
    [
      "1.新建灌溉机井8眼。\n2.改善灌溉条件。\n3.新建灌溉机井8眼。",
      "全年开展巡查三百次；落实整改；全年开展巡查三百次。",
      "（一）补助困难老人六十户\n（二）补助困难老人六十户",
    ],
    [
      "新建机井8眼，验收合格。维修机井8眼，验收合格。",
      "新建灌溉机井8眼。新建灌溉机井6眼。",
      "补助困难老人。补助困难老人的子女。",
    ],
  ),
  S1: texts(
    [
      "救助对象王某（510725199202290437）已纳入台账。",
      "公民身份号码 330106 19650708 2111，享受低保。",
      "身份证：510725650708211，由乡镇核实。",
      "责任人及手机号码：15987654321",
      "有事请拨 177-6543-2109 反映。",
      "报名：１５９　８７６５　４３２１",
      "村医联系方式为0086-18734567890。",
      "社保卡开户账号：6217993300001234563",
      "奖金发放至6228 4800 1234 5678 010。",
      "工资由建行4367420087654322代发。",
    ],
    [
      "身份证号510725199202290438系示例。",
      "营业执照注册号 510725650708211。",
      "计划项目510725650708211统一编排。",
      "快递单号15987654321已签收。",
      "发票号码15987654321，卫星站点码：13812345678。",
      "发电量13512345678 kWh，访问量15012345678次。",
      "￥15987654321。",
      "项目代码4201062024001231。",
      "统筹下达4201062024001231项目资金。",
      "按5101042024123100号任务单实施。",
    ],
  ),
  S2: texts(
    [
      "材料属秘密级，定点保管。",
      "此表不对外公开。",
      "编制单位：XXX局。",
      "计划于20××年完成。",
      "培训____名网格员。",
    ],
    [
      "落实保密责任制，签订保密承诺书。",
      "改造DN300×8管道。",
      "建设XR体验馆一处。",
      "推进政务公开，依法不予公开的除外。",
      "救助李**等3人。",
    ],
  ),
};
