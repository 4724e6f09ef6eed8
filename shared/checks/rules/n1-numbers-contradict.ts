import type { Project } from "../../book/model.ts";
import type { Finding, Where } from "../problem.ts";
import { contradictionInRow, contradictions, factsOf, type Nearness } from "../text/contradictions.ts";
import { type Quantity, quantitiesIn, sameNumber } from "../text/quantities.ts";
import { alike, clauseAt, matterOfName, sentenceAt } from "../text/same-matter.ts";
import type { Rule } from "./rule.ts";

const NEAR: Nearness = { clause: 0.6, onlyOne: 0.3, around: sentenceAt };

/** Numbers of one project that contradict each other: within a row, and between use of funds or goal and a row. */
export const n1NumbersContradict: Rule = {
  id: "N1",
  title: "同一项目内数字不一致",
  severity: "error",
  example: {
    wrong: "资金用途写“完成16家企业的检查”，指标值写“25家”",
    right: "资金用途、绩效目标和指标值都写25家",
  },
  on: "part",
  project: (project) => [...betweenTextAndRows(project), ...withinRows(project)],
};

/** The same two numbers are one mistake, however often they stand there: it is said at the first place. */
function betweenTextAndRows(project: Project): Finding[] {
  const fundsUse = numbersOf(project.fundsUse);
  const goal = numbersOf(project.goal);
  if (fundsUse.quantities.length + goal.quantities.length === 0) return [];
  const told = new Set<string>();
  return (
    [
      ["fundsUse", fundsUse],
      ["goal", goal],
    ] as const
  ).flatMap(([field, { text, quantities }]): Finding[] => {
    const fresh = contradictions(text, quantities, project, NEAR).filter(({ found, against, row }) => {
      const key = `${row} ${found.value} ${against.value}`;
      const seen = told.has(key);
      told.add(key);
      return !seen;
    });
    const [first] = fresh;
    if (first)
      return [finding({ field }, first.found.text, `第${first.row + 1}个指标的“${first.against.text}”`)];
    const other = field === "goal" ? sameWordsOtherNumber(goal, fundsUse) : null;
    return other ? [finding({ field }, other.found, `资金用途的“${other.against}”`)] : [];
  });
}

interface Numbers {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

function numbersOf(text: string): Numbers {
  return { text, quantities: quantitiesIn(text) };
}

/** Two clauses that differ in their number only, or nearly: “用于12所学校的维修” and “完成15所学校的维修”. */
function sameWordsOtherNumber(goal: Numbers, fundsUse: Numbers): { found: string; against: string } | null {
  let said: ReadonlyMap<string, readonly Quantity[]> | null = null;
  for (const found of goal.quantities) {
    if (!fundsUse.quantities.some((one) => one.unit === found.unit && !sameNumber(one.value, found.value)))
      continue;
    said ??= Map.groupBy(fundsUse.quantities, ({ at }) => wordsAt(fundsUse.text, at));
    const words = wordsAt(goal.text, found.at);
    const same = (said.get(words) ?? []).filter(({ unit }) => unit === found.unit);
    const [against] = same;
    if (!against) {
      const near = nearlySame(found, goal, fundsUse);
      if (near) return { found: found.text, against: near.text };
    } else if (words.length >= FEWEST_WORDS && !same.some(({ value }) => sameNumber(value, found.value)))
      return { found: found.text, against: against.text };
  }
  return null;
}

/** What share of each clause the other must hold. */
const NEARLY = 0.7;
/** A part of them, or another kind: where one clause alone says so, the numbers may well differ. */
const PART_OF_THEM =
  /国家级|[省市县乡村]级|重点|骨干|其中|城区|县城|农村|乡镇|小学|初中|高中|中学|新增|新建|改建|[上下]半年|[首一二三四]批|季度|以上|以下|每/;

/** The use of funds' only number of this unit, in nearly the same words as the goal's only one. */
function nearlySame(found: Quantity, goal: Numbers, fundsUse: Numbers): Quantity | null {
  const only = ({ quantities }: Numbers) => {
    const [first, second] = quantities.filter(({ unit }) => unit === found.unit);
    return second ? null : first;
  };
  const against = only(fundsUse);
  if (!against || !only(goal) || found.unit === "" || found.unit === "%" || found.isRate || against.isRate)
    return null;
  if (sameNumber(found.value, against.value) || fundsUse.text.includes(String(found.plain))) return null;
  const [one, other] = [matterAt(goal, found), matterAt(fundsUse, against)];
  if (one.length < FEWEST_WORDS || PART_OF_THEM.exec(one)?.[0] !== PART_OF_THEM.exec(other)?.[0]) return null;
  return alike(matterOfName(one), other) >= NEARLY && alike(matterOfName(other), one) >= NEARLY
    ? against
    : null;
}

/** The clause around a number, without it. */
function matterAt({ text }: Numbers, { at, text: written }: Quantity): string {
  return clauseAt(text, at)
    .replace(written, "")
    .replace(/^(?:\d+\.)?(?:用于|主要用于|完成|为|对)/, "");
}

/** Fewer characters are a set phrase. */
const FEWEST_WORDS = 6;

function wordsAt(text: string, at: number): string {
  return clauseAt(text, at).replace(/[\d.\s]/g, "");
}

function withinRows(project: Project): Finding[] {
  const findings: Finding[] = [];
  factsOf(project).forEach((facts, index) => {
    const wrong = contradictionInRow(facts);
    if (!wrong) return;
    const { own, found } = wrong;
    findings.push({
      where: { indicator: index + 1, field: "number" },
      message: `同一项目内数字不一致：指标值“${own}”与同一行写的“${found.text}”。`,
      quote: facts.row.number,
      advice: "核实后统一成一个数。",
    });
  });
  return findings;
}

function finding(where: Where, quote: string, against: string): Finding {
  return {
    where,
    message: `同一项目内数字不一致：“${quote}”与${against}。`,
    quote,
    advice: "核实后，资金用途、绩效目标和指标值统一成一个数。",
  };
}
