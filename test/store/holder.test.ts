import { randomUUID } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Claim, claim, holderNow } from "../../electron/store/holder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** An empty file is a database too, as far as its lock goes. */
function newFile(): { readonly book: string; readonly owner: string; readonly folder: string } {
  const folder = temporaryFolder();
  const book = join(folder, "文本.jxwb");
  writeFileSync(book, "");
  return { book, folder, owner: join(folder, ".~lock.文本.jxwb#") };
}

/** As one window of a program after another does it. */
function taken(book: string): Promise<Claim> {
  return claim(book, { token: randomUUID(), records: join(dirname(book), "open") });
}

async function claimed(book: string): Promise<Claim> {
  const claimed = await taken(book);
  if (claimed.kind === "mine") onTestFinished(() => claimed.hold.release());
  return claimed;
}

/** Changes what an owner file says, as another program would have written it. */
function rewrite(owner: string, change: Record<string, unknown>): void {
  rmSync(join(dirname(owner), "open"), { recursive: true });
  writeFileSync(owner, JSON.stringify({ ...JSON.parse(readFileSync(owner, "utf8")), ...change }));
}

describe("who may write to a book", () => {
  it("is the first; the second is told who and where; after a release anybody", async () => {
    const { book, owner } = newFile();
    const first = await taken(book);
    expect(first.kind).toBe("mine");
    expect(await taken(book)).toMatchObject({ kind: "held", holder: { computer: hostname() } });
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
    expect(await taken(book)).toMatchObject({ kind: "held", holder: { user: "王五", computer: "PC-2" } });
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

  it("is nobody where the file is read-only, and one that is not there is taken by nobody", async () => {
    const { book, folder } = newFile();
    chmodSync(book, 0o444);
    expect(await claimed(book)).toEqual({ kind: "no-permission" });
    await expect(claimed(join(folder, "没有.jxwb"))).rejects.toMatchObject({ code: "file-missing" });
  });

  it.skipIf(process.platform === "win32")("is nobody where the name leaves no room for another", async () => {
    const { folder } = newFile();
    const named = (characters: number) => {
      const book = join(folder, `${"长".repeat(characters)}.jxwb`);
      writeFileSync(book, "");
      return book;
    };
    // 247 bytes, and with “-journal” the 255 that a name may have.
    expect((await claimed(named(80))).kind).toBe("mine");
    expect(await claimed(named(81))).toEqual({ kind: "name-too-long" });
  });

  it("is one of two that take it at the same moment", async () => {
    for (let round = 0; round < 20; round++) {
      const { book } = newFile();
      const both = await Promise.all([claimed(book), claimed(book), claimed(book)]);
      expect(both.map(({ kind }) => kind).toSorted()).toEqual(["held", "held", "mine"]);
    }
  });

  it("is the same one under another name of the same file", async () => {
    const { book, folder } = newFile();
    expect((await claimed(book)).kind).toBe("mine");
    const other = join(folder, "另一个名字.jxwb");
    linkSync(book, other);
    expect((await claimed(other)).kind).toBe("held");
  });

  it("tells of it only those who may read the book", async () => {
    const { book, owner } = newFile();
    chmodSync(book, 0o600);
    await claimed(book);
    if (process.platform !== "win32") expect(statSync(owner).mode & 0o777).toBe(0o600);
  });

  it("is not one whose last word lies in the future, before the clock was set back", async () => {
    const { book, owner } = newFile();
    await claimed(book);
    rewrite(owner, { computer: "PC-2", token: "there" });
    const later = new Date(Date.now() + 24 * 60 * 60 * 1000);
    utimesSync(owner, later, later);
    expect(await holderNow(book)).toBeNull();
    expect((await claimed(book)).kind).toBe("mine");
  });
});
