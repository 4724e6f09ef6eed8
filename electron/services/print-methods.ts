import type { Handlers, Input } from "../../shared/api/api.ts";
import { officialFileName } from "../../shared/book/official-text.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { AppError } from "../../shared/error.ts";
import type { PrintedPart } from "../../shared/layout/printed-pages.ts";
import type { CurrentBook } from "./current-book.ts";
import type { HostPorts } from "./host-ports.ts";
import type { Jobs } from "./jobs.ts";
import type { PrintFiles } from "./print-files.ts";
import type { Settings } from "./settings.ts";

/** Printing goes by way of a PDF, which the host hands to whoever prints it. */
export function printMethods(
  { printPdf }: HostPorts,
  current: CurrentBook,
  jobs: Jobs,
  settings: Settings,
  files: PrintFiles,
) {
  return {
    "print.run": async ({ job, what }) => {
      if (printPdf === undefined)
        throw new AppError("not-here", "这里不能打印。请用“导出…”写成 PDF，再打开它打印。");
      const { book, part } = await current.look((file) => ({
        book: file.book(),
        part: partOf(file.rows(), what),
      }));
      const profile = await settings.profileFor(book.layout);
      const out = await files.add(`${officialFileName(book.department, book.fiscalYear)}.pdf`);
      const { missingCharacters } = await jobs.run<"export">(job, {
        kind: "export",
        book,
        profile,
        as: { format: "pdf", projectSheets: false, part },
        draft: out,
      });
      return { ...(await printPdf(out)), missingCharacters };
    },
  } satisfies Partial<Handlers>;
}

/** A row by its place in print. Throws AppError row-gone. */
function partOf(rows: BookRows, what: Input<"print.run">["what"]): PrintedPart {
  if (what.kind === "whole" || what.kind === "pages") return what;
  const list = what.kind === "section" ? rows.sections : rows.projects;
  const index = list.findIndex(({ id }) => id === what.id);
  if (index < 0) throw new AppError("row-gone", "要打印的这一项已经删除了。请选别的项目或章节。");
  return { kind: what.kind, index };
}
