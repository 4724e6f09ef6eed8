import type { Project } from "../../book/model.ts";
import type { Finding } from "../problem.ts";
import { withoutOrdinals } from "../text/ordinals.ts";
import { shown } from "../text/shown.ts";
import type { Rule } from "./rule.ts";

/** Above this length a goal says what is done, if not how much. */
const SHORT = 45;
const YEAR = /(?:19|20)\d\d年度?/g;
const QUANTITY = /[\d０-９]|[一二两三四五六七八九十百千]+(?:个|家|次|项|所|座|名|户|件|场|期|成|倍|台|套)/;

/** “商贸流通”: a goal without a number that would fit any year and any project. */
export const g1GoalTooGeneral: Rule = {
  id: "G1",
  title: "绩效目标过于笼统",
  severity: "warning",
  example: { wrong: "1.商贸流通", right: "1.改造县级物流配送中心3个，农村网络零售额增长5%。" },
  on: "part",
  project: goalOf,
};

function goalOf({ goal }: Project): Finding | null {
  if (goal.length > 10 * SHORT) return null;
  const said = withoutOrdinals(goal);
  if (said === "" || said.length > SHORT || QUANTITY.test(said.replace(YEAR, ""))) return null;
  return {
    where: { field: "goal" },
    message: `绩效目标“${shown(said)}”过于笼统，没有细化、量化，请确认。`,
    quote: goal.trim(),
    advice: "写明这笔资金要做成什么、做多少、达到什么效果，与绩效指标对应。",
  };
}
