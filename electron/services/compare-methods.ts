import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Handlers } from "../../shared/api/api.ts";
import { rowsOfBook } from "../../shared/book/rows.ts";
import type { ComparisonSource } from "../../shared/diff/book/comparison.ts";
import { AppError } from "../../shared/error.ts";
import type { BookFile } from "../store/book-file.ts";
import { writeWholeFile } from "../store/whole-file.ts";
import { absolutePath, newFilePath } from "./book-path.ts";
import type { CurrentBook } from "./current-book.ts";
import type { Jobs } from "./jobs.ts";
import { reportFormat } from "./problem-methods.ts";
import type { ComparedSide } from "./tasks/compare.ts";
import { calledInStep } from "./version-methods.ts";

/** The methods that compare two books. */
export function compareMethods(current: CurrentBook, jobs: Jobs) {
  const sides = (left: ComparisonSource, right: ComparisonSource) =>
    current.look((file) => ({ left: sideOf(file, left), right: sideOf(file, right) }));
  return {
    "compare.books": async ({ job, left, right }) =>
      jobs.run<"compare">(job, { kind: "compare", ...(await sides(left, right)) }),
    "compare.report": async ({ job, left, right, out, overwrite }) => {
      const path = newFilePath(out);
      const format = reportFormat(path, "比较结果");
      const compared = await sides(left, right);
      const { differences } = await writeWholeFile(path, overwrite, (draft) =>
        jobs.run<"compare-report">(job, { kind: "compare-report", ...compared, format, draft }),
      );
      return { path, bytes: (await stat(path)).size, differences };
    },
  } satisfies Partial<Handlers>;
}

function sideOf(file: BookFile, source: ComparisonSource): ComparedSide {
  if ("now" in source) return { name: "现在的内容", rows: file.rows(), ownIds: true };
  if ("version" in source) {
    const rows = file.version(source.version);
    const version = file.versions().find(({ id }) => id === source.version);
    return { name: version ? calledInStep(version).trim() : "以前的版本", rows, ownIds: true };
  }
  if ("path" in source) {
    const path = absolutePath(source.path);
    return { name: basename(path), path };
  }
  const lastYear = file.lastYear();
  if (lastYear === null)
    throw new AppError(
      "no-last-year",
      "这份文本还没有关联上年的文本。请先点“对照上年”选择上年的文件，再比较。",
    );
  const { source: path, book } = lastYear;
  // The path may be one of another system.
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return { name: `上年的文本（${name}）`, rows: rowsOfBook(book), ownIds: false };
}
