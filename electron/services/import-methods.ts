import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Handlers, OpenBook } from "../../shared/api/api.ts";
import { mergeBooks } from "../../shared/book/merge.ts";
import { mergedLastYear } from "../../shared/book/merge-last-year.ts";
import { placedMarks } from "../../shared/book/placed-marks.ts";
import { bookOfRows } from "../../shared/book/rows.ts";
import { splitLastYear, splitUnit, unitComments } from "../../shared/book/split.ts";
import { AppError } from "../../shared/error.ts";
import { fileError } from "../store/file-error.ts";
import { writeWholeFile } from "../store/whole-file.ts";
import { absolutePath, bookPath } from "./book-path.ts";
import type { CurrentBook } from "./current-book.ts";
import type { HostPorts } from "./host-ports.ts";
import type { Jobs } from "./jobs.ts";
import { openHere } from "./open-here.ts";
import type { Readings } from "./readings.ts";
import type { ImportSource } from "./tasks/import-files.ts";

/** The same place in a checkout and in the bundle: two folders below the program's root. */
const SAMPLE = fileURLToPath(new URL("../../build/sample.docx", import.meta.url));
const SAMPLE_NAME = "绩效文本示例.jxwb";

/** The methods that make a book out of other files, and other files out of a part of the book. */
export function importMethods(ports: HostPorts, current: CurrentBook, jobs: Jobs, readings: Readings) {
  return {
    "book.openSample": ({ job }) => {
      const out = join(ports.documents, SAMPLE_NAME);
      return openHere(ports, out, async () => {
        if (existsSync(out)) return current.open(out);
        await mkdir(ports.documents, { recursive: true }).catch((error: unknown) => {
          throw fileError(error, ports.documents);
        });
        const bytes = await readFile(SAMPLE);
        return importTo(out, job, [{ path: SAMPLE, bytes }], current, jobs);
      });
    },
    "import.read": async ({ job, file }) => {
      const path = absolutePath(file);
      const read = await jobs.run<"read">(job, { kind: "read", source: { path } });
      const id = readings.keep({ name: basename(path), path, ...read });
      const { lastYear: _, comments = [], ...shown } = read;
      return { id, path, ...shown, comments: [...comments] };
    },
    "import.drop": async ({ ids }) => readings.drop(ids),
    "import.run": async (input) => {
      const out = bookPath(input.out);
      if ("files" in input) {
        const sources = input.files.map((path) => ({ path: absolutePath(path) }));
        return importTo(out, input.job, sources, current, jobs);
      }
      const parts = input.ids.map((id) => readings.get(id));
      const merged = mergeBooks(parts, input.plan);
      const lastYear = mergedLastYear(parts, input.plan.main);
      // The preview has said so, and nothing of them is missing.
      const notes = merged.notes.filter(({ kind }) => kind !== "section-same");
      await writeWholeFile(out, false, (draft) =>
        jobs.run<"write-book">(input.job, { kind: "write-book", ...merged, notes, lastYear, draft }),
      );
      readings.drop(input.ids);
      return current.open(out);
    },
    "import.write": async ({ job, files, out }) => {
      const sources = files.map((path) => ({ path: absolutePath(path) }));
      await current.refuseOnto(out);
      const { book, notes } = await writeWholeFile(bookPath(out), true, (draft) =>
        jobs.run<"import">(job, { kind: "import", sources, draft }),
      );
      const { sections, projects } = book;
      const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
      return { sections: sections.length, projects: projects.length, indicators, notes };
    },
    "book.split": async ({ agencyCode, agencyName, sections, path, overwrite }) => {
      const out = bookPath(path);
      await current.refuseOnto(out);
      const unit = { agencyCode, agencyName };
      const { whole, before } = await current.look((file) => ({
        whole: file.rows(),
        before: file.lastYear(),
      }));
      const part = splitUnit(whole, unit, sections);
      const book = bookOfRows(part);
      if (book.projects.length === 0)
        throw new AppError("no-such-unit", `这份文本里没有“${agencyCode} ${agencyName}”的项目，没有导出。`);
      await writeWholeFile(out, overwrite, (draft) =>
        jobs.run<"write-book">(`split-${randomUUID()}`, {
          kind: "write-book",
          book,
          notes: [],
          comments: unitComments(whole, unit, sections),
          lastYear: before && { ...before, book: splitLastYear(before.book, book, unit, sections) },
          marks: placedMarks(part),
          draft,
        }),
      );
      return { path: out, projects: book.projects.length };
    },
  } satisfies Partial<Handlers>;
}

async function importTo(
  out: string,
  job: string,
  sources: readonly ImportSource[],
  current: CurrentBook,
  jobs: Jobs,
): Promise<OpenBook> {
  await writeWholeFile(out, false, (draft) => jobs.run<"import">(job, { kind: "import", sources, draft }));
  return current.open(out);
}
