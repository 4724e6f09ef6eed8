import type { Problem, Where } from "../../shared/checks/problem.ts";
import { titleOfRule } from "../../shared/checks/rules/rules.ts";
import { checkRows, type RowsResult } from "../../shared/checks/run/check-rows.ts";
import { placeInGroup, SEVERITY_NAMES } from "../../shared/checks/run/place-words.ts";
import { withSession } from "./ask.ts";
import { print, printableJson } from "./print.ts";
import { commandWords, onlyFile } from "./usage.ts";

/**
 * `check BOOK [--json]`: as the editor shows it. Problems that somebody has marked 已忽略 and rules that are switched off for this book
 * are left out of both lists; a line says how many, with --json on standard error, since the JSON form is the problems alone.
 */
export async function checkCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { json: "boolean" });
  const found = await checked(onlyFile(files));
  if (!values.json) {
    print(`${[...found.problems.map(line), summary(found)].join("\n")}\n`);
    return;
  }
  print(`${printableJson(JSON.stringify(found.problems.map(inContract), null, 2))}\n`);
  const leftOut = leftOutWords(found);
  if (leftOut !== "") process.stderr.write(`${leftOut}\n`);
}

function checked(path: string): Promise<RowsResult> {
  return withSession(async (ask) => {
    const { rows, notes } = await ask("book.show", { path });
    return checkRows({ rows, notes, words: await ask("words.get", {}) });
  });
}

/** What the contract prints of a problem, with the words it quotes and the advice where there is any. */
function inContract({ rule, severity, message, where, quote, advice }: Problem) {
  return { rule, severity, message, where, quote, ...(advice !== undefined && { advice }) };
}

function line({ severity, message, where }: Problem): string {
  return [SEVERITY_NAMES[severity], placeName(where), message].join("\t");
}

/** “第 2 章 第 3 段”, “项目 4 第 1 条指标 · 计量单位”, “全文”. */
function placeName(where: Where): string {
  const { section, project } = where;
  const words = [
    section === undefined ? "" : `第 ${section} 章`,
    project === undefined ? "" : `项目 ${project}`,
    placeInGroup(where),
  ].filter((word) => word !== "");
  return words.join(" ") || "全文";
}

function summary(found: RowsResult): string {
  const count = (wanted: Problem["severity"]) =>
    found.problems.filter(({ severity }) => severity === wanted).length;
  const counts = `错误 ${count("error")} 处，警告 ${count("warning")} 处，提示 ${count("hint")} 处`;
  return [counts, leftOutWords(found)].filter((words) => words !== "").join("；");
}

function leftOutWords({ unchecked, settled }: RowsResult): string {
  return [
    settled > 0 ? `已忽略、未列出 ${settled} 处` : "",
    unchecked.length > 0 ? `未检查：${unchecked.map(titleOfRule).join("、")}` : "",
  ]
    .filter((words) => words !== "")
    .join("；");
}
