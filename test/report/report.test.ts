import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { reportDocx } from "../../electron/report/report-docx.ts";
import { reportOf } from "../../electron/report/report-rows.ts";
import { reportXlsx } from "../../electron/report/report-xlsx.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import type { Output } from "../../shared/api/api.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import { checkBook } from "../../shared/checks/run/check-book.ts";
import { letingBook } from "../fixtures/paths.ts";
import { startSession } from "../support/session.ts";
import { unzip } from "../support/zip.ts";
import { wordComplaints } from "../word/validate.ts";

const DAY = new Date(2024, 10, 20);
const HOSTILE: Problem = {
  rule: "W1",
  severity: "warning",
  where: { section: 1, paragraph: 2 },
  message: "疑似错别字：“=1+1”\u0001应为“<b>&”。",
  quote: `=cmd|' /C calc'!A0${"长".repeat(400)}`,
  fix: { title: "改为“对”", safe: true, changes: [] },
};

describe("the report's rows", () => {
  it("have the place in words, the problem, the words concerned and what to do", () => {
    const book = letingBook();
    const { problems, unchecked } = checkBook({ book });
    const report = reportOf(book, problems, unchecked, DAY);
    expect(report.title).toBe("乐亭县商务和投资促进局2024年部门预算绩效文本检查意见");
    const errors = problems.filter(({ severity }) => severity === "error").length;
    expect(report.remarks[0]).toContain(`共 ${problems.length} 处：错误 ${errors} 处，`);
    expect(report.remarks[0]).toContain("2024年11月20日检查。");
    expect(report.rows).toHaveLength(problems.length);
    expect(report.rows.find(({ problem }) => problem.includes("“寻宣传”"))).toEqual({
      number: expect.stringMatching(/^\d+$/),
      severity: "警告",
      place: "一、总体绩效目标\n第 16 段",
      problem: "疑似错别字：“寻宣传”应为“宣传”。",
      quote: "寻宣传",
      advice: "改为“宣传”。",
    });
    expect(report.rows.some(({ place }) => /^1\..+绩效目标表\n第 \d+ 条指标/.test(place))).toBe(true);
  });

  it("name the rules that were not checked, and take a fix for advice where there is no other", () => {
    const { remarks, rows } = reportOf(letingBook(), [HOSTILE], ["T1", "Y1"], DAY);
    expect(remarks[1]).toBe("未检查：目录与标题对不上、往年年份。");
    expect(rows[0]?.advice).toBe("改为“对”");
    expect(rows[0]?.quote).toHaveLength(301);
  });
});

describe("the report as a file", () => {
  const book = letingBook();
  const { problems } = checkBook({ book });
  const reports = {
    "the real text": reportOf(book, problems, [], DAY),
    "no problem": reportOf(book, [], [], DAY),
    "words that are markup, formulas or control characters": reportOf(book, [HOSTILE], [], DAY),
  };

  it.each(Object.entries(reports))("%s: Word and Excel open it without complaint", async (_, report) => {
    expect(await wordComplaints(await reportDocx(report))).toEqual([]);
    expect(await wordComplaints(await reportXlsx(report), "xlsx")).toEqual([]);
  });

  it(".docx: every problem is a row below a heading row that is repeated", async () => {
    const xml = String((await unzip(await reportDocx(reports["the real text"]))).get("word/document.xml"));
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(problems.length + 1);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    for (const heading of ["序号", "级别", "位置", "问题", "原文", "建议"])
      expect(xml).toContain(`>${heading}<`);
  });

  it(".xlsx: the same rows, text as text", async () => {
    const { sheets } = await readXlsx(
      await reportXlsx(reports["words that are markup, formulas or control characters"]),
    );
    const [list, about] = sheets;
    expect(list?.rows[0]).toEqual(["序号", "级别", "位置", "问题", "原文", "建议"]);
    expect(list?.rows[1]?.slice(0, 4)).toEqual([
      1,
      "警告",
      "一、总体绩效目标\n第 2 段",
      "疑似错别字：“=1+1”应为“<b>&”。",
    ]);
    expect(String(list?.rows[1]?.[4])).toMatch(/^=cmd\|/);
    expect(about?.rows[0]?.[0]).toBe("乐亭县商务和投资促进局2024年部门预算绩效文本检查意见");
  });
});

describe("problems.report", () => {
  async function opened() {
    const { folder, session } = startSession();
    const path = join(folder, "文本.jxwb");
    await createBookFile(path, letingBook(), [], false);
    await session.call("book.open", { path });
    const report = (name: string, more: object = {}) =>
      session.call("problems.report", {
        job: "r",
        out: join(folder, name),
        overwrite: false,
        severities: ["error"],
        ...more,
      });
    return { folder, session, report };
  }

  it("writes the severities asked for, without the rules that are off, and replaces only what it may", async () => {
    const { folder, session, report } = await opened();
    const written = async (reply: Awaited<ReturnType<typeof report>>) => {
      if ("error" in reply) throw new Error(reply.error.message);
      return reply.data as Output<"problems.report">;
    };
    const all = await written(await report("意见.xlsx"));
    const { problems } = checkBook({ book: letingBook() });
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(all.problems).toBe(errors.length);
    expect(all.bytes).toBe(readFileSync(join(folder, "意见.xlsx")).length);
    const off = { op: "set", table: "book", fields: { rulesOff: ["P1"] } };
    await session.call("book.edit", { label: "不检查P1", ops: [off] });
    expect(await report("意见.xlsx")).toMatchObject({ error: { code: "file-exists" } });
    const fewer = await written(await report("意见.xlsx", { overwrite: true }));
    expect(fewer.problems).toBe(errors.filter(({ rule }) => rule !== "P1").length);
    expect(fewer.problems).toBeLessThan(all.problems);
    const { sheets } = await readXlsx(readFileSync(join(folder, "意见.xlsx")));
    expect(sheets[1]?.rows.flat().join()).toContain("未检查：整段、整句重复");
  });

  it("refuses another ending, the book's own file among them", async () => {
    const { report } = await opened();
    expect(await report("意见.pdf")).toMatchObject({ error: { code: "format-unknown" } });
    expect(await report("文本.jxwb", { overwrite: true })).toMatchObject({
      error: { code: "format-unknown" },
    });
  });
});
