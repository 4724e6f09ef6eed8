import { cpSync, existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Claim, claim, holderNow } from "../../electron/store/holder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function newFile(): { readonly book: string; readonly owner: string; readonly folder: string } {
  const folder = temporaryFolder();
  const book = join(folder, "文本.jxwb");
  writeFileSync(book, "x");
  return { book, folder, owner: join(folder, ".~lock.文本.jxwb#") };
}

async function claimed(book: string): Promise<Claim> {
  const taken = await claim(book);
  if (taken.kind === "mine") onTestFinished(() => taken.hold.release());
  return taken;
}

/** Changes what an owner file says, as another program would have written it. */
function rewrite(owner: string, change: Record<string, unknown>): void {
  writeFileSync(owner, JSON.stringify({ ...JSON.parse(readFileSync(owner, "utf8")), ...change }));
}

describe("who may write to a book", () => {
  it("is the first; the second is told who and where; after a release anybody", async () => {
    const { book, owner } = newFile();
    const first = await claim(book);
    expect(first.kind).toBe("mine");
    expect(await claim(book)).toMatchObject({ kind: "held", holder: { computer: hostname() } });
    expect(await holderNow(book)).toMatchObject({ computer: hostname() });
    if (first.kind === "mine") await first.hold.release();
    expect(existsSync(owner)).toBe(false);
    expect(await holderNow(book)).toBeNull();
    expect((await claimed(book)).kind).toBe("mine");
  });

  it("is not one whose process is gone, though it wrote just now", async () => {
    const { book, owner } = newFile();
    await claimed(book);
    rewrite(owner, { process: 2 ** 22 + 1, token: "dead" });
    expect(await holderNow(book)).toBeNull();
    expect((await claimed(book)).kind).toBe("mine");
  });

  it("is one on another PC as long as it writes, and no longer", async () => {
    const { book, owner } = newFile();
    await claimed(book);
    rewrite(owner, { computer: "PC-2", user: "王五", process: 1, token: "there" });
    expect(await claim(book)).toMatchObject({ kind: "held", holder: { user: "王五", computer: "PC-2" } });
    const silent = new Date(Date.now() - 60_000);
    utimesSync(owner, silent, silent);
    expect((await claimed(book)).kind).toBe("mine");
  });

  it("is not decided by an owner file that was copied along with the book", async () => {
    const { book, owner, folder } = newFile();
    await claimed(book);
    const copy = join(folder, "副本.jxwb");
    cpSync(book, copy);
    cpSync(owner, join(folder, ".~lock.副本.jxwb#"));
    expect((await claimed(copy)).kind).toBe("mine");
  });

  it("learns that another one has taken it, and leaves the other's owner file alone", async () => {
    const { book, owner } = newFile();
    const first = await claimed(book);
    if (first.kind !== "mine") throw new Error(first.kind);
    rewrite(owner, { computer: "PC-2", token: "there" });
    expect(await first.hold.takenBy()).toMatchObject({ computer: "PC-2" });
    await first.hold.release();
    expect(existsSync(owner)).toBe(true);
  });

  it("is anybody where the owner file says nothing that can be understood", async () => {
    const { book, owner } = newFile();
    writeFileSync(owner, "{");
    expect((await claimed(book)).kind).toBe("mine");
  });

  it.skipIf(process.platform !== "linux")("is nobody in a folder that takes no files", async () => {
    expect(await claim("/sys/文本.jxwb")).toEqual({ kind: "no-permission" });
  });
});
