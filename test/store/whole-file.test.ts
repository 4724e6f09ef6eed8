import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { writeFile } from "node:fs/promises";
import { hostname, uptime } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { claim, holderNow } from "../../electron/store/holder.ts";
import { writeWholeFile } from "../../electron/store/whole-file.ts";
import { AppError } from "../../shared/error.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A book that somebody at another PC has open, and the owner file that says so. */
async function heldBook(): Promise<{ folder: string; book: string; owner: string }> {
  const folder = temporaryFolder();
  const book = join(folder, "文本.jxwb");
  writeFileSync(book, "");
  const owner = join(folder, ".~lock.文本.jxwb#");
  const taken = await claim(book, { token: "mine", records: join(temporaryFolder(), "open") });
  if (taken.kind !== "mine") throw new Error("not free");
  const mine: object = JSON.parse(readFileSync(owner, "utf8"));
  await taken.hold.release();
  writeFileSync(book, "原来的内容");
  writeFileSync(owner, JSON.stringify({ ...mine, computer: "PC-2", user: "王五", process: 1 }));
  return { folder, book, owner };
}

function silentFor(path: string, seconds: number): void {
  const then = new Date(Date.now() - seconds * 1000);
  utimesSync(path, then, then);
}

const replace = (path: string) => writeWholeFile(path, true, (draft) => writeFile(draft, "新内容"));

describe("a book that is written over", () => {
  it("stays as it is while its holder writes the owner file anew", async () => {
    const { folder, book, owner } = await heldBook();
    silentFor(owner, 30);
    await expect(replace(book)).rejects.toMatchObject({
      code: "file-locked",
      message: expect.stringContaining("王五（电脑 PC-2）") as string,
    });
    expect(readFileSync(book, "utf8")).toBe("原来的内容");
    expect(readdirSync(folder).toSorted()).toEqual([".~lock.文本.jxwb#", "文本.jxwb"]);
  });

  it("gives way where its holder fell silent", async () => {
    const { book, owner } = await heldBook();
    silentFor(owner, 60);
    await replace(book);
    expect(readFileSync(book, "utf8")).toBe("新内容");
    expect(await holderNow(book)).toBeNull();
  });

  it("stays as it is where its holder comes back while the new one is written", async () => {
    const { book, owner } = await heldBook();
    silentFor(owner, 60);
    const late = writeWholeFile(book, true, async (draft) => {
      await writeFile(draft, "新内容");
      silentFor(owner, 0);
    });
    await expect(late).rejects.toMatchObject({ code: "file-locked" });
    expect(readFileSync(book, "utf8")).toBe("原来的内容");
  });

  it("gives way where nobody can say whose owner file it is", async () => {
    const { book, owner } = await heldBook();
    writeFileSync(owner, "{");
    await replace(book);
    expect(readFileSync(book, "utf8")).toBe("新内容");
  });
});

it("a document that LibreOffice has open stays as it is, however old its owner file", async () => {
  const folder = temporaryFolder();
  const document = join(folder, "文本.docx");
  writeFileSync(document, "原来的内容");
  const owner = join(folder, ".~lock.文本.docx#");
  writeFileSync(owner, ",王五,PC-2,01.12.2026 08:00,file:///home;");
  silentFor(owner, 24 * 60 * 60);
  await expect(replace(document)).rejects.toMatchObject({ code: "file-locked" });
  expect(existsSync(owner)).toBe(true);
});

describe("an owner file that a program left when it died", () => {
  /** A document with the owner file of one that has it open. */
  function openDocument(name: string, said: string): { document: string; owner: string } {
    const folder = temporaryFolder();
    const document = join(folder, "文本.docx");
    writeFileSync(document, "原来的内容");
    const owner = join(folder, name);
    writeFileSync(owner, said);
    return { document, owner };
  }

  it.skipIf(process.platform === "win32").each([
    ["Word", "~$文本.docx", "王五"],
    ["WPS", ".~文本.docx", "王五"],
    ["LibreOffice", ".~lock.文本.docx#", `,王五,${hostname()},01.12.2026 08:00,file:///home;`],
  ])("%s: keeps nobody from writing after this PC was started anew", async (_, name, said) => {
    const { document, owner } = openDocument(name, said);
    await expect(replace(document)).rejects.toMatchObject({
      code: "file-locked",
      message: expect.stringContaining(name) as string,
    });
    silentFor(owner, uptime() + 60);
    await replace(document);
    expect(readFileSync(document, "utf8")).toBe("新内容");
  });
});

it.skipIf(process.platform === "win32")(
  "who may read a file stays the same when it is written anew",
  async () => {
    const document = join(temporaryFolder(), "文本.docx");
    writeFileSync(document, "", { mode: 0o600 });
    await writeWholeFile(document, true, async (draft) => {
      expect(statSync(draft).mode & 0o777).toBe(0o600);
      await writeFile(draft, "新内容");
    });
    expect(statSync(document).mode & 0o777).toBe(0o600);
  },
);

it("what went wrong is told, not that the draft could not be removed afterwards", async () => {
  const failing = writeWholeFile(join(temporaryFolder(), "文本.docx"), false, (draft) => {
    rmSync(draft);
    mkdirSync(draft);
    throw new AppError("disk-full", "磁盘空间不足。");
  });
  await expect(failing).rejects.toMatchObject({ code: "disk-full" });
});
