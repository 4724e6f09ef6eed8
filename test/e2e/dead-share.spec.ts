import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { deadShare } from "../support/dead-share/dead-share.ts";
import { preloadObstacle } from "../support/preloaded.ts";
import { expect, type Host, test } from "./host.ts";

test.skip(preloadObstacle !== null, preloadObstacle ?? "");

/** A share beside the documents, with a book on it that was open before. */
async function shareWithBook(host: Host) {
  const home = join(host.documents, "..", "server");
  mkdirSync(home);
  const share = deadShare(home);
  const book = join(share.folder, "共享的.jxwb");
  copyFileSync(host.book, book);
  return { ...share, book };
}

test("a recent text on a dead share keeps nobody: the wait can be left, and the text comes when the server does", async ({
  page,
  host,
}) => {
  const share = await shareWithBook(host);
  share.comeBack();
  await page.goto(await host.start(share.book, share.env));
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
  await page.getByRole("button", { name: "返回开始页" }).click();
  share.die();
  await page.reload();

  // Nobody knows that it is gone.
  const recent = page.getByRole("button", { name: /^乐亭县商务和投资促进局/ });
  await expect(recent).toBeVisible();
  await expect(page.getByText("文件不在了")).toHaveCount(0);

  await recent.click();
  const waiting = page.getByRole("alertdialog", { name: "正在打开“共享的.jxwb”" });
  await expect(waiting).toContainText("还没有回应");
  // What is waited for is said to a page that comes later as well.
  await page.reload();
  await expect(waiting).toBeVisible();
  await waiting.getByRole("button", { name: "取消" }).click();
  await expect(waiting).toHaveCount(0);
  await expect(page.getByRole("alertdialog")).toHaveCount(0);

  // Another text opens at once.
  await page.getByRole("button", { name: "新建" }).click();
  await page.getByLabel("部门").fill("乐亭县教育局");
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^乐亭县教育局/ })).toBeVisible();
  await page.getByRole("button", { name: "返回开始页" }).click();

  await recent.click();
  await expect(waiting).toBeVisible();
  share.comeBack();
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
  await expect(waiting).toHaveCount(0);
  share.remove();
});
