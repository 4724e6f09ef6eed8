import type { z } from "zod";
import { canonicalBook } from "../../../shared/book/canonical.ts";
import { BOOK_FORMAT, type Book, bookSchema, DEFAULT_LAYOUT } from "../../../shared/book/model.ts";
import { AppError } from "../../../shared/error.ts";

/** The JSON form: layout may be left out, everything else must be there and nothing more. */
const inputSchema = bookSchema.extend({ layout: bookSchema.shape.layout.default(DEFAULT_LAYOUT) });

/** Reads the JSON form. Throws AppError bad-json, book-newer. `name` is the file's name, for messages. */
export function bookOfJson(text: string, name: string): Book {
  const json = parse(text, name);
  const format = typeof json === "object" && json !== null && "format" in json ? json.format : undefined;
  if (typeof format === "string" && format !== BOOK_FORMAT && format.startsWith("jxwb.book/"))
    throw new AppError(
      "book-newer",
      `“${name}”由更新版本的程序导出（${format.slice(0, 40)}）。请升级绩效文本编辑器后再导入。`,
    );
  const book = inputSchema.safeParse(json);
  if (!book.success)
    throw new AppError(
      "bad-json",
      `“${name}”不是绩效文本的 JSON：${firstIssue(book.error)}。请用本程序导出的 .json 文件。`,
    );
  return canonicalBook(book.data);
}

/** The JSON form as text, for a file or standard output. */
export function jsonOfBook(book: Book): string {
  return `${JSON.stringify(book, null, 2)}\n`;
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new AppError(
      "bad-json",
      `“${name}”不是完整的 JSON 文件，可能没有保存完或已损坏。请重新导出后再导入。`,
    );
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "内容不符";
  const place = issue.path
    .map((key) => (typeof key === "number" ? `[${key + 1}]` : `.${String(key)}`))
    .join("");
  const what =
    issue.code === "unrecognized_keys" ? `有不认识的字段 ${issue.keys.join("、")}` : "的内容不对或缺失";
  return `${place.replace(/^\./, "").slice(0, 100) || "最外层"} ${what.slice(0, 100)}`;
}
