import { describe, expect, it } from "vitest";
import { importFiles } from "../../electron/services/tasks/import-files.ts";
import { opening, project, smallFile, table } from "../word/read/word-file.ts";

describe("several files into one book", () => {
  it("each note tells its project by its place in the whole", async () => {
    const remark = table(["负责人", "张三"]);
    const file = async (name: string, body: string) => ({ path: name, bytes: await smallFile(body) });
    const { book, notes } = await importFiles(
      [
        await file("一.docx", opening() + project("甲") + project("乙") + remark),
        await file("二.docx", opening() + project("丙") + remark),
      ],
      () => {},
    );
    expect(book.projects.map((each) => each.name)).toEqual(["甲", "乙", "丙"]);
    expect(notes.map((note) => [note.kind, note.text, note.project])).toEqual([
      ["table-not-understood", "负责人\t张三", 2],
      ["table-not-understood", "负责人\t张三", 3],
      ["section-same", "", undefined],
      ["duplicate-kept", "13022524P00HHX610007T", 3],
    ]);
  });
});
