import type { Project, Section } from "../../book/model.ts";
import { perObject } from "../../remember.ts";
import { numberMark, withoutNumber } from "./numbering.ts";

/** A fund in a section: the line that names it, and its goals below. */
export interface Fund {
  /** Which paragraph names it, from 0. */
  readonly at: number;
  readonly name: string;
  /** The paragraphs below it, from 0. */
  readonly goals: readonly number[];
}

const LONGEST_NAME = 60;

/** The funds of a section: short numbered lines that end in 经费, 资金 … . */
export const fundsOf = perObject((section: Section): readonly Fund[] => {
  const heads = section.paragraphs.flatMap((text, at) => {
    const name = fundName(text);
    return name === null ? [] : [{ at, name }];
  });
  return heads.map(({ at, name }, index) => {
    const end = heads[index + 1]?.at ?? section.paragraphs.length;
    const below = Array.from({ length: end - at - 1 }, (_, offset) => at + 1 + offset);
    const upper = below.findIndex((line) =>
      isAbove(section.paragraphs[line] ?? "", section.paragraphs[at] ?? ""),
    );
    return { at, name, goals: upper < 0 ? below : below.slice(0, upper) };
  });
});

function fundName(text: string): string | null {
  if (text.length > LONGEST_NAME || !numberMark(text)) return null;
  const name = withoutNumber(text)
    .replace(/[\s。：:；;，,]+$/, "")
    .replace(/绩效目标$/, "");
  return /(?:经费|资金|专项|补助|补贴|项目|款|费)(?:[（(〔【[].*)?$/.test(name) && !/[，。；]/.test(name)
    ? name
    : null;
}

/** A line of a level above the fund's: “（三）” after “1.”. */
function isAbove(text: string, fund: string): boolean {
  const rank = (line: string) => {
    const mark = numberMark(line);
    if (!mark) return 9;
    return { chinese: mark.before === "" ? 0 : 1, arabic: mark.before === "" ? 2 : 3, goal: 4 }[mark.family];
  };
  return rank(text) < rank(fund);
}

/** Longer is no name; each pattern below looks on from every bracket. */
const LONGEST_CORE = 200;

/** What makes a fund or project that one: its name without what every name has. */
export function coreName(name: string): string {
  return name
    .slice(0, LONGEST_CORE)
    .replace(/[（(〔【[][^）)〕】\]]*[）)〕】\]]/g, "")
    .replace(/^\d{4}年度?/, "")
    .replace(/[\s“”"《》、]/g, "")
    .replace(/(?:专项|工作|综合|项目)*(?:经费|资金|补助|补贴|费)?$/, "");
}

/** `coreName` of a project's name. */
export const projectCore = perObject((project: Project) => coreName(project.name));

/** For each fund, the projects whose names may mean the same: one's characters stand in the other in this order, mostly. */
export function projectsOfFunds(
  funds: readonly Fund[],
  projects: readonly Project[],
): readonly (readonly Project[])[] {
  const cores = funds.map(({ name }) => coreName(name));
  const key = cores.join("\n");
  const found = funds.map((): Project[] => []);
  for (const project of projects) for (const at of fundsLike(project, key, cores)) found[at]?.push(project);
  return found;
}

/** Which of the funds a project's name is like; every edit asks again of every project. */
function fundsLike(project: Project, key: string, cores: readonly string[]): readonly number[] {
  const answer = answerOf(project);
  if (answer.key !== key) {
    const core = projectCore(project);
    answer.key = key;
    answer.funds = cores.flatMap((fund, at) => (isLike(fund, core) ? [at] : []));
  }
  return answer.funds;
}

const answerOf = perObject((_: Project): { key: string | null; funds: readonly number[] } => ({
  key: null,
  funds: [],
}));

function isLike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter === 0 || sharedCharacters(one, other) / shorter < 0.6) return false;
  return commonInOrder(one, other) / shorter >= 0.6;
}

/** Never less than what they have in common in order, and told much sooner. */
function sharedCharacters(one: string, other: string): number {
  let shared = 0;
  for (let at = 0; at < one.length; at++) if (other.includes(one.charAt(at))) shared++;
  return shared;
}

/** Length of the longest common subsequence; names have some dozens of characters. */
function commonInOrder(one: string, other: string): number {
  const length = Math.min(other.length, LONGEST_NAME);
  // One row of the usual table: what stands to the left is of this row, what stands above of the row before.
  const row = new Uint8Array(length + 1);
  for (let at = 0; at < Math.min(one.length, LONGEST_NAME); at++) {
    const character = one.charCodeAt(at);
    let diagonal = 0;
    for (let column = 1; column <= length; column++) {
      const above = row[column] ?? 0;
      const left = row[column - 1] ?? 0;
      row[column] = other.charCodeAt(column - 1) === character ? diagonal + 1 : Math.max(above, left);
      diagonal = above;
    }
  }
  return row[length] ?? 0;
}
