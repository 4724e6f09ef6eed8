import { checkBook } from "../../shared/checks/check-book.ts";
import type { Problem, Where } from "../../shared/checks/rule.ts";
import { checkInputOf } from "../services/check-input.ts";
import { BookFile } from "../store/book-file.ts";
import { commandWords, onlyFile } from "./usage.ts";

/** `check BOOK [--json]` */
export async function checkCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { json: "boolean" });
  const { problems, unchecked } = checked(onlyFile(files));
  const text = values.json
    ? JSON.stringify(problems.map(inContract), null, 2)
    : [...problems.map(line), summary(problems, unchecked)].join("\n");
  process.stdout.write(`${text}\n`);
}

function checked(path: string): ReturnType<typeof checkBook> {
  const file = BookFile.open(path);
  try {
    return checkBook(checkInputOf(file));
  } finally {
    file.close();
  }
}

/** What the contract prints of a problem, with the words it quotes and the advice where there is any. */
function inContract({ rule, severity, message, where, quote, advice }: Problem) {
  return { rule, severity, message, where, quote, ...(advice !== undefined && { advice }) };
}

const SEVERITIES = { error: "错误", warning: "警告", hint: "提示" } as const;

function line({ rule, severity, message, where }: Problem): string {
  return [SEVERITIES[severity], rule, placeName(where), message].join("\t");
}

/** “第2章第3段”, “项目4 指标1 unit”, “全文”. */
function placeName({ section, paragraph, project, indicator, field }: Where): string {
  const words = [
    section === undefined ? "" : `第${section}章`,
    paragraph === undefined ? "" : `第${paragraph}段`,
    project === undefined ? "" : `项目${project}`,
    indicator === undefined ? "" : `指标${indicator}`,
    field ?? "",
  ].filter((word) => word !== "");
  return words.join(" ") || "全文";
}

function summary(problems: readonly Problem[], unchecked: readonly string[]): string {
  const count = (wanted: Problem["severity"]) =>
    problems.filter(({ severity }) => severity === wanted).length;
  const counts = `错误 ${count("error")} 处，警告 ${count("warning")} 处，提示 ${count("hint")} 处`;
  return unchecked.length > 0 ? `${counts}；未检查：${unchecked.join("、")}` : counts;
}
