import { perText } from "../../remember.ts";
import { shown } from "../text/shown.ts";
import type { Rule } from "./rule.ts";

const LONGEST = 30;
const YEAR = /(?:(?:19|20)\d\d年?度?)/g;
/** Words that name no paper, no figure and nobody. */
const EMPTY_WORDS =
  /根据|按照|依据|参照|参考|结合|年初|年度|全年|本年|当年|上年|去年|历年|往年|历史|今年|上级|本级|单位|部门|职责|职能|要点|惯例|我局|我县|本县|项目|相关|有关|工作|预算|业务|实际|政策|文件|法律|法规|规定|制度|要求|安排|计划|规划|需要|需求|情况|批复|数据|经验|值|目标|任务|实施|方案|标准|行业|国家|资料|统计|测算|下达|通知|会议|精神|部署|领导|县委|县政府|决定|管理|办法|内容|绩效|指标|考核|内部|完成|水平|设定|确定|估算|预计|自定|以往|合理|[的和与及、，。,.等本由来\s]/g;

/** The rows of a book often stand on the same. */
const isEmpty = perText((said) => said.replace(YEAR, "").replace(EMPTY_WORDS, "") === "");

/** “年初工作安排” cannot be looked up. */
export const e1BasisTooGeneral: Rule = {
  id: "E1",
  title: "指标值确定依据笼统",
  severity: "hint",
  example: { wrong: "年初工作安排", right: "《2025年中小学教师培训计划》（迁教字〔2025〕5号）" },
  on: "part",
  row: ({ basis }) => {
    const said = basis.trim();
    if (said === "" || said.length > LONGEST || said.includes("《") || !isEmpty(said)) return null;
    return {
      field: "basis",
      message: `指标值确定依据“${shown(said)}”笼统，查不到出处，请确认。`,
      quote: said,
      advice: "写明文件名称和文号、合同、统计报表或往年实际数。",
    };
  },
};
