import type { Page } from "@playwright/test";
import { bookInFile } from "./book-in-file.ts";
import { addEmptyProject } from "./empty-project.ts";
import { atCell, cell } from "./grid-cell.ts";
import { copyOutside, expect, goTo, saved, test } from "./host.ts";

const PROJECT = "成品油集中治理经费";
const LEVELS = ["产出指标", "效益指标"] as const;
const HEADINGS = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];

/** 40 rows as a clerk's workbook has them: 20 under each 一级指标, ten under each 二级指标. */
const ROWS = Array.from({ length: 40 }, (_, index) => ({
  level1: LEVELS[Math.floor(index / 20)] ?? "",
  level2: ["数量指标", "质量指标", "社会效益指标", "生态效益指标"][Math.floor(index / 10)] ?? "",
  level3: `指标${index + 1}`,
  description: `第一行 ${index + 1}\n“引号"与第二行`,
  symbol: "≥",
  number: String(index + 50),
  unit: "%",
  basis: index === 39 ? "" : "年初工作安排",
}));

/** As Excel puts it on the clipboard, with its comment frame, its styles and its invisible last row. */
function excelHtml(): string {
  const body = ROWS.map((row, index) => {
    const first = index % 20 === 0 ? `<td rowspan=20 height=380 class=xl65>${row.level1}</td>` : "";
    const second = index % 10 === 0 ? `<td rowspan=10 class=xl66>${row.level2}</td>` : "";
    const description = row.description.replace("\n", "<br style='mso-data-placement:same-cell'>\r\n    ");
    return `<tr height=19>${first}${second}<td>${row.level3}</td><td>${description}</td>
  <td align=right>≥${row.number}%</td><td>${row.basis === "" ? "" : "年初工作\r\n  安排"}</td></tr>`;
  });
  const heads = HEADINGS.map((heading) => `<td class=xl70>${heading}</td>`).join("");
  return `<html><head><style>td{mso-ignore:padding}</style></head><body><!--StartFragment-->
 <table border=0 cellpadding=0><col width=72 span=6><tr>${heads}</tr>${body.join("\r\n")}
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]>
 </table><!--EndFragment--></body></html>`;
}

/** The same cells in Excel's text form, where a merged cell is its first one and blanks. */
function excelText(): string {
  return ROWS.map((row, index) =>
    [
      index % 20 === 0 ? row.level1 : "",
      row.level2,
      row.level3,
      `"${row.description.replaceAll('"', '""')}"`,
      `≥${row.number}%`,
      row.basis,
    ].join("\t"),
  ).join("\r\n");
}

async function copyHtml(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    async ([rich, plain]) => {
      // As a paste brings it, unsanitized: the browser's own clipboard would rewrite it.
      const data = new DataTransfer();
      data.setData("text/html", rich ?? "");
      data.setData("text/plain", plain ?? "");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [html, text],
  );
}

test("40 rows from Excel with merged cells and a row of headings", async ({ editor: page, host }) => {
  await goTo(page, PROJECT);
  await cell(page, 2, "symbol").click();
  await copyHtml(page, excelHtml(), "not this");
  // The notice stays while the mouse is on it.
  await page.getByText("已粘贴 40 行，新增 35 行").hover();
  await saved(page);
  const before = bookInFile(host.book).projects[1];
  expect(bookInFile(host.book).projects[0]?.indicators.slice(2)).toEqual(ROWS);
  expect(bookInFile(host.book).projects[1]).toEqual(before);
  await expect(cell(page, 22, "level1")).toHaveAttribute("rowspan", "20");
  await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
  await expect(page.getByRole("heading", { name: "绩效指标 7 条" })).toBeVisible();
});

test("40 rows as quoted text: lines and quotes stay in their cells, 一级指标 is filled down", async ({
  editor: page,
  host,
}) => {
  await goTo(page, PROJECT);
  await copyOutside(page, `${excelText()}\r\n`);
  await cell(page, 0, "level1").click();
  await page.keyboard.press("Control+v");
  await expect(page.getByText("已粘贴 40 行，新增 33 行")).toBeVisible();
  await saved(page);
  expect(bookInFile(host.book).projects[0]?.indicators).toEqual(ROWS);
});

test("what the grid copies comes back the same, as text and with merged cells", async ({
  editor: page,
  host,
}) => {
  await goTo(page, PROJECT);
  await cell(page, 0, "level1").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType("text/html"))?.text();
  });
  expect(html).toContain('rowspan="4"');
  await goTo(page, "招商经费");
  await cell(page, 0, "level1").click();
  await page.keyboard.press("Control+v");
  await saved(page);
  const { projects } = bookInFile(host.book);
  // A space before a unit is lost in HTML's own way of reading.
  const trimmed = projects[0]?.indicators.map((row) => ({ ...row, unit: row.unit.trim() }));
  expect(projects[2]?.indicators.map((row) => ({ ...row, unit: row.unit.trim() }))).toEqual([
    ...(trimmed ?? []),
    ...(projects[2]?.indicators.slice(7) ?? []),
  ]);
  await cell(page, 1, "level3").click();
  await page.keyboard.press("Control+x");
  await expect(cell(page, 1, "level3")).toHaveText("");
});

test("a whole 指标值 typed or pasted into one cell becomes its three fields", async ({
  editor: page,
  host,
}) => {
  await goTo(page, PROJECT);
  await cell(page, 0, "symbol").click();
  await page.keyboard.type("≥95%");
  await page.keyboard.press("Enter");
  await atCell(page, 1, "symbol");
  await copyOutside(page, ">=30家\r\n＝12 次\r\n");
  await page.keyboard.press("Control+v");
  await saved(page);
  const values = bookInFile(host.book)
    .projects[0]?.indicators.slice(0, 3)
    .map(({ symbol, number, unit }) => [symbol, number, unit]);
  expect(values).toEqual([
    ["≥", "95", "%"],
    ["≥", "30", "家"],
    ["＝", "12", " 次"],
  ]);
  await cell(page, 0, "number").click();
  await page.keyboard.type("8万元");
  await page.waitForTimeout(700);
  await page.keyboard.press("Escape");
  await saved(page);
  expect(bookInFile(host.book).projects[0]?.indicators[0]).toMatchObject({ number: "95", unit: "%" });
});

test("columns without a place are named and can stand beside the project, one step to undo; a button pastes too", async ({
  editor: page,
  host,
}) => {
  await addEmptyProject(page);
  await copyOutside(page, "三级指标\t分值\t2023年\t2024年\t一级指标\r\n达标率\t10\t≥8成\t≥9成\t产出指标\r\n");
  await page.getByRole("button", { name: "从 Excel 粘贴" }).last().click();
  await expect(page.getByText("已粘贴 1 行，新增 1 行；没有对应列，未粘贴：分值、2023年")).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "放到项目旁边" }).click();
  await expect(page.getByText("粘贴时放在旁边的内容（1）")).toBeVisible();
  await expect(page.getByText("达标率：分值 10；2023年 ≥8成")).toBeVisible();
  await saved(page);
  expect(bookInFile(host.book).projects.at(-1)?.indicators).toEqual([
    {
      level1: "产出指标",
      level2: "",
      level3: "达标率",
      description: "",
      symbol: "≥",
      number: "9",
      unit: "成",
      basis: "",
    },
  ]);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("粘贴时放在旁边的内容")).toHaveCount(0);
  await expect(cell(page, 0, "number")).toHaveText("9");
});

test("words for a limit are read as signs, typed or pasted; one link gives the words back, one step back takes that back", async ({
  editor: page,
  host,
}) => {
  const values = () =>
    bookInFile(host.book)
      .projects[0]?.indicators.slice(0, 5)
      .map(({ symbol, number, unit }) => [symbol, number, unit].join("|"));
  await goTo(page, PROJECT);
  await copyOutside(page, "不少于1,200人\r\n控制在5%以内\r\n≧90%\r\n60%-75%\r\n");
  await cell(page, 4, "number").click();
  await page.keyboard.type("不少于30个");
  await cell(page, 0, "symbol").click();
  await page.keyboard.press("Control+v");
  await expect(page.getByText("已粘贴 4 行；2 处文字写成了符号")).toBeVisible();
  await saved(page);
  const read = ["≥|1,200|人", "≤|5|%", "≥|90|%", "||60%-75%", "≥|30|个"];
  expect(values()).toEqual(read);
  await page.getByRole("status").getByRole("button", { name: "换回文字" }).click();
  await expect(page.getByText("已换回文字 2 处")).toBeVisible();
  await saved(page);
  expect(values()?.slice(0, 2)).toEqual(["||不少于1,200人", "||控制在5%以内"]);
  await page.keyboard.press("Control+z");
  await expect(cell(page, 0, "number")).toHaveText("1,200");
  await saved(page);
  expect(values()).toEqual(read);
});
