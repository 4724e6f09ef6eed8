import { hostname } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { BookFile, writeBookFile } from "../../electron/store/book-file.ts";
import type { OpenBook } from "../../shared/api/api.ts";
import { smallBook } from "../store/small-book.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { DrivenHost } from "./kills/driven-host.ts";

const EDITS = 60;

async function twoPrograms() {
  const [one, other] = await Promise.all([
    DrivenHost.start(temporaryFolder()),
    DrivenHost.start(temporaryFolder()),
  ]);
  onTestFinished(async () => {
    await Promise.all([one.kill(), other.kill()]);
  });
  const path = join(temporaryFolder(), "文本.jxwb");
  writeBookFile(path, smallBook(), []);
  return { one, other, path };
}

const add = (host: DrivenHost, text: string) =>
  host.ask("book.edit", {
    label: "添段落",
    ops: [{ op: "insert", table: "paragraph", parent: 1, before: null, row: { text } }],
  });

/** What has been added to the first section, in its order. */
function addedIn(path: string): string[] {
  const file = BookFile.open(path, false);
  const texts = file.book().sections[0]?.paragraphs ?? [];
  file.close();
  return texts.filter((text) => /^[甲乙]/.test(text));
}

it("two programs hammer one book: the second only looks on and is told who has it; nothing answered is lost", async () => {
  const { one, other, path } = await twoPrograms();
  expect(await one.ask<OpenBook>("book.open", { path })).toMatchObject({ readOnly: null });
  expect(await other.ask<OpenBook>("book.open", { path })).toMatchObject({
    readOnly: { why: "held", computer: hostname(), gone: false },
  });
  const answered: string[] = [];
  let refused = 0;
  const work = async () => {
    for (let number = 0; number < EDITS; number++) {
      await add(one, `甲${number}`);
      answered.push(`甲${number}`);
    }
  };
  const intrude = async () => {
    for (let number = 0; number < EDITS; number++) {
      await expect(add(other, `乙${number}`)).rejects.toThrow(/book-held.*编辑/);
      await expect(other.ask("book.takeOver", {})).rejects.toThrow(/book-held/);
      refused += 2;
    }
  };
  await Promise.all([work(), intrude()]);
  expect(addedIn(path)).toEqual(answered);

  // One that does nothing for a moment still has it.
  one.pause();
  await expect(other.ask("book.takeOver", {})).rejects.toThrow(/book-held/);
  one.goOn();
  await add(one, "甲后");

  // One that is dead has not, whatever its owner file says.
  await one.kill();
  expect(await other.ask<OpenBook>("book.takeOver", {})).toMatchObject({ readOnly: null });
  await add(other, "乙后");
  expect(addedIn(path)).toEqual([...answered, "甲后", "乙后"]);
  console.log(`${answered.length} edits of one program, ${refused} tries of another refused; 0 lost`);
});
