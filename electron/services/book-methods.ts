import type { Handlers } from "../../shared/api/api.ts";
import { oneLine } from "../../shared/book/canonical.ts";
import type { Change } from "../../shared/book/edit.ts";
import { newBook } from "../../shared/book/new-book.ts";
import { absolutePath, bookPath, refuseLongBook } from "./book-path.ts";
import type { CurrentBook } from "./current-book.ts";
import type { Emit, HostPorts } from "./host-ports.ts";
import { openHere } from "./open-here.ts";
import type { Opening } from "./opening.ts";
import type { RecentBooks } from "./recent.ts";

/** Steps that the undo list shows. */
const MOST_STEPS = 30;

/** The methods on the open book and the recent list. */
export function bookMethods(
  ports: HostPorts,
  current: CurrentBook,
  opening: Opening,
  recent: RecentBooks,
  emit: Emit,
) {
  const announce = <C extends Change | null>(change: C): C => {
    if (change) emit("book.changed", change);
    return change;
  };
  return {
    "recent.list": () => recent.list(),
    "recent.forget": ({ path }) => recent.forget(path),
    "book.create": async ({ path, fiscalYear, department }) => {
      const out = bookPath(path);
      const name = oneLine(department);
      const compiler = name === "" ? "" : `${name}编制`;
      const book = { ...newBook({ fiscalYear, department: name, projects: [] }), compiler };
      return current.create(out, book);
    },
    "book.open": async ({ path }) => {
      refuseLongBook(absolutePath(path));
      // A command has nothing else to do meanwhile, and ends with Ctrl+C.
      if (ports.host !== "cli") await opening.ready(path);
      return openHere(ports, path, () => current.open(path));
    },
    "book.opening": () => ({ path: opening.path }),
    "book.cancelOpening": async () => opening.cancel(),
    "book.show": ({ path }) => current.show(absolutePath(path)),
    "book.close": () => current.close(),
    "book.current": () => current.snapshot(),
    "book.get": () => current.look((file) => file.book()),
    "book.edit": (edit) => current.change((file) => announce(file.edit(edit))),
    "book.undo": () => current.change((file) => announce(file.undo())),
    "book.redo": () => current.change((file) => announce(file.redo())),
    "book.steps": () => current.look((file) => file.steps(MOST_STEPS)),
    "book.addNotes": ({ notes }) =>
      current.change((file) => file.addNotes(notes.map((note) => ({ projectId: null, ...note })))),
    "book.keepSpot": async ({ spot }) => recent.keep(await current.look(({ path }) => path), { spot }),
    "book.keepProblems": async (problems) =>
      recent.keep(await current.look(({ path }) => path), { problems }),
    "book.takeOver": () => current.takeOver(),
    "book.saveAs": ({ path, overwrite }) => {
      const out = bookPath(path);
      return openHere(ports, out, () => current.saveAs(out, overwrite));
    },
    "book.saveCopy": ({ path, overwrite, fresh }) => current.saveCopy(bookPath(path), overwrite, fresh),
  } satisfies Partial<Handlers>;
}
