import { stat, writeFile } from "node:fs/promises";
import { sep } from "node:path";
import type { Handlers, Input } from "../../shared/api/api.ts";
import type { ImportNote } from "../../shared/book/import-note.ts";
import { DEFAULT_LAYOUT } from "../../shared/book/model.ts";
import { AppError, errorData } from "../../shared/error.ts";
import { fontStatus, fontsOf } from "../fonts/fonts.ts";
import type { BookFile } from "../store/book-file.ts";
import { userName } from "../store/holder.ts";
import { writeWholeFile } from "../store/whole-file.ts";
import { absoluteFolder, absolutePath, newFilePath } from "./book-path.ts";
import type { CurrentBook } from "./current-book.ts";
import { diagnosticsText, versions } from "./diagnostics.ts";
import { whatIsThere } from "./far-file.ts";
import { listFolder } from "./folder-listing.ts";
import type { HostPorts } from "./host-ports.ts";
import type { Jobs } from "./jobs.ts";
import type { Log } from "./log.ts";
import type { Settings } from "./settings.ts";
import { exportFormat } from "./tasks/export-format.ts";

/** So long a question waits for a file that does not answer, milliseconds. */
const LOOK_MS = 1000;

/** The methods on other files, and what the host does for the interface. */
export function fileMethods(
  ports: HostPorts,
  current: CurrentBook,
  jobs: Jobs,
  settings: Settings,
  log: Log,
) {
  return {
    "app.info": () => ({
      version: ports.version,
      host: ports.host,
      documents: ports.documents,
      userData: ports.userData,
      versions: versions(),
      user: userName(),
      separator: sep,
      nativeDialogs: ports.chooseOpen !== undefined && ports.chooseSave !== undefined,
      opensFiles: ports.openFile !== undefined && ports.revealFile !== undefined,
    }),
    "app.diagnostics": async ({ out, overwrite }) => {
      const path = newFilePath(out);
      await current.refuseOnto(path);
      const book = await current
        .look((file) => ({ path: file.path, health: file.health() }))
        .catch((error: unknown) => ({ code: errorData(error).code }));
      const text = diagnosticsText(ports, book, log.read());
      await writeWholeFile(path, overwrite, (draft) => writeFile(draft, text));
      return { path };
    },
    "export.run": (input) => exportTo({ ...input, out: newFilePath(input.out) }, current, jobs, settings),
    "fonts.status": async ({ fonts }) => {
      if (fonts) return fontStatus(fonts);
      const layout = (await current.snapshot())?.rows.layout ?? DEFAULT_LAYOUT;
      return fontStatus(fontsOf(await settings.profileFor(layout)));
    },
    "job.cancel": async ({ job }) => jobs.cancel(job),
    "files.list": ({ folder, endings }) =>
      listFolder(folder === null ? null : absoluteFolder(folder), ports.documents, endings),
    // A file that does not answer is met when it is written.
    "files.exists": async ({ path }) => (await whatIsThere([absolutePath(path)], LOOK_MS)).get(path) === true,
    "dialog.open": (question) => port(ports.chooseOpen)(question),
    "dialog.save": (question) => port(ports.chooseSave)(question),
    "shell.open": ({ path }) => port(ports.openFile)(path),
    "shell.reveal": ({ path }) => port(ports.revealFile)(path),
  } satisfies Partial<Handlers>;
}

async function exportTo(
  { job, out, overwrite, projectSheets, charts, layout }: Input<"export.run">,
  current: CurrentBook,
  jobs: Jobs,
  settings: Settings,
) {
  const format = exportFormat(out);
  await keepExported(current);
  const { own, notes } = await current.look((file) => ({
    own: file.book(),
    notes: format === "xlsx" ? notesByPosition(file) : [],
  }));
  const book = { ...own, layout: layout ?? own.layout };
  const profile = await settings.profileFor(book.layout);
  await current.refuseOnto(out);
  const exported = await writeWholeFile(out, overwrite, (draft) =>
    jobs.run<"export">(job, {
      kind: "export",
      book,
      profile,
      as: { format, projectSheets: projectSheets ?? false, charts: charts ?? false, notes },
      draft,
    }),
  );
  return { path: out, bytes: (await stat(out)).size, ...exported };
}

/** What is given away can be found again. A book that is only looked at has no versions, and a full disk keeps nobody from exporting. */
async function keepExported(current: CurrentBook): Promise<void> {
  await current
    .change((file) => file.keepVersion("export"))
    .catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
}

/** The book's import report; a project that it names is told by its position. */
function notesByPosition(file: BookFile): ImportNote[] {
  const positions = new Map(file.rows().projects.map(({ id }, at) => [id, at + 1]));
  return file.notes().map(({ projectId, ...note }) => {
    const project = projectId === null ? undefined : positions.get(projectId);
    return project === undefined ? note : { ...note, project };
  });
}

function port<T>(given: T | undefined): T {
  if (given === undefined) throw new AppError("not-here", "这个操作只能在桌面程序中进行。");
  return given;
}
