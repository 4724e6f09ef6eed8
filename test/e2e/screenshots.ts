import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { rpc } from "../browser/rpc.ts";
import { runCli } from "../cli/run-cli.ts";
import { LETING_DOCX, letingBook } from "../fixtures/paths.ts";
import { startServe } from "../support/serve.ts";
import builtPage from "./built-page.ts";
import { choosePath } from "./file-dialog.ts";
import { takeHelpPictures } from "./help-pictures.ts";
import { exportAnyway, goTo, still } from "./host.ts";
import config from "./playwright.config.ts";
import { smallerPng } from "./smaller-png.ts";
import { OTHER_UNIT, projectsOf, writeUnitFile } from "./unit-files.ts";

/**
 * The pictures of the README and of the help, taken from the real program with the real text: `node test/e2e/screenshots.ts`, those of the
 * help alone with the word `help`. They show a folder of a made-up user, so that no path of this machine gets into them.
 */

await builtPage();
const OUT = fileURLToPath(new URL("../../build/screenshots", import.meta.url));
const USUAL_SIZE = { width: 1366, height: 768 };

const home = mkdtempSync(join(tmpdir(), "jxwb-pictures-"));
const documents = join(home, "文档");
mkdirSync(documents);
mkdirSync(OUT, { recursive: true });
const books = [2022, 2023, 2024].map((fiscalYear) => {
  const name = `乐亭县商务和投资促进局${fiscalYear}年部门预算绩效文本`;
  writeFileSync(join(home, `${name}.json`), JSON.stringify({ ...letingBook(), fiscalYear }));
  // The last one comes from the Word file, so that it has an import report.
  const source = fiscalYear === 2024 ? LETING_DOCX : join(home, `${name}.json`);
  runCli(documents, "import", source, "--out", `${name}.jxwb`);
  return join(documents, `${name}.jxwb`);
});
const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, ".config"), INIT_CWD: home };
const host = await startServe([], env);
const word = join(documents, "乐亭县商务和投资促进局2024年部门预算绩效文本（送审）.docx");
cpSync(LETING_DOCX, word);
const unitFile = writeUnitFile(home, "投资促进中心.json", {
  projects: projectsOf(OTHER_UNIT).map((project, index) =>
    index === 0 ? { ...project, goal: `${project.goal}接待客商不少于30批次。` } : project,
  ),
});
for (const path of books) await rpc(host.port, host.token, "book.open", { path });
const browser = await chromium.launch(config.use?.launchOptions ?? {});
try {
  const page = await browser.newPage({ viewport: USUAL_SIZE, locale: "zh-CN" });
  await page.goto(host.url);
  if (process.argv[2] !== "help") await takeReadmePictures(page);
  else await page.getByRole("button", { name: "返回开始页" }).click();
  await takeHelpPictures({ page, word, unitFile, hideHome: () => hideHome(page) });
} finally {
  await browser.close();
  host.child.kill();
  await host.gone;
  rmSync(home, { recursive: true, force: true });
}

async function takeReadmePictures(page: Page): Promise<void> {
  await goTo(page, "总体绩效目标");
  // The pages are counted: in the status bar, and beside the form.
  await page.getByText("25 页", { exact: true }).waitFor();
  await page.getByRole("img", { name: "第 1 页", exact: true }).waitFor();
  await picture(page, "section");

  await goTo(page, "成品油集中治理经费");
  await page.locator("td[data-row='0'][data-column='number']").click();
  await picture(page, "project");

  await page.getByRole("button", { name: /^问题/ }).click();
  await page.locator(".problem").first().waitFor();
  await page.keyboard.press("F8");
  await picture(page, "problems");
  await page.getByRole("button", { name: "关闭问题" }).click();
  // The preview comes up under the pointer, and the name of its button over the one that is pressed next.
  await page.mouse.move(0, USUAL_SIZE.height - 2);

  await goTo(page, "概览");
  await page.getByText("正在检查…").first().waitFor({ state: "hidden" });
  await picture(page, "overview");
  await goTo(page, "成品油集中治理经费");

  await page.getByRole("button", { name: "导出…" }).click();
  await exportAnyway(page);
  await page.getByText("已导出").waitFor();
  await picture(page, "export");
  await page.getByRole("button", { name: "完成" }).click();

  await page.getByRole("button", { name: "返回开始页" }).click();
  await page
    .getByRole("button", { name: /^乐亭县/ })
    .first()
    .waitFor();
  await picture(page, "start");

  await page.getByRole("button", { name: /^导入/ }).click();
  await choosePath(page, word);
  await page.getByRole("region", { name: "读懂了" }).waitFor();
  await picture(page, "import");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });

  await page.getByRole("button", { name: "由上年生成" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /2024年/ })
    .click();
  await page.getByLabel("新的年度").waitFor();
  await picture(page, "rollover");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** The home folder is shown as a user's own would be. */
function hideHome(page: Page): Promise<void> {
  return page.evaluate((folder) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.includes(folder)) node.nodeValue = node.nodeValue.replaceAll(folder, "/home/user");
  }, home);
}

/** One picture of the whole window. */
async function picture(page: Page, name: string): Promise<void> {
  await hideHome(page);
  await page.mouse.move(USUAL_SIZE.width / 2, USUAL_SIZE.height - 2);
  await still(page);
  writeFileSync(join(OUT, `${name}.png`), smallerPng(await page.screenshot()));
}
