import { describe, expect, it } from "vitest";
import { applyFix } from "../../../shared/checks/apply-fix.ts";
import { bookOf, placesOf, problemsOf, rowOf } from "./small-book.ts";

/** By rule, in a text of 2024: sentences with the words that are quoted, and sentences that are in order. */
const SENTENCES: Readonly<
  Record<string, { wrong: readonly [text: string, quote: string][]; right: readonly string[] }>
> = {
  Y1: {
    wrong: [
      ["制定《2021年精准招商方案》，选派干部。", "2021年"],
      ["以2020年驻点干部为基础，做好培训。", "2020年"],
      ["组织参加2021“丝路电商”政企对话会。", "2021"],
      ["按照2023年度工作要点抓好落实。", "2023年度"],
      ["力争在2022年底前全面完成。", "2022年"],
    ],
    right: [
      "按照唐财建〔2023〕107号文件组织实施。",
      "较2023年增长5%，达到24家。",
      "2020年以来持续推进的重点工程。",
      "依据《中华人民共和国安全生产法》（2021年修订）组织检查。",
      "落实《三年行动方案（2022—2024年）》。",
      "2024年完成检查25家，2025年继续。",
      "项目编号20231125的设备。",
    ],
  },
  Y2: {
    wrong: [
      ["加强疫情防控，做好排查。", "疫情"],
      ["认真落实“六稳六保”工作。", "六稳六保"],
      ["抓住庆祝建党100周年时机。", "建党100周年"],
      ["定期组织核酸检测。", "核酸"],
      ["助力脱贫攻坚，增加收入。", "脱贫攻坚"],
      ["参加130届广交会。", "130届广交会"],
    ],
    right: [
      "做好重大动物疫情防控和强制免疫。",
      "法定传染病疫情网络直报及时率达到100%。",
      "巩固拓展脱贫攻坚成果同乡村振兴有效衔接。",
      "完成“十四五”规划确定的目标任务。",
      "节后复工复产前开展安全检查。",
      "加强扶贫项目资产后续管理。",
    ],
  },
  Y3: {
    wrong: [
      ["据统计今年六成以上项目为再投资。", "据统计"],
      ["基地被评为市级示范基地。", "被评为"],
      ["一年来共解决遗留问题15件。", "一年来"],
      ["邀请了三名专家授课。", "邀请了"],
      ["共制作悬挂标识牌、宣传牌40余块。", "共制作悬挂标识牌、宣传牌40余块"],
      ["全年接待客商12批次。", "全年接待客商12批"],
      ["各部门落实责任，全年未发生一起事故。", "未发生一起"],
    ],
    right: [
      "确保全年未发生一起安全生产事故。",
      "全年开展培训不少于12期。",
      "计划全年共完成检查25家。",
      "对已建成的管网进行检测。",
      "力争取得了解群众诉求的第一手材料。",
      "为了提高服务质量，开展业务培训2次。",
    ],
  },
  W1: {
    wrong: [
      ["积极开展行而有效的举措。", "行而有效"],
      ["把安全生产做为工作的重点。", "做为"],
      ["紧定目标严监管。", "紧定"],
      ["按指令组好错时装卸油工作。", "组好"],
      ["引导各类主体入住电商园区。", "入住电商"],
      ["对工作进行统一布署。", "布署"],
    ],
    right: [
      "真正做到叫做为民服务的好事。",
      "抓紧定下施工方案。",
      "推广各工作组好的做法。",
      "提高养老机构入住率。",
      "按装修标准验收。",
      "做到行之有效。",
    ],
  },
  W2: {
    wrong: [
      ["开展专项治理，；依法做好年检。", "，；"],
      ["完成培训29项， 参训460人次。", "， 参"],
      ["加强巡查。。及时整改。", "。。"],
      ["强化监督检查,落实整改责任。", "查,落"],
      ["开展“暖企促贸行动，解决困难。", "“暖企促"],
      ["广泛宣传（进社区、进校园。", "（进社区"],
      ["　　加强日常巡查。", "　　加"],
      ["推进招商、引资、等工作。", "资、等"],
    ],
    right: [
      "目标1： 完成电商发展摸底调研工作。",
      "加强“双随机、一公开”监管（含联合抽查）……",
      "1）开展检查；2）落实整改。",
      "占比由12.5%提高到13,000元以上。",
      "安装PM2.5监测设备，网址为http://www.example.com。",
      "采购氦气、等离子切割机。",
      "中央服务业发展资金 唐财建〔2023〕107号。",
    ],
  },
  W3: {
    wrong: [
      ["新签约外资项目至少1个以上。", "至少1个以上"],
      ["组织培训，培训人次120人。", "人次120人"],
      ["每年检查不少于3次以上。", "不少于3次以上"],
      ["服务群众约500人左右。", "约500人左右"],
      ["委托三方机构调查。", "三方机构"],
    ],
    right: [
      "至少引进2个亿元以上新兴产业项目。",
      "培训120人次，参训120人。",
      "检查企业20家以上。",
      "委托第三方机构评价。",
      "不少于3次，每次2天以上。",
    ],
  },
  E2: {
    wrong: [
      ["按照唐财建【2023】107号文件实施。", "【2023】"],
      ["按照冀财社(2024)15号文件实施。", "(2024)"],
      ["按照冀水字（2024）22号文件实施。", "（2024）"],
      ["按照唐财建[2023]113号文件实施。", "[2023]"],
    ],
    right: [
      "按照唐财建〔2023〕107号文件实施。",
      "依据《条例》（2021年修订）实施。",
      "（2023）冀0225民初15号判决。",
      "完成（2024）年的检查。",
    ],
  },
};

describe.each(Object.entries(SENTENCES))("%s", (rule, { wrong, right }) => {
  it.each(wrong)("reports %s", (text, quote) => {
    const [problem, ...more] = problemsOf(rule, { book: bookOf([["第一段。", text]]) });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ where: { section: 1, paragraph: 2 }, quote });
    expect(text).toContain(quote);
    expect(problem?.message).toMatch(/。$/);
  });

  it.each(right)("lets %s stand", (text) => {
    expect(placesOf(rule, bookOf([[text]], [{ fundsUse: text, goal: text }]))).toEqual([]);
  });

  it("reads the use of funds and the goal too", () => {
    const [text] = wrong[0] ?? [""];
    expect(placesOf(rule, bookOf([], [{ fundsUse: text, goal: `1.完成任务。\n2.${text}` }]))).toEqual([
      "p1.fundsUse",
      "p1.goal",
    ]);
  });
});

describe("mends of wording", () => {
  const mended = (rule: string, text: string) => {
    const book = bookOf([[text]]);
    const fix = problemsOf(rule, { book })[0]?.fix;
    return fix ? applyFix(book, fix).sections[0]?.paragraphs[0] : undefined;
  };

  it.each([
    ["W1", "行而有效地做为。", "行之有效地作为。"],
    ["W2", "开展治理，；完成29项， 参训460人次，,合格。", "开展治理；完成29项，参训460人次，合格。"],
    ["W2", "强化检查,落实责任;总结经验.", "强化检查，落实责任；总结经验。"],
    ["E2", "唐财建【2023】107号、[2023]113号", "唐财建〔2023〕107号、[2023]113号"],
    ["Y1", "2021年方案和2022年要点", "2024年方案和2024年要点"],
  ])("%s makes of “%s”: “%s”", (rule, wrong, right) => {
    expect(mended(rule, wrong)).toBe(right);
  });

  it("asks before it changes a project's name, which the budget system has as it is", () => {
    const book = bookOf(
      [],
      [
        {
          name: "专项资金（唐财建[2023]113号）",
          indicators: [rowOf("", "", { basis: "唐财建【2023】1号" })],
        },
      ],
    );
    expect(problemsOf("E2", { book }).map(({ where, fix }) => [where.field, fix?.safe])).toEqual([
      ["name", false],
      ["basis", true],
    ]);
  });

  it("says nothing of years and words that fit the text's own year", () => {
    const book = { ...bookOf([["2021年做好疫情防控，庆祝建党100周年。"]]), fiscalYear: 2021 };
    expect([...placesOf("Y1", book), ...placesOf("Y2", book)]).toEqual([]);
  });

  it("ends a paragraph with a full stop where its list does not go on", () => {
    const book = bookOf([["目标1：走访企业。", "目标2：解读政策；", "目标3：开展排查。"]]);
    const [problem] = problemsOf("W2", { book });
    expect(problem).toMatchObject({ where: { paragraph: 2 }, quote: "；" });
    const list = bookOf([["1.走访企业；", "2.解读政策；", "3.开展排查。"]]);
    expect(placesOf("W2", list)).toEqual([]);
  });
});
