import { join } from "node:path";
import type { Page } from "@playwright/test";
import { describe, test } from "vitest";
import { deadShare } from "../support/dead-share/dead-share.ts";
import { preloadObstacle } from "../support/preloaded.ts";
import { desktop, expect, noDesktop, see, seeBook, seeStart } from "./scenario.ts";

const obstacle = noDesktop ?? preloadObstacle;

describe.skipIf(obstacle !== null)(obstacle ?? "a double-click on a book of a dead share", () => {
  const { newUser, putBook } = desktop();
  const waits = (page: Page) => page.getByRole("alertdialog", { name: "正在打开“共享的.jxwb”" });

  test("opens the window all the same, which can go on without it; the book comes when the server does", async () => {
    const user = newUser();
    const share = deadShare(user.home);
    const { env } = share;
    const book = putBook(join(share.folder, "共享的.jxwb"));
    const other = putBook(join(user.documents, "本机的.jxwb"));
    const program = user.start({ args: [book], env });
    const first = await program.page();
    await see(waits(first)).toBeVisible();
    // Nobody knows: what is written there meets it.
    const asked = JSON.stringify(JSON.stringify({ path: book }));
    expect(await first.evaluate(`window.jxwb.call("files.exists", ${asked})`)).toBe('{"data":false}');

    await user.start({ args: [other], env }).end;
    await seeBook(await program.page(1));
    // Asked for again, the window that waits for it comes to the front.
    await user.start({ args: [book], env }).end;
    await expect.poll(async () => (await program.ask("raised")).at(-1)).toBe(1);

    await waits(first).getByRole("button", { name: "取消" }).click();
    await seeStart(first);
    await user.start({ args: [book], env }).end;
    await see(waits(first)).toBeVisible();
    share.comeBack();
    await seeBook(first);
    await see(first.getByRole("contentinfo")).toContainText("共享的.jxwb");
    share.remove();
  });
});
