import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { unaccounted } from "./unaccounted.ts";
import { opening, paragraph, project, run, smallFile, table } from "./word-file.ts";

/** Word files as programs write them: what a reader sees on paper is in the Book or in the notes. */

const FOLDER = new URL("../../fixtures/program-files/", import.meta.url);

async function fixture(name: string) {
  return readDocx(readFileSync(new URL(name, FOLDER)), name);
}

async function read(body: string, others: Record<string, string> = {}) {
  return readDocx(await smallFile(opening() + body, others), "a.docx");
}

/** The paragraphs of the only section, and the notes as kind and text. */
async function paragraphs(content: string, others: Record<string, string> = {}) {
  const { book, notes } = await read(content, others);
  return { paragraphs: book.sections[0]?.paragraphs, notes: notes.map(({ kind, text }) => [kind, text]) };
}

const mark = (type: string, inside = "") =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
/** A field without a result; with a place for one where it is `separated`. */
const field = (text: string, form = "", separated = false) =>
  mark("begin", form && `<w:ffData>${form}</w:ffData>`) +
  code(text) +
  (separated ? mark("separate") : "") +
  mark("end");

describe("fields that the file has no result for", () => {
  it.each([
    ["01-eq-circled.docx", ["本年新建厂房⑮座，面积合计", "分数1/3以上。", "正文末段。"]],
    ["03-formdropdown.docx", ["责任单位：商务局。", "正文末段。"]],
    ["04-formcheckbox.docx", ["☑新增项目 ☐延续项目", "正文末段。"]],
  ])("%s has its text whole", async (name, expected) => {
    const { book, notes } = await fixture(name);
    expect(book.sections[0]?.paragraphs).toEqual(expected);
    expect(notes).toEqual([]);
  });

  it.each([
    [" eq \\o\\ac(○,7)", "⑦"],
    [" EQ \\o\\ac(○;36) ", "㊱"],
    [" eq \\o\\ac(○,密) \\* MERGEFORMAT", "密"],
    [" eq \\o\\ac(○,注)", "㊟"],
    [" eq \\o\\ac(□,√)", "☑"],
    [" eq \\o\\ac(△,!)", "!"],
    [" EQ \\o(\\s\\up 5(综合),\\s\\do 2(治理))", "综合治理"],
    [" EQ \\s\\up 8(上)\\do 8(下) ", "上下"],
    [" EQ \\f(甲\\,乙,2)", "甲,乙/2"],
    [" EQ \\f(1,5;2)", "1,5/2"],
    [" EQ \\f(a+b,\\f(1,c))", "(a+b)/(1/c)"],
    [" EQ \\r(3,x) ", "∛x"],
    [" EQ \\b\\bc\\[ (\\r(x(y)))", "[√x(y)]"],
    [" EQ x\\s\\up 4(\\(n\\)) = \\i\\su(1,5,3x)", "x(n) = ∑(1→5)3x"],
    [" EQ \\a\\al\\co2(10,1\\,000)", "10 1,000"],
    [" EQ \\x\\to\\bo(框)\\d\\fo20()末", "框末"],
    [" EQ \\l(1,2,3)尾)", "1,2,3尾)"],
    [" MACROBUTTON NoMacro [单击此处填写] \\* MERGEFORMAT", "[单击此处填写]"],
    [" MACROBUTTON AcceptChanges 年度 计划", "年度 计划"],
    [" GOTOBUTTON 附表一 见附表", "见附表"],
    [' SYMBOL 254 \\f "Wingdings" \\s 12', "☑"],
    [" SYMBOL 0xA3 \\f Symbol", "≤"],
    [" SYMBOL 177", "±"],
    [" SYMBOL 9633 \\u", "□"],
    [" QUOTE “原话”", "“原话”"],
    [' XE "索引项"', ""],
  ])("%s prints %s", async (instruction, printed) => {
    for (const separated of [false, true]) {
      const body = paragraph(run("前") + field(instruction, "", separated) + run("后"));
      expect(await paragraphs(body)).toEqual({ paragraphs: [`前${printed}后`], notes: [] });
    }
    const attribute = instruction.replaceAll('"', "&quot;");
    const simple = paragraph(`${run("前")}<w:fldSimple w:instr="${attribute}"/>${run("后")}`);
    expect(await paragraphs(simple)).toEqual({ paragraphs: [`前${printed}后`], notes: [] });
  });

  it("pinyin stands above its characters and goes to the report, a whole number stays apart from its fraction", async () => {
    const pinyin = ' EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(lè),乐)';
    const body = paragraph(run("县名") + field(pinyin) + run("亭，占1") + field(" EQ \\f(1,2) ") + run("成"));
    expect(await paragraphs(body)).toEqual({
      paragraphs: ["县名乐亭，占1 1/2成"],
      notes: [["text-ruby", "lè"]],
    });
  });

  it("a code in pieces, with a field and a sign of a symbol font within", async () => {
    const eq = `${mark("begin")}${code("eq \\o\\ac(")}${code("○,")}${field(" SYMBOL 57 ")}${code(")")}${mark("end")}`;
    const whole = `${mark("begin")}${code(" MACROBUTTON M ")}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run("同意")}${mark("end")}`;
    expect(await paragraphs(paragraph(eq + whole))).toEqual({ paragraphs: ["⑨☑同意"], notes: [] });
  });

  it("forms: the entry chosen, the standard one, the text, the box", async () => {
    const list = (answer: string) =>
      field(
        " FORMDROPDOWN ",
        `<w:ddList>${answer}<w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList>`,
      );
    const box = (answer: string) => field(" FORMCHECKBOX ", `<w:checkBox>${answer}</w:checkBox>`, true);
    const body = paragraph(
      list("") +
        list('<w:default w:val="1"/>') +
        list('<w:result w:val="0"/><w:default w:val="1"/>') +
        box('<w:default w:val="1"/>') +
        box('<w:default w:val="1"/><w:checked w:val="0"/>') +
        box("<w:default/>") +
        box("") +
        field(" FORMTEXT ", '<w:textInput><w:default w:val="某县"/></w:textInput>') +
        field(" FORMTEXT ", '<w:textInput><w:default w:val="某县"/></w:textInput>', true),
    );
    expect(await paragraphs(body)).toEqual({ paragraphs: ["甲乙甲☑☐☑☐某县"], notes: [] });
  });

  it("content controls whose place is empty give their answer, in a line, a paragraph and a cell", async () => {
    const box = (checked: number) =>
      `<w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr>`;
    const list =
      '<w:sdtPr><w:dropDownList w:lastValue="2"><w:listItem w:displayText="新增" w:value="1"/><w:listItem w:displayText="延续" w:value="2"/></w:dropDownList></w:sdtPr>';
    const within = paragraph(
      `<w:sdt>${box(1)}<w:sdtContent/></w:sdt>${run("是 ")}<w:sdt>${box(0)}</w:sdt>${run("否")}`,
    );
    const alone = `<w:sdt>${list}<w:sdtContent><w:p/><w:p/></w:sdtContent></w:sdt>`;
    const shown = paragraph(`<w:sdt>${list}<w:sdtContent>${run("另选")}</w:sdtContent></w:sdt>`);
    const cell = table(["项目编码", "1"], ["项目名称", "@"]).replace(
      /<w:tc><w:p><w:r><w:t xml:space="preserve">@.*?<.w:tc>/,
      `<w:sdt>${list}<w:sdtContent><w:tc><w:p/></w:tc></w:sdtContent></w:sdt>`,
    );
    const { book } = await read(within + alone + shown + cell);
    expect(book.sections[0]?.paragraphs).toEqual(["☑是 ☐否", "延续", "另选"]);
    expect(book.projects[0]?.name).toBe("延续");
  });

  it("numbers count on: AUTONUM through the text, LISTNUM by level", async () => {
    const line = (text: string) => paragraph(field(text) + run("事"));
    const body =
      line(" AUTONUM ") +
      line(" AUTONUM \\s 、") +
      line(" AUTONUMOUT ") +
      line(" LISTNUM ") +
      line(" LISTNUM NumberDefault \\l 2") +
      line(" LISTNUM NumberDefault \\l 2") +
      line(' LISTNUM "LegalDefault" \\l 1 \\s 4') +
      line(" LISTNUM LegalDefault \\l 2");
    expect((await paragraphs(body)).paragraphs).toEqual([
      "1.事",
      "2、事",
      "I.事",
      "1)事",
      "a)事",
      "b)事",
      "4.事",
      "4.1.事",
    ]);
  });

  it("what only Word knows is noted, never passed over", async () => {
    const body = paragraph(
      `${run("第")}${field(" PAGE ")}${run("页，")}<w:fldSimple w:instr=" DATE \\@ yyyy "/>${field(" NUMPAGES ", "", true)}${field(" MERGEFIELD 名称 ", "", true)}`,
    );
    expect(await paragraphs(body)).toEqual({
      paragraphs: ["第页，"],
      notes: [["text-field", "PAGE\nDATE \\@ yyyy\nNUMPAGES"]],
    });
  });

  it("a deleted field is deleted, one in a deleted row too", async () => {
    const gone = `<w:del>${mark("begin")}<w:r><w:delInstrText> EQ \\f(1,2) </w:delInstrText></w:r>${mark("end")}</w:del>`;
    expect(await paragraphs(paragraph(run("留") + gone))).toEqual({
      paragraphs: ["留"],
      notes: [["text-deleted", "1/2"]],
    });
  });
});

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const DGM = `xmlns:dgm="${DRAWING}/diagram" xmlns:a="${DRAWING}/main"`;
const shapes = (...texts: string[]) =>
  texts.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join("");

describe("numbers that are printed in no line", () => {
  const math = (inside: string) =>
    `<w:p>${run("约")}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</m:oMath>${run("以上")}</w:p>`;
  const part = (name: string, inside: string) => `<m:${name}>${inside}</m:${name}>`;
  const letters = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const fraction = (above: string, below: string) =>
    part("f", part("num", letters(above)) + part("den", letters(below)));

  it.each([
    ["a fraction", fraction("2", "3"), "约2/3以上"],
    ["a whole number before it", letters("1") + fraction("1", "2"), "约1 1/2以上"],
    ["sums in it", fraction("甲+乙", "丙"), "约(甲+乙)/丙以上"],
    ["a power", part("sSup", part("e", letters("10")) + part("sup", letters("4"))), "约10⁴以上"],
    ["a root", part("rad", part("deg", "") + part("e", letters("2"))), "约√2以上"],
  ])("an equation: %s", async (_, inside, text) => {
    expect((await paragraphs(math(inside))).paragraphs).toEqual([text]);
  });

  it.each([
    ["10", "4", "份", "10⁴份"],
    ["120m", "2", "以上", "120m²以上"],
    ["文件", "[1]", "。", "文件[1]。"],
  ])("a superscript: %s with %s above", async (before, above, behind, text) => {
    const superscript = `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${above}</w:t></w:r>`;
    const { paragraphs: found } = await paragraphs(`<w:p>${run(before)}${superscript}${run(behind)}</w:p>`);
    expect(found).toEqual([text]);
  });
});

describe("text in drawings", () => {
  it("of SmartArt is in the report, at its paragraph", async () => {
    const { notes } = await fixture("07-smartart.docx");
    expect(notes[0]).toEqual({
      kind: "text-drawing",
      where: "第一部分 一、总体绩效目标",
      text: "招商引资工作领导小组",
      message: "图形（SmartArt、图表、画布）里的文字，没有导入。",
    });
  });

  it("of SmartArt and charts between projects belongs to the project", async () => {
    const graphic = (inside: string) => paragraph(`<w:r><w:drawing>${inside}</w:drawing></w:r>`);
    const { notes } = await read(
      project("甲") +
        graphic(`<dgm:relIds ${DGM} r:dm="r0"/>`) +
        graphic(`<c:chart xmlns:c="${DRAWING}/chart" r:id="r1"/>`),
      {
        diagramData: `<dgm:dataModel ${DGM}><dgm:ptLst><dgm:pt><dgm:t>${shapes("组长", "副组长")}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
        chart: `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:title>${shapes("支出")}</c:title><c:pt><c:v>一季度</c:v></c:pt><c:pt><c:v>4.5</c:v></c:pt></c:chartSpace>`,
      },
    );
    expect(notes.map(({ kind, text, project: of }) => [kind, text, of])).toEqual([
      ["text-drawing", "组长\n副组长", 1],
      ["text-drawing", "支出\n一季度\n4.5", 1],
      ["picture-not-taken", "", undefined],
    ]);
  });

  it("of a locked canvas is in the report, and not once more as what older programs draw instead", async () => {
    const canvas = `<lc:lockedCanvas xmlns:lc="${DRAWING}/lockedCanvas" xmlns:a="${DRAWING}/main"><a:sp><a:txSp><a:txBody>${shapes("画布里", "两段")}</a:txBody></a:txSp></a:sp></lc:lockedCanvas>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wpc">${canvas}</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph("画布里")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await paragraphs(paragraph(`${run("见图")}<w:r>${both}</w:r>`))).toEqual({
      paragraphs: ["见图"],
      notes: [["text-drawing", "画布里\n两段"]],
    });
  });

  it("of boxes in groups and canvases follows its paragraph, once", async () => {
    const box = (text: string) =>
      `<wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp>`;
    const wpc = "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas";
    const both = `<mc:AlternateContent><mc:Choice Requires="wpc"><w:drawing><wpc:wpc xmlns:wpc="${wpc}">${box("甲")}${box("乙")}</wpc:wpc></w:drawing></mc:Choice><mc:Fallback><w:pict><v:group><v:textbox><w:txbxContent>${paragraph("甲")}</w:txbxContent></v:textbox></v:group></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await paragraphs(paragraph(`${run("见图")}<w:r>${both}</w:r>`))).toEqual({
      paragraphs: ["见图", "甲", "乙"],
      notes: [],
    });
  });
});

describe("documents within a document", () => {
  it("that are all of it: it says to open it in Word and save it", async () => {
    await expect(fixture("09-altchunk-whole.docx")).rejects.toMatchObject({
      code: "import-embedded",
      message: expect.stringMatching(/用 Word 打开它，另存为 \.docx/),
    });
  });

  it.each(['<w:altChunk r:id="x"/>', '<w:p><w:subDoc r:id="x"/></w:p>'])(
    "that are all but the cover, too: %s",
    async (chunk) => {
      const file = await smallFile(paragraph("某局") + paragraph("2024年部门预算绩效文本") + chunk);
      await expect(readDocx(file, "a.docx")).rejects.toMatchObject({ code: "import-embedded" });
    },
  );

  it("that are a part of it are noted at their place", async () => {
    const { book, notes } = await fixture("10-altchunk-part.docx");
    expect(book.projects).toHaveLength(1);
    expect(notes).toMatchObject([{ kind: "chunk-not-taken", where: "第一部分 一、总体绩效目标" }]);
  });
});

describe("tracked changes of a table", () => {
  it("a row whose mark alone is deleted is deleted", async () => {
    const { book, notes } = await fixture("14-tracked-row-deleted.docx");
    expect(book.projects[0]?.indicators.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ["产出指标", "数量指标"],
      ["产出指标", "时效指标"],
      ["产出指标", "成本指标"],
      ["效益指标", "经济效益指标"],
      ["效益指标", "社会效益指标"],
      ["满意度指标", "服务对象满意度指标"],
    ]);
    expect(notes).toMatchObject([
      { kind: "text-deleted", text: expect.stringMatching(/^质量指标\n.*95%\n年初工作安排$/s), project: 1 },
    ]);
  });

  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
  const row = (cells: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const head = row(["一级指标", "二级指标", "三级指标", "指标值"].map((text) => cell(text)).join(""));
  const begins = '<w:vMerge w:val="restart"/>';
  const levels = (...rows: string[]) =>
    paragraphsOf(`${table(["项目编码", "1"], ["项目名称", "甲"])}<w:tbl>${head}${rows.join("")}</w:tbl>`);
  async function paragraphsOf(body: string) {
    const { book, notes } = await read(body);
    return {
      rows: book.projects[0]?.indicators.map(({ level1, level3, number }) => level1 + level3 + number),
      notes: notes.map(({ kind, text }) => [kind, text]),
    };
  }
  const rest = (text: string, number: string) => cell("数量指标") + cell(text) + cell(number);

  it("a merged cell that begins in a deleted row goes on below it, not into the cell above", async () => {
    expect(
      await levels(
        row(cell("产出指标", begins) + rest("一", "1")),
        row(cell("", "<w:vMerge/>") + rest("二", "2")),
        row(cell("效益指标", begins) + rest("三", "3"), "<w:ins/><w:del/>"),
        row(cell("", "<w:vMerge/>") + rest("四", "4"), "<w:ins/>"),
      ),
    ).toEqual({
      rows: ["产出指标一1", "产出指标二2", "效益指标四4"],
      notes: [["text-deleted", "数量指标\n三\n3"]],
    });
  });

  it("a deleted cell lets its neighbours move up, an inserted one is there, a tracked merge is one", async () => {
    expect(
      await levels(
        row(
          cell("产出指标", '<w:cellMerge w:vMerge="rest"/>') + cell("旧", "<w:cellDel/>") + rest("一", "1"),
        ),
        row(
          cell("", '<w:cellMerge w:vMerge="cont"/>') +
            cell("数量指标", "<w:cellIns/>") +
            cell("二") +
            cell("2"),
        ),
      ),
    ).toEqual({ rows: ["产出指标一1", "产出指标二2"], notes: [["text-deleted", "旧"]] });
  });

  it("a table all of whose rows are deleted is none", async () => {
    const gone = `<w:tbl>${row(cell("甲") + cell("乙"), "<w:del/>")}${row(cell("一"), "<w:del/>")}</w:tbl>`;
    expect(await paragraphs(paragraph("一句") + gone)).toEqual({
      paragraphs: ["一句"],
      notes: [["text-deleted", "甲\n乙\n一"]],
    });
  });
});

/** Characters one below the other, in paragraphs or lines, or apart. */
const UPRIGHT: readonly [name: string, (text: string) => string][] = [
  ["one a line", (text) => text.split("").join("</w:t><w:br/><w:t>")],
  ["one a paragraph", (text) => text.split("").join("</w:t></w:r></w:p><w:p><w:r><w:t>")],
  ["apart", (text) => text.split("").join(" ")],
  ["far apart", (text) => text.split("").join("　 ")],
];

describe("upright labels", () => {
  it("and levels of the form are what they say", async () => {
    const { book, notes } = await fixture("16-vertical-labels.docx");
    expect(book.projects[0]?.goal).toMatch(/^1\.加强成品油市场管理/);
    expect(new Set(book.projects[0]?.indicators.map(({ level1 }) => level1))).toEqual(
      new Set(["产出指标", "效益指标", "满意度指标"]),
    );
    expect(notes).toEqual([]);
  });

  it.each(UPRIGHT)("of another form, its unit and its side headings: %s", async (_, upright) => {
    const form = (set: (text: string) => string) =>
      table(
        [`某局    ${set("单位：元")}`],
        [set("项目名称"), "甲"],
        [set("主管部门"), "乙局"],
        [set("年度资金总额"), "50000"],
        [set("年度目标"), "做好工作"],
      ) +
      table(
        [set("绩效指标"), ...["一级指标", "二级指标", "三级指标", "年度指标值", "分值"].map(set)],
        ["", set("产出指标"), set("数量指标"), "数量", "≥5个", "10"],
        ["", set("满意度指标"), set("服务对象满意度指标"), "满意度", "≥90%", "10"],
        [set("总分"), "", "", "", "", "100"],
      );
    const plain = await read(form((text) => text));
    const { book, notes } = await read(form(upright));
    expect(book).toEqual(plain.book);
    expect(book.projects[0]).toMatchObject({ agencyName: "某局", budget: { total: "5.00" } });
    const words = (text: string) => text.replaceAll(/\s/g, "");
    expect(notes.map(({ kind, text }) => [kind, words(text)])).toEqual(
      plain.notes.map(({ kind, text }) => [kind, words(text)]),
    );
  });
});

describe("amounts that say none", () => {
  it("5,0 is asked about, and stays beside its project", async () => {
    const { book, notes } = await fixture("17-amount-09.docx");
    expect(book.projects[0]?.budget).toEqual({ total: "", fiscal: "5.00", other: "" });
    expect(notes).toEqual([
      {
        kind: "amount-not-understood",
        where: "第二部分 1.成品油集中治理经费",
        text: "预算数：5,0",
        message: "看不出这个数是多少（千位分隔应每三位一个），这一栏留空，请核对补填。",
        project: 1,
      },
    ]);
  });

  it.each(["5，00", "９，００", "12,34", "1,2345", "1.234,5", "3 40", "5，0万元"])(
    "so is %s, and no other year's amount takes its place",
    async (amount) => {
      const { book, notes } = await read(
        table(
          ["项目编码", "1", "项目名称", "甲"],
          ["年度资金总额", "年初预算数", "全年预算数", "全年执行数"],
          ["", amount, "7.00", "6.00"],
        ),
      );
      expect(book.projects[0]?.budget.total).toBe("");
      expect(notes.map(({ text }) => text).join("\n")).toContain(amount);
    },
  );
});

describe("characters that nobody sees", () => {
  it("go, wherever they stand", async () => {
    const { book, notes } = await fixture("18-bom-zerowidth.docx");
    expect(notes).toEqual([]);
    expect([book.department, book.fiscalYear]).toEqual(["乐亭县测试局", 2024]);
    expect(book.sections).toEqual([{ title: "总体绩效目标", paragraphs: ["正文带零宽。"] }]);
    expect(book.projects[0]?.code).toBe("13022524P00HHX610007T");
  });

  it("and a mark of direction alone does not hide the title", async () => {
    const { book, notes } = await fixture("18b-lrm-title-only.docx");
    expect(notes).toEqual([]);
    expect([book.department, book.fiscalYear]).toEqual(["乐亭县测试局", 2024]);
  });

  it("in labels, amounts, levels and values, too; an emoji's joiner stays", async () => {
    const hide = (text: string) =>
      text.replaceAll(/(?<=[\w.,≥\u4e00-\u9fff])(?=[\w.,\u4e00-\u9fff])/g, "\u2060\u00ad\u202c");
    const { book, notes } = await read(
      table(
        [hide("项目编码"), hide("13022524P00HHX610007T"), hide("项目名称"), hide("甲👩\u200d👧")],
        [hide("预算数"), hide("1,234.50"), hide("其他资金"), ""],
      ) +
        table(
          ["一级指标", "二级指标", "三级指标", "指标值"].map(hide),
          ["产出指标", "数量指标", "数量", "≥50个"].map(hide),
        ),
    );
    expect(notes).toEqual([]);
    expect(book.projects[0]).toMatchObject({
      name: "甲👩\u200d👧",
      code: "13022524P00HHX610007T",
      budget: { total: "1234.50" },
      indicators: [{ level1: "产出指标", level2: "数量指标", symbol: "≥", number: "50", unit: "个" }],
    });
  });
});

it.each(readdirSync(FOLDER).filter((name) => !name.includes("whole")))(
  "every character of %s is printed or noted",
  async (name) => {
    expect(await unaccounted(readFileSync(new URL(name, FOLDER)), await fixture(name))).toBe("");
  },
);
