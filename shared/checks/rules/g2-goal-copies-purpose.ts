import type { Project } from "../../book/model.ts";
import type { Finding } from "../problem.ts";
import { withoutOrdinals } from "../text/ordinals.ts";
import { differInCharacters } from "../text/same-characters.ts";
import { shown } from "../text/shown.ts";
import type { Rule } from "./rule.ts";

const NO_MEANING = /[\s\p{P}]+/gu;
const LONGEST = 5_000;

/** What the money is spent on is no goal. */
export const g2GoalCopiesPurpose: Rule = {
  id: "G2",
  title: "绩效目标照抄资金用途",
  severity: "hint",
  example: {
    wrong: "用途、目标都写“解决改制企业遗留问题”",
    right: "目标写“全年化解改制企业遗留问题15件，化解率达到95%”",
  },
  on: "part",
  project: copyOf,
};

function plain(text: string): string {
  return text.normalize("NFKC").replace(NO_MEANING, "");
}

function copyOf({ goal, fundsUse }: Project): Finding | null {
  const [bareGoal, bareUse] = [
    withoutOrdinals(goal.slice(0, LONGEST)),
    withoutOrdinals(fundsUse.slice(0, LONGEST)),
  ];
  if (differInCharacters(bareGoal, bareUse)) return null;
  const said = plain(bareGoal);
  if (said === "" || said !== plain(bareUse)) return null;
  return {
    where: { field: "goal" },
    message: `绩效目标“${shown(goal)}”照抄资金用途。`,
    quote: goal.trim(),
    advice: "资金用途写钱花在哪里，绩效目标写花了钱要达到什么结果。",
  };
}
