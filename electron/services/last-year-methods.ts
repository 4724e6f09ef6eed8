import type { Handlers } from "../../shared/api/api.ts";
import type { LastYear } from "../../shared/book/last-year.ts";
import { rolledNotes, rollOver } from "../../shared/book/rollover.ts";
import { AppError } from "../../shared/error.ts";
import { isSameFile } from "../store/same-file.ts";
import { writeWholeFile } from "../store/whole-file.ts";
import { absolutePath, bookPath } from "./book-path.ts";
import type { CurrentBook } from "./current-book.ts";
import type { Jobs } from "./jobs.ts";
import type { Reading, Readings } from "./readings.ts";

/** The methods that turn a year over, and those on the book of an earlier year that lies in the open one. */
export function lastYearMethods(current: CurrentBook, jobs: Jobs, readings: Readings) {
  return {
    "book.rollOver": async ({ job, id, out: wanted, ...rollover }) => {
      const out = bookPath(wanted);
      const reading = readings.get(id);
      const lastYear = linked(reading);
      const book = rollOver(reading.book, rollover);
      const notes = rolledNotes(reading.notes, rollover);
      await writeWholeFile(out, false, (draft) =>
        jobs.run<"write-book">(job, { kind: "write-book", book, notes, lastYear, draft }),
      );
      readings.drop([id]);
      return current.open(out);
    },
    "book.lastYear": () => current.look((file) => file.lastYear()),
    "book.linkLastYear": async ({ job, path }) => {
      const source = absolutePath(path);
      const open = await current.change((file, name) => ({ path: file.path, name }));
      if (await isSameFile(source, open.path))
        throw new AppError("last-year-itself", "这就是正在编辑的文本，不能和自己对照。请选择上年的文件。");
      const { book } = await jobs.run<"read">(job, { kind: "read", source: { path: source } });
      const lastYear = linked({ path: source, book });
      await current.change((file) => file.setLastYear(lastYear), open.name);
      return lastYear;
    },
    "book.unlinkLastYear": () => current.change((file) => file.setLastYear(null)),
  } satisfies Partial<Handlers>;
}

function linked({ path, book }: Pick<Reading, "path" | "book">): LastYear {
  return { source: path, linkedAt: new Date().toISOString(), book };
}
