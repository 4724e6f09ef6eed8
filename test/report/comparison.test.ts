import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { comparisonDocx } from "../../electron/report/comparison-docx.ts";
import { comparisonReport } from "../../electron/report/comparison-report.ts";
import { comparisonXlsx } from "../../electron/report/comparison-xlsx.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import type { Input, MethodName, Output } from "../../shared/api/api.ts";
import { type Book, emptyProject } from "../../shared/book/model.ts";
import { rowsOfBook } from "../../shared/book/rows.ts";
import { compareBooks } from "../../shared/diff/book/comparison.ts";
import { letingBook } from "../fixtures/paths.ts";
import { startSession } from "../support/session.ts";
import { unzip } from "../support/zip.ts";
import { wordComplaints } from "../word/validate.ts";

const DAY = new Date(2024, 10, 20);

/** A word changed, a project renamed and moved, one come and one gone. */
function edited(): Book {
  const book = letingBook();
  const [section, ...sections] = book.sections;
  const [first, second, ...projects] = book.projects;
  if (!section || !first || !second) throw new Error("the real text has no projects");
  return {
    ...book,
    sections: [{ ...section, paragraphs: section.paragraphs.with(0, "=1+1\u0001<b>&") }, ...sections],
    projects: [...projects, { ...second, name: "改了名的项目" }, { ...emptyProject(), name: "新项目" }],
  };
}

function report(left: Book, right: Book) {
  const about = ({ department, fiscalYear }: Book, name: string) => ({ name, department, fiscalYear });
  const comparison = {
    left: about(left, "上年的文本（甲.docx）"),
    right: about(right, "现在的内容"),
    parts: compareBooks(rowsOfBook(left), rowsOfBook(right), false),
  };
  return comparisonReport(comparison, DAY);
}

describe("a comparison as a file", () => {
  const found = report(letingBook(), edited());

  it("says what was compared and how many differences of each kind there are", () => {
    expect(found.title).toBe("乐亭县商务和投资促进局部门预算绩效文本比较");
    expect(found.remarks).toEqual([
      "原文：乐亭县商务和投资促进局 2024年，上年的文本（甲.docx）",
      "现文：乐亭县商务和投资促进局 2024年，现在的内容",
      expect.stringMatching(
        /^共 \d+ 处不同：新增 \d 处，删除 \d 处，移动 1 处，改名 1 处。2024年11月20日比较。$/,
      ),
    ]);
    expect(report(letingBook(), letingBook()).remarks[2]).toBe("没有不同。2024年11月20日比较。");
  });

  it("Word and Excel open it without complaint", async () => {
    expect(await wordComplaints(await comparisonDocx(found))).toEqual([]);
    expect(await wordComplaints(await comparisonXlsx(found), "xlsx")).toEqual([]);
    expect(await wordComplaints(await comparisonDocx(report(letingBook(), letingBook())))).toEqual([]);
  });

  it(".docx: what went is struck through, what came is underlined", async () => {
    const xml = String((await unzip(await comparisonDocx(found))).get("word/document.xml"));
    const texts = (mark: string) =>
      [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)].flatMap(([, run = ""]) =>
        run.includes(mark) ? [run.replace(/<[^>]*>/g, "")] : [],
      );
    expect(texts("<w:u ").join()).toContain("新项目");
    expect(texts("<w:u ").join()).toContain("改了名的项目");
    expect(texts("<w:strike/>").join()).toContain(letingBook().projects[0]?.name);
    expect(texts("<w:strike/>").join()).toContain(letingBook().projects[1]?.name.slice(0, 2));
  });

  it(".xlsx: a row for each difference, text as text", async () => {
    const { sheets } = await readXlsx(await comparisonXlsx(found));
    const [head, ...rows] = sheets[0]?.rows ?? [];
    expect(head).toEqual(["序号", "位置", "种类", "原文", "现文"]);
    expect(rows).toHaveLength(found.differences.length);
    expect(rows.flat()).toContain("=1+1<b>&");
    const renamed = rows.find(([, , kind]) => String(kind).startsWith("改名、移动"));
    expect(renamed?.[2]).toBe("改名、移动（原来是第 2 个）");
    expect(renamed?.[4]).toMatch(/^\d+\.改了名的项目$/);
  });
});

describe("compare.books and compare.report", () => {
  async function opened() {
    const { folder, session } = startSession();
    const path = join(folder, "文本.jxwb");
    await createBookFile(path, letingBook(), [], false);
    const ask = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
      const reply = await session.call(method, input);
      if ("error" in reply) throw new Error(reply.error.code);
      return reply.data as Output<M>;
    };
    await ask("book.open", { path });
    return { folder, ask };
  }

  it("compares a version, another file and last year's text with what the book holds now", async () => {
    const { folder, ask } = await opened();
    const { version } = await ask("versions.keep", { name: "送审稿" });
    const fields = { reviewer: "另一个人" };
    await ask("book.edit", { label: "改审核", ops: [{ op: "set", table: "book", fields }] });
    const other = join(folder, "另一份.json");
    writeFileSync(other, JSON.stringify(letingBook()));
    const now = { now: true } as const;
    const titles = async (left: Input<"compare.books">["left"]) => {
      const found = await ask("compare.books", { job: "c", left, right: now });
      const changed = found.parts.filter(({ lines }) => lines.length > 0).map(({ table }) => table);
      return [found.left.name, found.right.name, ...changed];
    };
    expect(await titles({ version: version?.id ?? 0 })).toEqual(["版本“送审稿”", "现在的内容", "book"]);
    expect(await titles({ path: other })).toEqual(["另一份.json", "现在的内容", "book"]);
    expect(await titles(now)).toEqual(["现在的内容", "现在的内容"]);
    await expect(titles({ lastYear: true })).rejects.toThrow("no-last-year");
    await ask("book.linkLastYear", { job: "l", path: other });
    expect(await titles({ lastYear: true })).toEqual(["上年的文本（另一份.json）", "现在的内容", "book"]);
  });

  it("writes it beside the book, and replaces only what it may", async () => {
    const { folder, ask } = await opened();
    const other = join(folder, "另一份.json");
    writeFileSync(other, JSON.stringify(edited()));
    const write = (name: string, overwrite = false) =>
      ask("compare.report", {
        job: "w",
        left: { now: true },
        right: { path: other },
        out: join(folder, name),
        overwrite,
      });
    const written = await write("比较.docx");
    expect(written.bytes).toBe(readFileSync(join(folder, "比较.docx")).length);
    expect(written.differences).toBe(report(letingBook(), edited()).differences.length);
    await expect(write("比较.docx")).rejects.toThrow("file-exists");
    expect((await write("比较.docx", true)).differences).toBe(written.differences);
    await expect(write("比较.pdf")).rejects.toThrow("format-unknown");
  });
});
