import { expect, goTo, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { caretAt, inFile, paragraph, pasteHtml, SECTION } from "./section-text.ts";

/** As Word puts it on the clipboard: lists in `mso-list` spans, lines broken anywhere, a table, a picture, a comment, a deletion. */
const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><title>文档标题</title>
<style><!-- p.MsoNormal {font-family:"仿宋"; mso-list:l0 level1 lfo1;} --></style></head>
<body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt;font-family:
方正小标宋简体;color:red'>保障措施<o:p></o:p></span></b></p>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:楷体'>（一）组织
保障<span lang=EN-US><o:p>&nbsp;</o:p></span></span></p>
<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='mso-fareast-font-family:仿宋'><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
style='font-family:仿宋'>成立领导小组，由局
长任组长。</span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span lang=EN-US
style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp; </span></span></span><!--[endif]-->定期会商</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>数量指标</p></td><td><p class=MsoNormal>25家</p></td></tr></table>
<p class=MsoNormal>　　第二行<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>软回车前<br>
软回车后<del>删去的</del><a class=MsoCommentReference href="#_msocom_1">[A1]</a></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape></v:shape><![endif]--><img width=10 height=10 src="data:image/png;base64,iVBORw0KGgo="></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<!--EndFragment--><div style='mso-element:comment-list'><p>批注内容</p></div></body></html>`;

const FROM_WORD = [
  "保障措施",
  "（一）组织保障",
  "1.成立领导小组，由局长任组长。",
  "•定期会商",
  "第二行 软回车前",
  "软回车后",
];

test("a paste from Word: paragraphs and numbers stay, looks, table and picture do not", async ({
  editor: page,
  host,
}) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  await caretAt(page, 5, "end");
  await page.keyboard.press("Enter");
  await pasteHtml(page, WORD, "not this");
  const notice = page.locator(".notice");
  await expect(notice).toContainText("已粘贴 6 段。表格没有粘贴：表格请粘贴到项目的指标表");
  await inspect(page, "pasted");
  expect(await inFile(page, host)).toEqual([...before, ...FROM_WORD]);
  await expect(paragraph(page, 7)).toHaveClass("level1");
  await expect(page.getByRole("button", { name: "撤销 粘贴 6 段" })).toBeVisible();
  await notice.getByRole("button", { name: "撤销" }).click();
  await expect(paragraph(page, 6)).toHaveCount(0);
  expect(await inFile(page, host)).toEqual(before);
});

test("lists of web pages and of WPS keep their numbers; one line goes into the line", async ({
  editor: page,
  host,
}) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  await caretAt(page, 5, "end");
  await page.keyboard.press("Enter");
  await pasteHtml(
    page,
    `<div>前言</div><ol start="3"><li>丙<ul><li>点一</li><li><p>点二</p></li></ul></li><li value="7">庚</li><li>辛</li></ol>
     <ol style="list-style-type:cjk-ideographic"><li>甲</li><li>乙</li></ol><script>alert(1)</script><p style="display:none">不见</p>
     <p class="MsoNormal"><!--[if !supportLists]--><span style="mso-list:Ignore;">（二）<span>&nbsp;</span></span><!--[endif]-->制度</p>`,
  );
  expect((await inFile(page, host)).slice(6)).toEqual([
    "前言",
    "3.丙",
    "•点一",
    "•点二",
    "7.庚",
    "8.辛",
    "一、甲",
    "二、乙",
    "（二）制度",
  ]);
  await page.keyboard.press("Control+z");
  await expect(paragraph(page, 6)).toHaveCount(0);
  await caretAt(page, 0, "end");
  await pasteHtml(page, "<table><tr><td>只有<b>一格</b></td></tr></table>");
  expect(await inFile(page, host)).toEqual([`${before[0]}只有一格`, ...before.slice(1)]);
});

test("a table alone is refused with the way to do it; a picture alone too", async ({
  editor: page,
  host,
}) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  await caretAt(page, 0, "end");
  await pasteHtml(page, "<table><tr><td>一</td><td>二</td></tr></table>", "一\t二");
  await expect(page.getByText("表格请粘贴到项目的指标表")).toBeVisible();
  await pasteHtml(page, "<img src='data:image/png;base64,iVBORw0KGgo='>");
  await expect(page.getByText("图片没有粘贴：正文只放文字")).toBeVisible();
  expect(await inFile(page, host)).toEqual(before);
});

test("what is dropped from another program is read as a paste is", async ({ editor: page, host }) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  await paragraph(page, 0).evaluate((element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/html", "<p style='color:red'>一</p><p>二</p>");
    const { right, bottom } = element.getBoundingClientRect();
    const at = { clientX: right - 2, clientY: bottom - 4 };
    element.dispatchEvent(new DragEvent("drop", { dataTransfer, ...at, bubbles: true, cancelable: true }));
  });
  await expect(page.locator(".notice")).toContainText("已粘贴 2 段");
  expect(await inFile(page, host)).toEqual([`${before[0]}一`, "二", ...before.slice(1)]);
});
