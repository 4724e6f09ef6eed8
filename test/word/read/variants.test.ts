import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { unaccounted } from "./unaccounted.ts";
import { editedRealFile, replaceOnce } from "./word-file.ts";

/** The real text as other programs and other clerks would have left it: each comes out as the same Book. */

type Edit = (xml: string) => string;

const PARAGRAPH = /<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs;
const TEXT = /<w:t xml:space="preserve">([^<]*)<\/w:t>/g;

function textOf(xml: string): string {
  return [...xml.matchAll(TEXT)].map((match) => match[1] ?? "").join("");
}

/** Edits each paragraph outside of tables that stands between the two texts, the first included. */
function between(xml: string, first: string, last: string, edit: Edit): string {
  let inside = false;
  return xml.replace(PARAGRAPH, (each) => {
    const text = textOf(each).trim();
    if (text === first) inside = true;
    if (text === last) inside = false;
    return inside ? edit(each) : each;
  });
}

const inContents = (edit: Edit) => (xml: string) => {
  const start = xml.indexOf("目    录");
  const end = xml.indexOf("第一部分</w:t>");
  const from = xml.lastIndexOf("<w:p>", start);
  const to = xml.lastIndexOf("<w:p>", end);
  return xml.slice(0, from) + edit(xml.slice(from, to)) + xml.slice(to);
};

const texts = (edit: (text: string) => string) => (xml: string) =>
  xml.replace(TEXT, (_, text: string) => `<w:t xml:space="preserve">${edit(text)}</w:t>`);

const cells = (edit: Edit) => (xml: string) => xml.replace(/<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc>/gs, edit);

const rows = (edit: (row: string) => string) => (xml: string) =>
  xml.replace(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gs, edit);

const noBookmarks: Edit = (xml) => xml.replace(/<w:bookmark(Start|End)[^>]*\/>/g, "");
const noContents: Edit = inContents((contents) => contents.slice(contents.lastIndexOf("<w:p>")));
const noBreaks: Edit = (xml) => xml.replaceAll('<w:r><w:br w:type="page"/></w:r>', "");

/** `repeats` where the form itself prints words more than once. */
const SAME: [what: string, edit: Edit, repeats?: "repeats"][] = [
  ["no bookmarks", noBookmarks],
  ["no contents", noContents],
  ["neither bookmarks nor contents", (xml) => noContents(noBookmarks(xml))],
  ["neither bookmarks nor page breaks", (xml) => noBreaks(noBookmarks(xml))],
  ["no page breaks", noBreaks],
  ["doubled bookmarks", (xml) => xml.replaceAll("_Toc_2_2_0000000002", "_Toc_2_2_0000000001")],
  [
    "a bookmark on the wrong paragraph",
    (xml) => {
      const mark = '<w:bookmarkStart w:id="90" w:name="_Toc_2_2_0000000003"/><w:bookmarkEnd w:id="90"/>';
      return xml.replace(/(<w:p><w:pPr>[^/]*\/><\/w:pPr>)(<w:r [^>]*>.{0,80}3.整合资源)/s, `$1${mark}$2`);
    },
  ],
  ["Word's own bookmark names", (xml) => xml.replaceAll(/_Toc_([24])_\1_0*(\d+)/g, "_Toc4711$1$2")],
  [
    "contents as dot leaders",
    inContents((xml) =>
      xml.replaceAll("<w:r><w:tab/></w:r>", '<w:r><w:t xml:space="preserve">………</w:t></w:r>'),
    ),
  ],
  [
    "contents with page numbers between dashes, after spaces",
    inContents((xml) =>
      xml
        .replaceAll("<w:r><w:tab/></w:r>", '<w:r><w:t xml:space="preserve">    </w:t></w:r>')
        .replace(/>(\d+)<\/w:t>/g, ">- $1 -</w:t>"),
    ),
  ],
  [
    "contents as a field",
    inContents((xml) =>
      xml
        .replace(
          "<w:p><w:pPr></w:pPr><w:r w:rsidR",
          '<w:p><w:pPr></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r w:rsidR',
        )
        .replace(/<\/w:p>(?=<w:p><w:pPr><w:sectPr>)/, '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
    ),
  ],
  [
    "contents in a content control",
    inContents((xml) => {
      const last = xml.lastIndexOf("<w:p>");
      return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${xml.slice(0, last)}</w:sdtContent></w:sdt>${xml.slice(last)}`;
    }),
  ],
  [
    "contents as lines of one paragraph",
    inContents((xml) => {
      const last = xml.lastIndexOf("<w:p>");
      const first = xml.indexOf("<w:p>", 10);
      const lines = xml.slice(first, last).replaceAll("</w:p><w:p><w:pPr></w:pPr>", "<w:r><w:br/></w:r>");
      return xml.slice(0, first) + lines + xml.slice(last);
    }),
  ],
  ["a character a run", texts((text) => text.split("").join('</w:t></w:r><w:r><w:t xml:space="preserve">'))],
  [
    "full-width labels with spaces inside",
    texts((text) =>
      text
        .replace(/^预算数$/, "预 算 数")
        .replace("单位：万元", "单位:万元")
        .replace("资金支出计划（%）", "资金支出计划(％)")
        .replace(/^绩效目标$/, "绩\u3000效\u3000目\u3000标")
        .replace(/^项目编码$/, "项目编码：")
        .replace(/^指标值$/, "指 标 值"),
    ),
  ],
  [
    "full-width percentages",
    rows((row) => (/(\d+%){4}/.test(textOf(row)) ? row.replaceAll("%<", "％<") : row)),
  ],
  ["spaces around every text", texts((text) => `\u00a0 ${text}\u3000`)],
  [
    "blank paragraphs everywhere",
    (xml) => xml.replaceAll("</w:p>", "</w:p><w:p/>").replaceAll("<w:tbl>", "<w:p/><w:tbl>"),
  ],
  ["blank rows", rows((row) => `${row}<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>`)],
  ["blank cells in place of merges", cells((cell) => cell.replace(/<w:vMerge( w:val="restart")?\/>/, ""))],
  [
    "repeated text in place of merges",
    (xml) => {
      let merged = "";
      return cells((cell) => {
        if (cell.includes('<w:vMerge w:val="restart"/>')) merged = textOf(cell);
        if (!cell.includes("<w:vMerge/>")) return cell.replace('<w:vMerge w:val="restart"/>', "");
        return `<w:tc><w:p><w:r><w:t xml:space="preserve">${merged}</w:t></w:r></w:p></w:tc>`;
      })(xml);
    },
    "repeats",
  ],
  [
    "repeated cells in place of spans",
    cells((cell) => {
      const span = Number(/<w:gridSpan w:val="(\d)"\/>/.exec(cell)?.[1] ?? 1);
      return cell.replace(/<w:gridSpan[^>]*>/, "").repeat(span);
    }),
    "repeats",
  ],
  [
    "blank cells in place of spans",
    cells((cell) => {
      const span = Number(/<w:gridSpan w:val="(\d)"\/>/.exec(cell)?.[1] ?? 1);
      return cell.replace(/<w:gridSpan[^>]*>/, "") + "<w:tc><w:p/></w:tc>".repeat(span - 1);
    }),
  ],
  [
    "both tables of a project in one",
    (xml) => xml.replace(/<\/w:tbl><w:p><w:pPr><\/w:pPr><\/w:p><w:tbl>.*?<\/w:tblGrid>/gs, ""),
  ],
  [
    "indicators cut into two tables, with and without a header",
    (xml) => {
      const header = /<w:tr><w:trPr><w:tblHeader\/>.*?<\/w:tr>/s.exec(xml)?.[0] ?? "";
      let count = 0;
      return rows((row) => {
        if (!textOf(row).startsWith("效益指标")) return row;
        count += 1;
        return `</w:tbl><w:p/><w:tbl>${count % 2 ? header : ""}${row}`;
      })(xml);
    },
    "repeats",
  ],
  [
    "the header row repeated by hand",
    (xml) => {
      const header = /<w:tr><w:trPr><w:tblHeader\/>.*?<\/w:tr>/s.exec(xml)?.[0] ?? "";
      return rows((row) => (textOf(row).startsWith("满意度指标") ? header + row : row))(xml);
    },
    "repeats",
  ],
  [
    "the whole text in a frame table",
    (xml) => {
      const first = xml.indexOf("<w:p>", xml.indexOf("_Toc_2_2_0000000001") - 200);
      const last = xml.lastIndexOf("</w:body>");
      return `${xml.slice(0, first)}<w:tbl><w:tr><w:tc>${xml.slice(first, last)}</w:tc></w:tr></w:tbl>${xml.slice(last)}`;
    },
  ],
  ["another prefix", (xml) => xml.replaceAll(/(<\/?|\s|xmlns:)w(?=[:=])/g, "$1ns0")],
  [
    "the default namespace",
    (xml) =>
      xml
        .replaceAll(/(<\/?)w:/g, "$1")
        .replace(
          "<document",
          '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
        ),
  ],
  [
    "a strict file",
    (xml) =>
      xml.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      ),
  ],
  [
    "tracked insertions and hyperlinks around texts",
    (xml) =>
      xml.replace(
        /<w:r w:rsidR="[0-9A-F]{7}[0-7]">.*?<\/w:r>/gs,
        (run) =>
          `<w:ins w:id="1" w:author="甲"><w:hyperlink w:anchor="x"><w:smartTag>${run}</w:smartTag></w:hyperlink></w:ins>`,
      ),
  ],
  [
    "the cover in text boxes, each written twice for old and new programs",
    (xml) => {
      const end = xml.indexOf("<w:sectPr>");
      const box = (text: string) => `<w:txbxContent><w:p>${text}</w:p></w:txbxContent>`;
      const both = (text: string) =>
        `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(text)}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(text)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
      const cover = xml
        .slice(0, end)
        .replace(/<w:p><w:pPr><w:jc w:val="center"\/><\/w:pPr>(<w:r .*?)<\/w:p>/gs, (_, run: string) =>
          both(run),
        );
      return cover + xml.slice(end);
    },
    "repeats",
  ],
  [
    "page breaks before paragraphs by property",
    (xml) =>
      xml.replace(
        /<w:pPr>((?:(?!<\/w:pPr>).)*)<\/w:pPr><w:r><w:br w:type="page"\/><\/w:r>/g,
        "<w:pPr><w:pageBreakBefore/>$1</w:pPr>",
      ),
  ],
];

describe("the real text in another form is the same Book", () => {
  it.each(SAME)("%s", async (_, edit, repeats) => {
    const file = await editedRealFile(edit);
    const read = await readDocx(file, "2024年.docx");
    expect(read.book).toEqual(letingBook());
    expect(read.notes.map((note) => [note.kind, note.text])).toEqual([["heading-lost", "工作保障措施"]]);
    // Leaders and dashes of contents, colons of labels.
    if (!repeats) expect(await unaccounted(file, read)).toMatch(/^[.:-]*$/);
  });
});

describe("headings", () => {
  const heading = (old: string, by: string) => (xml: string) => {
    const from = xml.indexOf("第一部分</w:t>");
    return xml.slice(0, from) + replaceOnce(xml.slice(from), `>${old}</w:t>`, `>${by}</w:t>`);
  };

  it("are found though all lost their numbers", async () => {
    const file = await editedRealFile((xml) =>
      heading(
        "一、总体绩效目标",
        "总体绩效目标",
      )(heading("二、分项绩效目标", "分项绩效目标")(noBookmarks(xml))),
    );
    const { book, notes } = await readDocx(file, "a.docx");
    expect(book).toEqual(letingBook());
    expect(notes.map((note) => note.kind)).toEqual(["heading-lost", "heading-lost", "heading-lost"]);
  });

  it("get their right numbers, and the wrong ones are noted", async () => {
    const file = await editedRealFile(heading("二、分项绩效目标", "三、分项绩效目标"));
    const { book, notes } = await readDocx(file, "a.docx");
    expect(book).toEqual(letingBook());
    expect(notes[0]).toMatchObject({ kind: "heading-number", text: "三、分项绩效目标" });
  });

  it("count as the text has them where the contents are of another year", async () => {
    const file = await editedRealFile(heading("二、分项绩效目标", "二、各项绩效目标"));
    const { book, notes } = await readDocx(file, "a.docx");
    expect(book.sections.map((section) => section.title)).toEqual([
      "总体绩效目标",
      "各项绩效目标",
      "工作保障措施",
    ]);
    expect(notes[0]).toMatchObject({ kind: "contents-differs", text: "二、分项绩效目标" });
  });

  it("a section that the contents promise and the text lacks is noted", async () => {
    const file = await editedRealFile((xml) => between(xml, "二、分项绩效目标", "工作保障措施", () => ""));
    const { book, notes } = await readDocx(file, "a.docx");
    expect(book.sections.map((section) => section.title)).toEqual(["总体绩效目标", "工作保障措施"]);
    expect(notes.map((note) => note.kind)).toContain("section-missing");
  });

  it("a project's name in the table counts, another in its heading is noted", async () => {
    const file = await editedRealFile(heading("3.招商经费绩效目标表", "3.招商引资经费绩效目标表"));
    const read = await readDocx(file, "a.docx");
    expect(read.book).toEqual(letingBook());
    expect(read.notes.at(-1)).toEqual({
      kind: "heading-differs",
      where: "第二部分 3.招商经费",
      text: "3.招商引资经费绩效目标表",
      message: "标题与表内的项目名称不同，已按表内的名称导入。",
      project: 3,
    });
    expect(await unaccounted(file, read)).toBe("");
  });

  it("projects without headings are found by their tables", async () => {
    const file = await editedRealFile((xml) =>
      noBookmarks(xml).replace(PARAGRAPH, (each) =>
        /^\d\..*绩效目标表$/.test(textOf(each)) && !each.includes("<w:tab/>") ? "<w:p/>" : each,
      ),
    );
    expect((await readDocx(file, "a.docx")).book).toEqual(letingBook());
  });
});
