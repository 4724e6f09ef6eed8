import { basename } from "node:path";
import type { LibraryEntry, LibraryTable } from "../../../shared/api/api.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { LastYear } from "../../../shared/book/last-year.ts";
import type { Book } from "../../../shared/book/model.ts";
import type { PlacedComment } from "../../../shared/book/placed-comment.ts";
import type { PlacedMark } from "../../../shared/book/placed-marks.ts";
import type { Severity } from "../../../shared/checks/problem.ts";
import type { RowsInput } from "../../../shared/checks/run/check-rows.ts";
import type { Comparison } from "../../../shared/diff/book/comparison.ts";
import type { Profile } from "../../../shared/layout/profile.ts";
import type { BackupFile } from "../../store/backup-files.ts";
import { writeBookFile } from "../../store/book-file.ts";
import type { WantedBackups } from "./backups.ts";
import type { ComparedSides } from "./compare.ts";
import type { Exported, ExportKind } from "./export-book.ts";
import type { Imported, ImportSource } from "./import-files.ts";
import type { WantedProject } from "./library.ts";
import type { ReportFormat } from "./write-report.ts";

/** Work that takes long enough to need a worker: plain data in, plain data out; files are written to the caller's drafts. */
export type Task =
  | { readonly kind: "import"; readonly sources: readonly ImportSource[]; readonly draft: string }
  | { readonly kind: "read"; readonly source: ImportSource }
  | {
      readonly kind: "write-book";
      readonly book: Book;
      readonly notes: readonly ImportNote[];
      /** The year before, and what of the texts is to be looked at: see `writeBook`. */
      readonly lastYear?: LastYear | null;
      readonly marks?: readonly PlacedMark[];
      readonly comments?: readonly PlacedComment[];
      readonly draft: string;
    }
  | {
      readonly kind: "export";
      readonly book: Book;
      readonly profile: Profile;
      readonly as: ExportKind;
      readonly draft: string;
    }
  | {
      readonly kind: "report";
      readonly checked: RowsInput;
      readonly severities: readonly Severity[];
      readonly format: ReportFormat;
      readonly draft: string;
    }
  | ({ readonly kind: "compare" } & ComparedSides)
  | ({
      readonly kind: "compare-report";
      readonly format: ReportFormat;
      readonly draft: string;
    } & ComparedSides)
  | { readonly kind: "library"; readonly paths: readonly string[] }
  | { readonly kind: "library-tables"; readonly paths: readonly string[]; readonly wanted: WantedProject }
  | { readonly kind: "backups"; readonly wanted: WantedBackups }
  | { readonly kind: "check-backup"; readonly draft: string; readonly folder: string };

export interface TaskResults {
  import: Imported;
  read: Imported;
  "write-book": null;
  export: Exported;
  report: { readonly problems: number };
  compare: Comparison;
  "compare-report": { readonly differences: number };
  library: LibraryEntry[];
  "library-tables": LibraryTable[];
  backups: BackupFile[];
  "check-backup": string[];
}

export interface Progress {
  /** Chinese: “正在排版”. */
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** Runs a task where it is called: in the worker, or on the command line's own thread. Each loads only what it needs itself. */
export async function runTask(
  task: Task,
  report: (progress: Progress) => void,
): Promise<TaskResults[Task["kind"]]> {
  switch (task.kind) {
    case "import": {
      const { importFiles } = await import("./import-files.ts");
      const imported = await importFiles(task.sources, (done, total) =>
        report({ stage: "正在读取文件", done, total }),
      );
      report({ stage: "正在建立绩效文本", done: 0, total: 1 });
      writeBookFile(task.draft, imported.book, imported.notes, null, imported.comments, imported.marks);
      return imported;
    }
    case "read":
      report({ stage: `正在读取 ${basename(task.source.path)}`, done: 0, total: 0 });
      return (await import("./import-files.ts")).importFile(task.source);
    case "write-book":
      report({ stage: "正在建立绩效文本", done: 0, total: 0 });
      writeBookFile(task.draft, task.book, task.notes, task.lastYear, task.comments, task.marks);
      return null;
    case "export": {
      const { exportBook } = await import("./export-book.ts");
      return exportBook(task.book, task.profile, task.as, task.draft, (done, total) =>
        report({ stage: "正在排版", done, total }),
      );
    }
    case "report": {
      report({ stage: "正在检查全文", done: 0, total: 0 });
      const { writeReport } = await import("./write-report.ts");
      return writeReport(task.checked, task.severities, task.format, task.draft);
    }
    case "compare":
      return (await import("./compare.ts")).compareSides(task, report);
    case "compare-report": {
      const { compareSides, writeComparison } = await import("./compare.ts");
      return writeComparison(await compareSides(task, report), task.format, task.draft);
    }
    case "library":
      return (await import("./library.ts")).libraryEntries(task.paths);
    case "library-tables":
      return (await import("./library.ts")).libraryTables(task.paths, task.wanted);
    case "backups":
      return (await import("./backups.ts")).backupsOf(task.wanted);
    case "check-backup":
      return (await import("./backups.ts")).checkBackup(task.draft, task.folder);
  }
}
