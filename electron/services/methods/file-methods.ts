import { existsSync } from "node:fs";
import { mkdir, readFile, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Handlers, Input, OpenBook } from "../../../shared/api.ts";
import { DEFAULT_LAYOUT } from "../../../shared/book/model.ts";
import { AppError } from "../../../shared/error.ts";
import { fontsFor } from "../../fonts/fonts.ts";
import { exists, fileError } from "../../store/file-error.ts";
import { writeWholeFile } from "../../store/whole-file.ts";
import { absolutePath, bookPath, type CurrentBook } from "../current-book.ts";
import { listFolder } from "../folder-listing.ts";
import type { HostPorts } from "../host-ports.ts";
import type { Jobs } from "../jobs.ts";
import type { Settings } from "../settings.ts";
import { exportFormat } from "../tasks/export-format.ts";
import type { ImportSource } from "../tasks/import-files.ts";

type FileMethod =
  | "app.info"
  | "book.openSample"
  | "import.run"
  | "export.run"
  | "fonts.status"
  | "job.cancel"
  | "files.list"
  | "files.exists"
  | "dialog.open"
  | "dialog.save"
  | "shell.open"
  | "shell.reveal";

/** The same place in a checkout and in the bundle: two folders below the program's root. */
const SAMPLE = fileURLToPath(
  new URL(
    import.meta.url.endsWith(".ts") ? "../../../build/sample.docx" : "../../build/sample.docx",
    import.meta.url,
  ),
);
const SAMPLE_NAME = "绩效文本示例.jxwb";

/** The methods on other files, and what the host does for the interface. */
export function fileMethods(
  ports: HostPorts,
  current: CurrentBook,
  jobs: Jobs,
  settings: Settings,
): Pick<Handlers, FileMethod> {
  return {
    "app.info": () => ({
      version: ports.version,
      host: ports.host,
      documents: ports.documents,
      separator: sep,
      nativeDialogs: ports.chooseOpen !== undefined && ports.chooseSave !== undefined,
      opensFiles: ports.openFile !== undefined && ports.revealFile !== undefined,
    }),
    "book.openSample": async ({ job }) => {
      const out = join(ports.documents, SAMPLE_NAME);
      if (existsSync(out)) return current.open(out);
      await mkdir(ports.documents, { recursive: true }).catch((error: unknown) => {
        throw fileError(error, ports.documents);
      });
      const bytes = await readFile(SAMPLE);
      return importTo(out, job, [{ path: SAMPLE, bytes }], current, jobs);
    },
    "import.run": ({ job, files, out }) =>
      importTo(
        bookPath(out),
        job,
        files.map((path) => ({ path: absolutePath(path) })),
        current,
        jobs,
      ),
    "export.run": ({ job, out, overwrite }) =>
      exportTo({ job, out: absolutePath(out), overwrite }, current, jobs, settings),
    "fonts.status": async () => {
      const layout = (await current.snapshot())?.rows.layout ?? DEFAULT_LAYOUT;
      const choices = await fontsFor(await settings.profileFor(layout));
      return choices.map(({ wanted, used, exact }) => ({ wanted, used, exact }));
    },
    "job.cancel": ({ job }) => {
      jobs.cancel(job);
      return {};
    },
    "files.list": ({ folder, endings }) => listFolder(folder, ports.documents, endings),
    "files.exists": ({ path }) => existsSync(path),
    "dialog.open": (question) => port(ports.chooseOpen)(question),
    "dialog.save": (question) => port(ports.chooseSave)(question),
    "shell.open": ({ path }) => done(port(ports.openFile)(path)),
    "shell.reveal": ({ path }) => done(port(ports.revealFile)(path)),
  };
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

async function exportTo(
  { job, out, overwrite }: Input<"export.run">,
  current: CurrentBook,
  jobs: Jobs,
  settings: Settings,
) {
  const format = exportFormat(out);
  const book = current.file.book();
  const profile = await settings.profileFor(book.layout);
  if (out === current.file.path) throw exists(out);
  const exported = await writeWholeFile(out, overwrite, (draft) =>
    jobs.run<"export">(job, { kind: "export", book, profile, format, draft }),
  );
  return { path: out, bytes: (await stat(out)).size, ...exported };
}

function port<T>(given: T | undefined): T {
  if (given === undefined) throw new AppError("not-here", "这个操作只能在桌面程序中进行。");
  return given;
}

async function done(work: Promise<void>): Promise<Record<string, never>> {
  await work;
  return {};
}
