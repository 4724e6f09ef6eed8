import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import type { Book, Project } from "../../../shared/book/model.ts";
import { opening, paragraph, part, project, run, smallFile, table } from "./word-file.ts";

/** One thing each: what a file says, and what the Book and the notes say. */

async function read(body: string, others: Record<string, string> = {}, name = "a.docx") {
  return readDocx(await smallFile(body, others), name);
}

/** The paragraphs of the only section. */
async function paragraphs(body: string, others: Record<string, string> = {}): Promise<string[]> {
  const { book } = await read(opening() + body, others);
  return book.sections[0]?.paragraphs ?? [];
}

async function projects(body: string): Promise<{ projects: Project[]; kinds: string[]; texts: string[] }> {
  const { book, notes } = await read(opening() + body);
  return {
    projects: book.projects,
    kinds: notes.map((note) => note.kind),
    texts: notes.map((note) => note.text),
  };
}

describe("characters", () => {
  it("tabs, breaks, hyphens and symbols are text; formatting is not", async () => {
    const content = `<w:r><w:rPr><w:b/></w:rPr><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>四</w:t><w:cr/><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t></w:r>`;
    expect(await paragraphs(paragraph(content))).toEqual(["一\t二\n三-四\n≥5"]);
  });

  it("signs of a symbol font are read where they stand as characters of that font, too", async () => {
    const fonts = (font: string, text: string) =>
      `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const { book, notes } = await read(
      opening() +
        paragraph(
          `${run("差错率")}${fonts("Symbol", "\uf0a35")}${fonts("Wingdings", "\uf081")}${fonts("Wingdings", "\uf021")}${fonts("仿宋", "\uf0a3")}`,
        ),
    );
    expect(book.sections[0]?.paragraphs).toEqual(["差错率≤5①\uf0a3"]);
    expect(notes.map((note) => [note.kind, note.text])).toEqual([["text-symbol", "Wingdings F021"]]);
  });

  it("soft hyphens are no text, however they are written", async () => {
    expect(
      await paragraphs(paragraph(`<w:r><w:t>绩\u00ad效</w:t><w:softHyphen/><w:t>目标</w:t></w:r>`)),
    ).toEqual(["绩效目标"]);
  });

  it("white space counts only where xml:space preserves it", async () => {
    const content = '<w:r><w:t>\n  一 </w:t><w:t xml:space="preserve"> 二</w:t></w:r>';
    expect(await paragraphs(paragraph(content))).toEqual(["一 二"]);
  });

  it("field results stay, field codes go", async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const nested = `${mark("begin")}<w:r><w:instrText>DATE</w:instrText></w:r>${mark("separate")}${run("2024")}${mark("end")}`;
    const field = `${mark("begin")}<w:r><w:instrText> IF 1 </w:instrText></w:r>${mark("separate")}${nested}${run("年")}${mark("end")}`;
    expect(await paragraphs(paragraph(`${run("于")}${field}${run("完成")}`))).toEqual(["于2024年完成"]);
    expect(await paragraphs(paragraph(`<w:fldSimple w:instr="DATE">${run("五月")}</w:fldSimple>`))).toEqual([
      "五月",
    ]);
  });

  it("a field that is never ended does not swallow the rest", async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>';
    expect(await paragraphs(paragraph(begin) + paragraph("一句话。"))).toEqual(["一句话。"]);
  });

  it("text boxes follow their paragraph, WordArt too", async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph("框")}</w:txbxContent></v:textbox><v:textpath string="艺术字"/></v:shape></w:pict></w:r>`;
    expect(await paragraphs(paragraph(run("正文") + box))).toEqual(["正文", "框", "艺术字"]);
  });
});

describe("changes and asides", () => {
  it("insertions are taken, deletions and moves noted", async () => {
    const body = paragraph(
      `<w:ins>${run("新")}</w:ins><w:del><w:r><w:delText>旧的话</w:delText></w:r></w:del><w:moveFrom>${run("移走")}</w:moveFrom>${run("。")}`,
    );
    const { book, notes } = await read(opening() + body);
    expect(book.sections[0]?.paragraphs).toEqual(["新。"]);
    expect(notes).toEqual([
      {
        kind: "text-deleted",
        where: "第一部分 一、总体绩效目标",
        text: "旧的话移走",
        message: "修订中已删除的文字，没有导入。",
      },
    ]);
  });

  it("a deleted paragraph mark joins two paragraphs", async () => {
    const body = paragraph("前半", "<w:rPr><w:del/></w:rPr>") + paragraph("后半");
    expect(await paragraphs(body)).toEqual(["前半后半"]);
  });

  it("former properties say nothing", async () => {
    const body = paragraph(
      "一句",
      '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
    );
    expect(await paragraphs(body)).toEqual(["一句"]);
  });

  it("hidden text, prompts and unknown symbols are noted", async () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处")}</w:sdtContent></w:sdt>`;
    const content = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>${prompt}<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>${run("见")}`;
    const { book, notes } = await read(opening() + paragraph(content));
    expect(book.sections[0]?.paragraphs).toEqual(["见"]);
    expect(notes.map((note) => [note.kind, note.text])).toEqual([
      ["text-hidden", "藏"],
      ["text-placeholder", "单击此处"],
      ["text-symbol", "Webdings F041"],
    ]);
  });

  it("comments, footnotes, pictures and embedded files are noted", async () => {
    const picture =
      '<w:r><w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing></w:r>';
    const others = {
      comments: part("comments", `<w:comment w:id="1">${paragraph("请核实")}</w:comment>`),
      footnotes: part("footnotes", `<w:footnote w:id="1">${paragraph("见附件")}</w:footnote>`),
    };
    const { notes } = await read(`${opening()}${paragraph(picture)}<w:altChunk r:id="x"/>`, others);
    expect(notes.map((note) => [note.kind, note.where, note.text])).toEqual([
      ["chunk-not-taken", "第一部分 一、总体绩效目标", ""],
      ["picture-not-taken", "全文", ""],
      ["comment", "批注", "请核实"],
      ["footnote", "脚注", "见附件"],
    ]);
  });

  it("comments and notes tell the place that they were made at, and its project", async () => {
    const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const others = {
      comments: part(
        "comments",
        `<w:comment w:id="7">${paragraph("请核实")}${paragraph("再看")}</w:comment><w:comment w:id="8">${paragraph("没有指向")}</w:comment>`,
      ),
      endnotes: part("endnotes", `<w:endnote w:id="7">${paragraph("见附件")}</w:endnote>`),
    };
    const body = paragraph(run("一句") + mark("endnote", 7)) + project("甲") + project("乙");
    const marked = body.replace(/乙<.w:t><.w:r>/, (end) => end + mark("comment", 7));
    const { notes } = await read(opening() + marked, others);
    expect(notes.map((note) => [note.kind, note.where, note.text, note.project])).toEqual([
      ["endnote", "第一部分 一、总体绩效目标 尾注", "见附件", undefined],
      ["comment", "第二部分 2.乙 批注", "请核实", 2],
      ["comment", "第二部分 2.乙 批注", "再看", 2],
      ["comment", "批注", "没有指向", undefined],
    ]);
  });

  it("a table in a section and text outside of everything are noted whole", async () => {
    const { book, notes } = await read(opening() + paragraph("一句") + table(["甲", "乙"], ["1", "2"]));
    expect(book.sections[0]?.paragraphs).toEqual(["一句"]);
    expect(notes).toEqual([
      {
        kind: "table-not-understood",
        where: "第一部分 一、总体绩效目标",
        text: "甲\t乙\n1\t2",
        message: "正文里的表格没有导入。",
      },
    ]);
  });
});

describe("the cover", () => {
  const cover = async (
    ...lines: string[]
  ): Promise<Pick<Book, "fiscalYear" | "department" | "compiler" | "reviewer">> => {
    const { book } = await read(
      lines.map((line) => paragraph(line)).join("") + paragraph("一、总体绩效目标"),
    );
    const { fiscalYear, department, compiler, reviewer } = book;
    return { fiscalYear, department, compiler, reviewer };
  };
  const full = {
    fiscalYear: 2024,
    department: "某县某局",
    compiler: "某县某局编制",
    reviewer: "某县财政局审核",
  };

  it.each([
    ["on one line", ["某县某局2024年部门预算绩效文本", "某县某局编制", "某县财政局审核"]],
    [
      "on many lines",
      ["某县某局", "", "2024年", "部门预算", "绩效文本", "", "", "某县某局编制", "", "某县财政局审核", ""],
    ],
    ["year in Chinese", ["某县某局", "二〇二四年部门预算绩效文本", "", "某县某局编制", "某县财政局审核"]],
    ["full-width year", ["某县某局", "２０２４年度部门预算绩效文本", "", "某县财政局审核", "某县某局编制"]],
  ])("is read: %s", async (_, lines) => {
    expect(await cover(...lines)).toEqual(full);
  });

  it("a line of no use is noted; a missing year is taken from the file's name, a missing department from the compiler", async () => {
    const body = paragraph("某县某局编制") + paragraph("内部资料") + paragraph("一、总体绩效目标");
    const { book, notes } = await read(body, {}, "某县某局2025年文本.docx");
    expect([book.fiscalYear, book.department, book.compiler]).toEqual([2025, "某县某局", "某县某局编制"]);
    expect(notes.map((note) => [note.kind, note.text])).toEqual([
      ["text-not-understood", "内部资料"],
      ["year-guessed", ""],
      ["department-guessed", ""],
    ]);
  });
});

describe("project tables", () => {
  it("the least of one", async () => {
    const { projects: found, kinds } = await projects(project("某经费"));
    expect(kinds).toEqual([]);
    expect(found).toEqual([
      {
        agencyCode: "366001",
        agencyName: "某局本级",
        code: "13022524P00HHX610007T",
        name: "某经费",
        budget: { total: "5.00", fiscal: "", other: "" },
        fundsUse: "",
        spendingPlan: [null, null, null, null],
        goal: "1.做好工作",
        indicators: [
          {
            level1: "产出指标",
            level2: "数量指标",
            level3: "数量",
            description: "描述",
            symbol: "≥",
            number: "5",
            unit: "个",
            basis: "年初安排",
          },
        ],
      },
    ]);
  });

  it("two projects without headings are two", async () => {
    const { projects: found } = await projects(project("甲") + project("乙"));
    expect(found.map((each) => [each.name, each.indicators.length])).toEqual([
      ["甲", 1],
      ["乙", 1],
    ]);
  });

  it("two projects in one table are two", async () => {
    const one = (project("甲") + project("乙")).replaceAll("</w:tbl><w:tbl>", "");
    const { projects: found } = await projects(one);
    expect(found.map((each) => [each.name, each.goal, each.indicators.length])).toEqual([
      ["甲", "1.做好工作", 1],
      ["乙", "1.做好工作", 1],
    ]);
  });

  it("headings inside one table for several projects are neither agencies nor rows of no use", async () => {
    const titled = (title: string, name: string) => table([title]) + project(name);
    const one = (titled("1.2022年资金绩效目标表", "2022年资金") + titled("5.乙绩效目标表", "丙")).replaceAll(
      "</w:tbl><w:tbl>",
      "",
    );
    const { book, notes } = await read(opening() + one);
    expect(book.projects.map((each) => [each.agencyCode, each.name, each.indicators.length])).toEqual([
      ["366001", "2022年资金", 1],
      ["366001", "丙", 1],
    ]);
    expect(notes.map((note) => [note.kind, note.text, note.project])).toEqual([
      ["heading-differs", "5.乙绩效目标表", 2],
      ["heading-number", "5.乙绩效目标表", 2],
    ]);
  });

  it("blank levels below others stand for merges, in a second table, too; real merges keep blanks blank", async () => {
    const header = ["一级指标", "二级指标", "三级指标", "指标值"];
    const first = table(
      ["项目编码", "1", "项目名称", "甲"],
      header,
      ["产出指标", "数量指标", "一", "1"],
      ["", "", "二", "2"],
    );
    const levels = async (body: string) =>
      (await projects(body)).projects[0]?.indicators.map((row) => [row.level1, row.level2, row.level3]);
    expect(await levels(first + table(["", "", "三", "3"], ["效益指标", "", "四", "4"]))).toEqual([
      ["产出指标", "数量指标", "一"],
      ["产出指标", "数量指标", "二"],
      ["产出指标", "数量指标", "三"],
      ["效益指标", "", "四"],
    ]);
    const merged = first
      .replace('<w:tc><w:p><w:r><w:t xml:space="preserve">产出', (cell) =>
        cell.replace("<w:tc>", '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'),
      )
      .replace(/(数量指标.*?<w:tr><w:tc>)/s, "$1<w:tcPr><w:vMerge/></w:tcPr>");
    expect(await levels(merged)).toEqual([
      ["产出指标", "数量指标", "一"],
      ["产出指标", "", "二"],
    ]);
  });

  it("amounts with separators and units, percentages in any width", async () => {
    const { projects: found } = await projects(
      table(
        ["项目编码", "1", "项目名称", "甲"],
        ["预算数", "１,２３４．５万元", "其中：财政资金", "1 000.123456"],
      ) + table(["资金支出计划", "3月底", "6月底", "10月底", "12月底"], ["", "25", "33.33％", "", "100%"]),
    );
    expect(found[0]?.budget).toEqual({ total: "1234.50", fiscal: "1000.123456", other: "" });
    expect(found[0]?.spendingPlan).toEqual([25, 33.33, null, 100]);
  });

  it("amounts in 元 become 万元 exactly, wherever the unit stands, and that is noted", async () => {
    const { projects: found, kinds } = await projects(
      paragraph("1.甲绩效目标表") +
        paragraph("366001某局 单位：元") +
        table(["项目编码", "1"], ["项目名称", "甲"]) +
        table(["预算数", "50,000.01元"], ["其他资金", "0.1"]) +
        project("乙"),
    );
    expect(found[0]?.budget).toEqual({ total: "5.000001", fiscal: "", other: "0.00001" });
    expect(found[1]?.budget.total).toBe("5.00");
    expect(kinds).toEqual(["unit-converted"]);
  });

  it("what is no amount or percentage is noted, not guessed", async () => {
    const { projects: found, texts } = await projects(
      table(["项目编码", "1", "项目名称", "甲"], ["预算数", "约五万", "其他资金", "无"]) +
        table(["资金支出计划", "3月底", "6月底"], ["", "四分之一", "50%"]),
    );
    expect(found[0]?.budget).toEqual({ total: "", fiscal: "", other: "" });
    expect(found[0]?.spendingPlan).toEqual([null, 50, null, null]);
    expect(texts).toEqual(["预算数：约五万", "其他资金：无", "3月底：四分之一"]);
  });

  it("amounts below their labels", async () => {
    const { projects: found, kinds } = await projects(
      table(["项目编码", "项目名称"], ["1", "甲"]) +
        table(["预算数", "其中：财政资金", "其他资金"], ["30", "20", "10"]),
    );
    expect(found[0]).toMatchObject({ code: "1", name: "甲" });
    expect(found[0]?.budget).toEqual({ total: "30.00", fiscal: "20.00", other: "10.00" });
    expect(kinds).toEqual([]);
  });

  it("a number as use of funds, below a blank amount, is no amount", async () => {
    const { projects: found } = await projects(
      table(
        ["项目编码", "1", "项目名称", "甲", ""],
        ["预算规模及资金用途", "预算数", "5", "其他资金", ""],
        ["", "100", "", "", ""],
      ),
    );
    expect(found[0]?.budget).toEqual({ total: "5.00", fiscal: "", other: "" });
    expect(found[0]?.fundsUse).toBe("100");
  });

  it("a project may be called as a label is", async () => {
    const { projects: found, kinds } = await projects(project("其他资金") + project("绩效目标"));
    expect(found.map((each) => [each.name, each.goal])).toEqual([
      ["其他资金", "1.做好工作"],
      ["绩效目标", "1.做好工作"],
    ]);
    expect(kinds).toEqual([]);
  });

  it("a 一级指标 goes on below a header that is repeated, whether its cells are merged across it or begin anew", async () => {
    const cell = (text: string, merge = "") =>
      `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(run(text))}</w:tc>`;
    const [begins, goesOn] = ['<w:vMerge w:val="restart"/>', "<w:vMerge/>"];
    const header = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];
    const rows = (merge: string, text: string, level3: string) =>
      `<w:tr>${cell(text, merge)}${["数量指标", level3, "描述", "≥5个", "计划"].map((each) => cell(each)).join("")}</w:tr>`;
    const top = `<w:tr>${header.map((text) => cell(text)).join("")}</w:tr>`;
    const first = top + rows(begins, "产出指标", "一") + rows(goesOn, "", "二");
    const basic = table(["项目编码", "13022524P00HHX610007T", "项目名称", "甲"]);
    const one = `<w:tbl>${first}${top}${rows(goesOn, "", "三")}${rows(goesOn, "", "四")}</w:tbl>`;
    const two = `<w:tbl>${first}</w:tbl>${paragraph("")}<w:tbl>${top}${rows(begins, "", "三")}${rows(goesOn, "", "四")}</w:tbl>`;
    for (const body of [one, two]) {
      const { projects: found, kinds } = await projects(basic + body);
      expect(found[0]?.indicators.map(({ level1, level3 }) => level1 + level3)).toEqual(
        ["一", "二", "三", "四"].map((level3) => `产出指标${level3}`),
      );
      expect(kinds).toEqual([]);
    }
  });

  it("a heading's number may be full-width or one character", async () => {
    const heading = (number: string, name: string) => paragraph(`${number}${name}绩效目标表`) + project(name);
    const { projects: found, kinds } = await projects(
      heading("１．", "甲") + heading("⒉", "乙") + heading("3、", "丙"),
    );
    expect(found.map(({ name }) => name)).toEqual(["甲", "乙", "丙"]);
    expect(kinds).toEqual([]);
  });

  it("rows of sums and of names below the indicators are noted", async () => {
    const indicator = ["产出指标", "数量指标", "数量", "描述", "≥5个", "计划"];
    const { projects: found, texts } = await projects(
      project(
        "甲",
        indicator,
        ["合计", "", "", "", "100", ""],
        ["填报人：", "李某", "审核人：", "王某", "", ""],
      ),
    );
    expect(found[0]?.indicators).toHaveLength(1);
    expect(texts).toEqual(["合计：100", "填报人：李某　审核人：　王某"]);
  });

  it("other names of the columns, and what a heading says about filling it in", async () => {
    const { projects: found, kinds } = await projects(
      table(["项目编码", "13022524P00HHX610007T", "项目名称", "甲"]) +
        table(
          [
            "一级指标",
            "二级指标",
            "三级指标",
            "指标解释",
            "指标值（符号+数值+计量单位）",
            "设定依据",
            "指标值（上年）",
          ],
          ["产出指标", "数量指标", "数量", "描述", "≥5个", "计划", "≥4个"],
        ),
    );
    expect(found[0]?.indicators).toMatchObject([
      { description: "描述", symbol: "≥", number: "5", unit: "个", basis: "计划" },
    ]);
    expect(kinds).toEqual(["labels-understood", "column-not-understood"]);
  });

  it("extra columns of the indicator table are noted whole, so are its extra rows", async () => {
    const {
      projects: found,
      kinds,
      texts,
    } = await projects(
      table(["项目编码", "1", "项目名称", "甲"]) +
        table(
          ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据", "权重"],
          ["产出指标", "数量指标", "数量", "描述", "5", "安排", "20"],
          ["", "质量指标", "质量", "描述", "全部", "安排", "30"],
          ["合计", "", "", "", "", "", "50"],
        ) +
        table(["备注：以上为初步安排", ""]),
    );
    expect(found[0]?.indicators.map((each) => [each.level1, each.number, each.unit])).toEqual([
      ["产出指标", "5", ""],
      ["产出指标", "", "全部"],
    ]);
    expect(kinds).toEqual(["column-not-understood", "row-not-understood", "table-not-understood"]);
    expect(texts).toEqual(["权重：\n数量：20\n质量：30", "合计：50", "备注：以上为初步安排"]);
  });

  it("the new scheme, and symbol, number and unit in columns of their own", async () => {
    const { projects: found } = await projects(
      table(["项目编码", "1", "项目名称", "甲"]) +
        table(
          ["一级指标", "二级指标", "三级指标", "指标符号", "指标值", "计量单位"],
          ["成本指标", "经济成本指标", "成本", "≤", "5", "万元"],
        ),
    );
    expect(found[0]?.indicators[0]).toMatchObject({
      level1: "成本指标",
      symbol: "≤",
      number: "5",
      unit: "万元",
    });
  });

  it("agency and unit as lines above the table", async () => {
    const { projects: found, kinds } = await projects(
      paragraph("1.甲绩效目标表", '<w:jc w:val="center"/>') +
        paragraph("366001某局本级    单位：万元") +
        table(["项目编码", "1", "项目名称", "甲"], ["预算数", "1", "", ""]),
    );
    expect(found[0]).toMatchObject({
      agencyCode: "366001",
      agencyName: "某局本级",
      budget: { total: "1.00" },
    });
    expect(kinds).toEqual([]);
  });

  it("labels of the basic part that no field answers are noted with what they say, and their project", async () => {
    const { notes, book } = await read(
      opening() +
        project("甲") +
        table(
          ["项目编码", "1", "项目名称", "乙"],
          ["项目负责人", "张三", "联系电话", "0315-4600000"],
          ["预算数", "5", "其他资金", "", "备注", "暂定"],
          ["审核意见：同意"],
        ),
    );
    expect(book.projects[1]).toMatchObject({ code: "1", name: "乙", budget: { total: "5.00" } });
    expect(notes.map(({ kind, text, project }) => [kind, text, project])).toEqual([
      ["label-not-understood", "项目负责人：张三", 2],
      ["label-not-understood", "联系电话：0315-4600000", 2],
      ["label-not-understood", "备注：暂定", 2],
      ["label-not-understood", "审核意见：同意", 2],
    ]);
  });

  it("text between a project's tables is noted with its place", async () => {
    const { texts } = await projects(project("甲") + paragraph("说明：略。"));
    expect(texts).toEqual(["说明：略。"]);
  });
});
