import { randomUUID } from "node:crypto";
import type { Handlers } from "../../../shared/api/api.ts";
import type { Change } from "../../../shared/book/edit.ts";
import { newBook } from "../../../shared/book/new-book.ts";
import { createBookFile } from "../../store/book-file.ts";
import { exists } from "../../store/file-error.ts";
import { writeWholeFile } from "../../store/whole-file.ts";
import { bookPath, type CurrentBook } from "../current-book.ts";
import type { Emit, HostPorts } from "../host-ports.ts";
import type { Jobs } from "../jobs.ts";
import { refuseOpenElsewhere } from "../open-elsewhere.ts";
import type { RecentBooks } from "../recent.ts";
import type { Settings } from "../settings.ts";

type BookMethod =
  | "recent.list"
  | "recent.forget"
  | "book.create"
  | "book.open"
  | "book.close"
  | "book.current"
  | "book.get"
  | "book.edit"
  | "book.undo"
  | "book.redo"
  | "book.steps"
  | "book.addNotes"
  | "book.keepSpot"
  | "book.keepProblems"
  | "book.takeOver"
  | "book.saveAs"
  | "book.pages";

/** Steps that the undo list shows. */
const MOST_STEPS = 30;

/** The methods on the open book and the recent list. */
export function bookMethods(
  ports: HostPorts,
  current: CurrentBook,
  recent: RecentBooks,
  jobs: Jobs,
  settings: Settings,
  emit: Emit,
): Pick<Handlers, BookMethod> {
  const announce = <C extends Change | null>(change: C): C => {
    if (change) emit("book.changed", change);
    return change;
  };
  return {
    "recent.list": () => recent.list(),
    "recent.forget": async ({ path }) => {
      await recent.forget(path);
      return {};
    },
    "book.create": async ({ path, fiscalYear, department }) => {
      const out = bookPath(path);
      const compiler = department === "" ? "" : `${department}编制`;
      const book = { ...newBook({ fiscalYear, department, projects: [] }), compiler };
      await createBookFile(out, book, [], false);
      return current.open(out);
    },
    "book.open": ({ path }) => {
      refuseOpenElsewhere(ports, path);
      return current.open(path);
    },
    "book.close": async () => {
      await current.close();
      return {};
    },
    "book.current": () => current.snapshot(),
    "book.get": () => current.file.book(),
    "book.edit": async (edit) => announce((await current.writable()).edit(edit)),
    "book.undo": async () => announce((await current.writable()).undo()),
    "book.redo": async () => announce((await current.writable()).redo()),
    "book.steps": () => current.file.steps(MOST_STEPS),
    "book.addNotes": async ({ notes }) => {
      const file = await current.writable();
      file.addNotes(notes.map((note) => ({ ...note, projectId: null })));
      return file.notes();
    },
    "book.keepSpot": async ({ spot }) => {
      await recent.keepSpot(current.file.path, spot);
      return {};
    },
    "book.keepProblems": async (problems) => {
      await recent.keepProblems(current.file.path, problems);
      return {};
    },
    "book.takeOver": () => current.takeOver(),
    "book.saveAs": async ({ path, overwrite }) => {
      const out = bookPath(path);
      if (out === current.file.path) throw exists(out);
      const from = await writeWholeFile(out, overwrite, (draft) => current.file.copyTo(draft));
      return { opened: await current.open(out), from };
    },
    "book.pages": async () => {
      const book = current.file.book();
      const profile = await settings.profileFor(book.layout);
      return jobs.run<"pages">(`pages-${randomUUID()}`, { kind: "pages", book, profile });
    },
  };
}
