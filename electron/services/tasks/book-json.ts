import type { z } from "zod";
import { canonicalBook } from "../../../shared/book/canonical.ts";
import { BOOK_FORMAT, type Book, DEFAULT_LAYOUT } from "../../../shared/book/model.ts";
import { bookSchema } from "../../../shared/book/model-schema.ts";
import { AppError } from "../../../shared/error.ts";
import { checkedBy, parseJson } from "../../../shared/untrusted.ts";

/** The JSON form: layout may be left out, everything else must be there and nothing more. */
const inputSchema = bookSchema.extend({ layout: bookSchema.shape.layout.default(DEFAULT_LAYOUT) });

/** Reads the JSON form. Throws AppError bad-json, book-newer, file-too-large. `name` is the file's name, for messages. */
export function bookOfJson(text: string, name: string): Book {
  const json = parse(text, name);
  const format = typeof json === "object" && json !== null && "format" in json ? json.format : undefined;
  if (typeof format === "string" && format !== BOOK_FORMAT && format.startsWith("jxwb.book/"))
    throw new AppError(
      "book-newer",
      `“${name}”由更新版本的程序导出（${format.slice(0, 40)}）。请升级绩效文本编辑器后再导入。`,
    );
  const book = checkedBy(inputSchema, json);
  if (!book.success) throw badJson(name, book.error);
  return canonicalBook(book.data);
}

/** Values of one file: four times those of a text of 2,000 projects. What they become takes many times the memory of the file. */
const MOST_VALUES = 600_000;

function badJson(name: string, error: z.ZodError): AppError {
  return new AppError(
    "bad-json",
    `“${name}”不是绩效文本的 JSON：${firstIssue(error)}。请用本程序导出的 .json 文件。`,
  );
}

/** The JSON form as text, for a file or standard output. */
export function jsonOfBook(book: Book): string {
  return `${JSON.stringify(book, null, 2)}\n`;
}

function parse(text: string, name: string): unknown {
  try {
    return parseJson(text.replace(/^\ufeff/, ""), MOST_VALUES);
  } catch (error) {
    if (error instanceof RangeError)
      throw new AppError(
        "file-too-large",
        `“${name}”的内容太多，不像是一份绩效文本。请确认选对了文件，或拆成几份后分别导入。`,
        error.message,
      );
    throw new AppError(
      "bad-json",
      `“${name}”不是完整的 JSON 文件，可能没有保存完或已损坏。请重新导出后再导入。`,
    );
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "内容不符";
  const printed = issue.path
    .map((key) => (typeof key === "number" ? `[${key + 1}]` : `.${String(key)}`))
    .join("");
  return `${printed.replace(/^\./, "").slice(0, 100) || "最外层"} ${faultOf(issue).slice(0, 100)}`;
}

function faultOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `有不认识的字段 ${issue.keys.join("、")}`;
  if (issue.code === "too_big" && issue.origin === "string") return `太长（最多 ${issue.maximum} 个字）`;
  return "的内容不对或缺失";
}
