import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { bundle } from "../../build/bundle.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import { smallBook } from "../store/small-book.ts";
import { deadShare, shareObstacle } from "../support/dead-share/dead-share.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const run = promisify(execFile);
const main = join(import.meta.dirname, "../../dist/electron/main.js");
const drive = fileURLToPath(import.meta.resolve("./double/drive-dead-share.ts"));

describe.skipIf(shareObstacle !== null)(shareObstacle ?? "a double-click on a book of a dead share", () => {
  beforeAll(() => bundle());

  test("opens the window all the same, which can go on without it; the book comes when the server does", async () => {
    const home = temporaryFolder();
    for (const folder of ["documents", "userData"]) mkdirSync(join(home, folder));
    const share = deadShare(home);
    const book = join(share.folder, "共享的.jxwb");
    const other = join(home, "documents", "本机的.jxwb");
    await createBookFile(book, smallBook(), [], false);
    await createBookFile(other, smallBook(), [], false);
    const env = { ...process.env, ...share.env, JXWB_TEST_HOME: home, HOME: home, XDG_CONFIG_HOME: home };
    const { stdout } = await run(process.execPath, [drive, main, book, other], { env });
    share.remove();
    expect(JSON.parse(stdout.trim().split("\n").at(-1) ?? "")).toEqual({
      waiting: book,
      // Nobody knows: what is written there meets it.
      exists: { data: false },
      besides: other,
      // Asked for again, the window that waits for it comes to the front.
      raised: [true],
      cancelled: null,
      came: book,
      messages: [],
    });
  });
});
