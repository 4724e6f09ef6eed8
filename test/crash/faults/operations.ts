import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSession, type Session } from "../../../electron/services/session.ts";
import { jsonOfBook } from "../../../electron/services/tasks/book-json.ts";
import { exportBook } from "../../../electron/services/tasks/export-book.ts";
import type { ExportFormat } from "../../../electron/services/tasks/export-format.ts";
import { runTask } from "../../../electron/services/tasks/task.ts";
import { BookFile, writeBookFile } from "../../../electron/store/book-file.ts";
import { writeWholeFile } from "../../../electron/store/whole-file.ts";
import type { OpenBook, Reply } from "../../../shared/api/api.ts";
import { setComment } from "../../../shared/book/comment.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { IDS_GONE } from "../../../shared/book/new-ids.ts";
import { errorData } from "../../../shared/error.ts";
import { profileNamed } from "../../../shared/layout/profile.ts";
import { smallBook } from "../../store/small-book.ts";
import { comment } from "../../support/comment.ts";

/** One operation in a folder of its own, to be tried with a fault in it. */
export interface Scene {
  /** Does it, or does it again after it was refused. */
  act(): Promise<Reply>;
  look(): Promise<Seen>;
  end(): Promise<void>;
}

/** As text, equal where equal. */
export interface Seen {
  /** What is on the disk. */
  readonly files: string;
  /** What the program shows. */
  readonly shown: string;
}

/** @param folder empty; the only place in which faults happen. @param data where the program keeps its own things */
type Operation = (folder: string, data: string) => Promise<Scene>;

const BOOK = "文本.jxwb";
/** Where no folder can be made, and so no backup of every one of the thousands of books. */
const NOWHERE = "/dev/null/文档";
const OLD = fileURLToPath(new URL("../../fixtures/schema/schema-2.jxwb", import.meta.url));

/** A line each. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  "an edit of a field": inOpenBook(({ ask, opened }) =>
    ask("book.edit", edit({ op: "set", table: "project", id: project(opened), fields: { goal: "改过的" } })),
  ),
  "an edit that adds a row": inOpenBook(async ({ ask, opened }) => {
    const add = (id: number) =>
      ask(
        "book.edit",
        edit({ op: "insert", table: "paragraph", parent: 1, before: null, row: { id, text: "新" } }),
      );
    const reply = await add(opened.newIds);
    if (!("error" in reply) || reply.error.code !== IDS_GONE) return reply;
    // As the page does: under other ids.
    const now = await ask("book.current", {});
    return "error" in now ? now : add((now.data as OpenBook).newIds);
  }),
  "a comment": inOpenBook(({ ask, opened }) =>
    ask("book.edit", edit(setComment(comment({ uuid: "a", table: "project", id: project(opened) })))),
  ),
  "an edit that deletes a project": inOpenBook(({ ask, opened }) =>
    ask("book.edit", edit({ op: "delete", table: "project", id: project(opened) })),
  ),
  "an undo": inOpenBook(({ ask }) => ask("book.undo", {})),
  "a redo": inOpenBook(
    ({ ask }) => ask("book.redo", {}),
    ({ ask }) => ask("book.undo", {}),
  ),
  "a note": inOpenBook(({ ask }) =>
    ask("book.addNotes", { notes: [{ kind: "k", where: "w", text: "t", message: "m" }] }),
  ),
  "a named version": inOpenBook(({ ask }) => ask("versions.keep", { name: "上报" })),
  "a restored version": inOpenBook(({ ask }) => ask("versions.restore", { id: 1 })),
  "a backup": inOpenBook(
    ({ ask }) => ask("backups.make", {}),
    async ({ ask, folder }) => {
      mkdirSync(join(folder, "备份"));
      await ask("backups.set", { on: true, minutes: 240, folder: join(folder, "备份"), second: null });
    },
  ),
  "a restored backup": inOpenBook(
    ({ ask, folder }) => ask("backups.restore", { path: join(folder, "备份.jxwb") }),
    async ({ ask, folder, opened }) => {
      copyFileSync(join(folder, BOOK), join(folder, "备份.jxwb"));
      const goal = {
        op: "set",
        table: "project",
        id: project(opened),
        fields: { goal: "备份以后改的" },
      } as const;
      await ask("book.edit", edit(goal, "before"));
    },
  ),
  "a copy without a past": inOpenBook(({ ask, folder }) =>
    ask("book.saveCopy", { path: join(folder, "送审.jxwb"), overwrite: false, fresh: true }),
  ),
  "a saving as another file": inOpenBook(({ ask, folder }) =>
    ask("book.saveAs", { path: join(folder, "另存.jxwb"), overwrite: false }),
  ),
  "a saving over another file": inOpenBook(
    ({ ask, folder }) => ask("book.saveAs", { path: join(folder, "被覆盖.jxwb"), overwrite: true }),
    async ({ folder }) => copyFileSync(OLD, join(folder, "被覆盖.jxwb")),
  ),
  "a new book": inOpenBook(({ ask, folder }) =>
    ask("book.create", { path: join(folder, "新.jxwb"), fiscalYear: 2025, department: "乙局" }),
  ),
  "an opening": inSession(
    ({ ask, folder }) => ask("book.open", { path: join(folder, BOOK) }),
    async ({ folder }) => writeFileSync(join(folder, BOOK), bookBytes()),
  ),
  "a migration": inSession(
    ({ ask, folder }) => ask("book.open", { path: join(folder, BOOK) }),
    async ({ folder }) => copyFileSync(OLD, join(folder, BOOK)),
  ),
  "an import": task({ "稿.json": jsonOfBook(smallBook()) }, (folder) => {
    const sources = [{ path: join(folder, "稿.json") }];
    return writeWholeFile(join(folder, "导入.jxwb"), false, (draft) =>
      runTask({ kind: "import", sources, draft }, () => undefined),
    );
  }),
  "an export to Word": exported("docx"),
  "an export to PDF": exported("pdf"),
  "an export to Excel": exported("xlsx"),
  "an export to JSON": exported("json"),
};

interface Program {
  readonly folder: string;
  readonly session: Session;
  readonly ask: (method: string, input: unknown) => Promise<Reply>;
}

interface Editing extends Program {
  readonly opened: OpenBook;
}

/** An operation of a session. */
function inSession(
  act: (program: Program) => Promise<Reply>,
  prepare: (program: Program) => Promise<unknown>,
): Operation {
  return async (folder, data) => {
    const session = createSession({ host: "cli", version: "1", documents: NOWHERE, userData: data });
    const ask = (method: string, input: unknown) => session.call(method, input);
    const program = { folder, session, ask };
    await prepare(program);
    return {
      act: () => act(program),
      look: async () => ({ files: filesIn(folder), shown: shown(await ask("book.current", {})) }),
      end: () => session.close(),
    };
  };
}

let bytes: Buffer | undefined;

/** A book with everything that a file can hold, and a step to take back. Made once. */
function bookBytes(): Buffer {
  if (bytes) return bytes;
  const folder = mkdtempSync(join(tmpdir(), "jxwb-"));
  const path = join(folder, BOOK);
  const lastYear = { source: "/2023.jxwb", linkedAt: "2024-11-01T00:00:00.000Z", book: smallBook() };
  writeBookFile(path, smallBook(), [{ kind: "k", where: "w", text: "t", message: "m" }], lastYear);
  const file = BookFile.open(path);
  file.edit(edit({ op: "set", table: "book", fields: { reviewer: "先改的" } }, "first"));
  file.close();
  bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** An operation on an open book that has a step to take back. */
function inOpenBook(
  act: (editing: Editing) => Promise<Reply>,
  prepare: (editing: Editing) => Promise<unknown> = async () => undefined,
): Operation {
  let opened: OpenBook | undefined;
  const editing = (program: Program): Editing => {
    if (!opened) throw new Error("not open");
    return { ...program, opened };
  };
  return inSession(
    (program) => act(editing(program)),
    async (program) => {
      const path = join(program.folder, BOOK);
      writeFileSync(path, bookBytes());
      const reply = await program.ask("book.open", { path });
      if ("error" in reply) throw new Error(reply.error.message);
      opened = reply.data as OpenBook;
      await prepare(editing(program));
    },
  );
}

/** Work that the program does in a worker, here on this thread: nothing of it is in a session. @param files that are there before */
function task(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<unknown>,
): Operation {
  return async (folder) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return {
      act: async () => {
        try {
          return { data: await work(folder) };
        } catch (error) {
          return { error: errorData(error) };
        }
      },
      look: async () => ({ files: filesIn(folder), shown: "" }),
      end: async () => undefined,
    };
  };
}

/** Over an earlier export. */
function exported(format: ExportFormat): Operation {
  const name = `导出.${format}`;
  const as = { format, projectSheets: false };
  return task({ [name]: "上次导出的" }, (folder) =>
    writeWholeFile(join(folder, name), true, (draft) =>
      exportBook(smallBook(), profileNamed("hebei"), as, draft, () => undefined),
    ),
  );
}

/** @param name the same however often it is sent */
function edit(op: Op, name = "tried") {
  return { name, label: "改", ops: [op] };
}

function project({ rows }: OpenBook): number {
  return rows.projects[0]?.id ?? 0;
}

/** What the program shows. Ids for new rows and times are new each time. */
function shown(reply: Reply): string {
  if ("error" in reply) return reply.error.message;
  const { savedAt: _, newIds: __, readOnly: ___, ...open } = (reply.data ?? {}) as OpenBook;
  return withoutIds(JSON.stringify(open));
}

/** A row that is sent again may have another id. */
function withoutIds(json: string): string {
  return json.replace(/"id":\d+/g, '"id":0');
}

/** Every file, but for drafts, owner files, journals and copies of older versions: what a book holds, or what stands for the bytes. */
function filesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !each.name.startsWith(".") && !/(-journal|\.bak)$/.test(each.name))
    .map(({ name, parentPath }) => `${withoutTime(name)}: ${contentOf(join(parentPath, name))}`)
    .toSorted()
    .join("\n");
}

/** A backup is named by when it was made. */
function withoutTime(name: string): string {
  return name.replaceAll(/\d+/g, "0");
}

function contentOf(path: string): string {
  if (path.endsWith(".jxwb")) return bookIn(path);
  const bytes = readFileSync(path);
  // Whether a PDF or an Office file is whole its end tells.
  if (/\.(docx|xlsx)$/.test(path) && bytes.includes("PK\x05\x06", -22, "latin1")) return "whole";
  if (path.endsWith(".pdf") && /%%EOF\s*$/.test(bytes.toString("latin1"))) return "whole";
  return createHash("sha256").update(bytes).digest("hex");
}

function bookIn(path: string): string {
  const file = BookFile.copied(path);
  try {
    const { savedAt: _, ...state } = file.state();
    const versions = file.versions().map(({ at: _, ...version }) => [version, file.version(version.id)]);
    const beside = [file.notes(), file.lastYear(), versions];
    return withoutIds(JSON.stringify([state, file.steps(10), file.rows(), ...beside]));
  } finally {
    file.close();
  }
}

/** What should not be there once an operation has ended: drafts, and copies of older versions that are not whole. */
export function leftIn(folder: string): string[] {
  const old = readFileSync(OLD);
  return readdirSync(folder).filter(
    (name) =>
      name.endsWith(".tmp") || (name.endsWith(".bak") && !readFileSync(join(folder, name)).equals(old)),
  );
}
