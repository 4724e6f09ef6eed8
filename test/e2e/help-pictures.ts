import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import type { PictureName } from "../../renderer/dialogs/help/pages/pictures.ts";
import { choosePath } from "./file-dialog.ts";
import { exportAnyway, goTo, still } from "./host.ts";

/** What the pictures are taken of: one page on the start screen, with three texts of the last years. */
export interface HelpScene {
  readonly page: Page;
  /** The Word file of last year. */
  readonly word: string;
  /** What a unit has sent: some projects as they are in the text, one of them changed. */
  readonly unitFile: string;
  /** Shows the user's folders under a made-up name. */
  readonly hideHome: () => Promise<void>;
}

const OUT = fileURLToPath(new URL("../../renderer/dialogs/help/pictures", import.meta.url));
/** Small, so that the words in a part of it stay legible at their own size. */
const SIZE = { width: 1060, height: 720 };

/** Takes every picture of the help; `node test/e2e/screenshots.ts` does. */
export async function takeHelpPictures(scene: HelpScene): Promise<void> {
  await scene.page.setViewportSize(SIZE);
  const take: Take = (name, part, most = SIZE.height) => picture(scene, name, part, most);
  await beginning(scene, take);
  await writing(scene.page, take);
  await reviewing(scene.page, take);
  await handingIn(scene, take);
}

/** @param most of its height, px */
type Take = (name: PictureName, part: Locator, most?: number) => Promise<void>;

async function beginning({ page, word }: HelpScene, take: Take): Promise<void> {
  const dialog = page.getByRole("dialog");
  await take("start-ways", page.getByRole("main"));
  await page.getByRole("button", { name: /^导入/ }).click();
  await choosePath(page, word);
  await page.getByRole("region", { name: "读懂了" }).waitFor();
  await take("import-understood", dialog);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await page.getByRole("button", { name: "由上年生成" }).click();
  await dialog.getByRole("button", { name: /2024年/ }).click();
  await page.getByLabel("新的年度").waitFor();
  await take("rollover-choice", dialog);
  await dialog.getByRole("button", { name: /^生成/ }).click();
  await page.getByRole("heading", { name: /2025年/ }).waitFor();
  await page.getByRole("button", { name: "关闭导入报告" }).click();
  // Beside the outline there is no room for it.
  await page.getByRole("button", { name: "关闭预览" }).click();
}

async function writing(page: Page, take: Take): Promise<void> {
  await goTo(page, "招商经费");
  await page.getByLabel("预算数（万元）").fill("48.20");
  await page.getByLabel("预算数（万元）").blur();
  await page.getByText(/还差/).first().waitFor();
  await take("project-table", page.getByRole("main"), 400);
  await page.locator("td[data-row='0'][data-column='number']").click();
  await take("project-grid", page.locator(".editor-main table").nth(1));

  await goTo(page, "总体绩效目标");
  await take("section-text", page.getByRole("main"), 400);

  await page.keyboard.press("Control+h");
  await page.keyboard.type("招商引资");
  await page.getByLabel("替换为").fill("招商");
  await page.getByRole("complementary", { name: "查找和替换" }).getByRole("option").first().waitFor();
  await take("find-panel", page.getByRole("complementary", { name: "查找和替换" }));
  await page.keyboard.press("Escape");
}

async function reviewing(page: Page, take: Take): Promise<void> {
  await page.getByRole("button", { name: /^问题/ }).click();
  await page.locator(".problem").first().waitFor();
  await take("problem-list", page.getByRole("complementary", { name: "问题" }));
  await page.getByRole("button", { name: /^全部修复/ }).click();
  await page.getByRole("button", { name: /^修复 \d+ 处/ }).waitFor();
  await take("fix-all", page.getByRole("dialog"));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "关闭问题" }).click();

  await goTo(page, "招商经费");
  await page.getByRole("button", { name: /^对照上年/ }).click();
  await take("compare-lines", page.getByRole("main"), 400);
  await page.getByRole("button", { name: /^对照上年/ }).click();
  await goTo(page, "电子商务发展综合经费");
  await take("carried-marks", page.getByRole("main"), 400);
}

async function handingIn({ page, unitFile }: HelpScene, take: Take): Promise<void> {
  const dialog = page.getByRole("dialog");
  const outline = page.getByRole("navigation", { name: "目录" });
  await outline.getByRole("button", { name: /^366003/ }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "导出本单位为新文件…" }).hover();
  await take("unit-menu", page.getByRole("menu"));
  await page.keyboard.press("Escape");
  await goTo(page, "全部项目");
  await page.getByRole("main").getByRole("button", { name: "合并单位文件…" }).click();
  await choosePath(page, unitFile);
  await dialog.getByRole("button", { name: /个重复的项目$/ }).click();
  await dialog.getByRole("radio").first().waitFor();
  await take("merge-choice", dialog);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await take("save-as", page.getByRole("banner"));
  await page.getByRole("button", { name: "导出…" }).click();
  await dialog.getByRole("button", { name: "导出", exact: true }).waitFor();
  await take("export-choice", dialog);
  await exportAnyway(page);
  await page.getByText("已导出").waitFor();
  await take("export-done", dialog);
  await page.getByRole("button", { name: "完成" }).click();
}

/** A part of the window and a little around it, as a picture of few bytes. */
async function picture({ page, hideHome }: HelpScene, name: PictureName, part: Locator, most: number) {
  await hideHome();
  await page.mouse.move(SIZE.width - 2, SIZE.height - 2);
  await still(page);
  const box = await part.boundingBox();
  if (box === null) throw new Error(`${name}: not on the screen`);
  const margin = 6;
  const x = Math.max(0, box.x - margin);
  const y = Math.max(0, box.y - margin);
  const clip = {
    x,
    y,
    width: Math.min(SIZE.width, box.x + box.width + margin) - x,
    height: Math.min(SIZE.height, box.y + Math.min(box.height, most) + margin) - y,
    scale: 1,
  };
  // Playwright has no WebP; Chromium has, at a third of the bytes of a PNG.
  const chromium = await page.context().newCDPSession(page);
  const { data } = await chromium.send("Page.captureScreenshot", { format: "webp", quality: 80, clip });
  await chromium.detach();
  writeFileSync(join(OUT, `${name}.webp`), Buffer.from(data, "base64"));
}
