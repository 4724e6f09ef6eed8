import { randomUUID } from "node:crypto";
import { access, constants, stat } from "node:fs/promises";
import type { Handlers } from "../../shared/api/api.ts";
import { AppError } from "../../shared/error.ts";
import { BookFile } from "../store/book-file.ts";
import { fileError } from "../store/file-error.ts";
import { writeWholeFile } from "../store/whole-file.ts";
import { usualFolder } from "./backup-folders.ts";
import { type Backups, modeOfCopy } from "./backups.ts";
import { absolutePath, bookPath } from "./book-path.ts";
import { refuseTooLarge } from "./claimed-file.ts";
import type { CurrentBook } from "./current-book.ts";
import { whatIsThere } from "./far-file.ts";
import type { Emit, HostPorts } from "./host-ports.ts";
import type { Jobs } from "./jobs.ts";
import { openHere } from "./open-here.ts";
import type { RecentBooks } from "./recent.ts";
import type { Settings } from "./settings.ts";

/** So long a folder may take to answer. Milliseconds. */
const ANSWER_MS = 3000;

/** The methods on backups. */
export function backupMethods(
  ports: HostPorts,
  current: CurrentBook,
  backups: Backups,
  settings: Settings,
  recent: RecentBooks,
  jobs: Jobs,
  emit: Emit,
) {
  const bookOf = async (path: string | null) =>
    path === null
      ? current.look((file) => ({ path: file.path, bookId: file.names().bookId }))
      : { path: absolutePath(path), bookId: await recent.bookIdOf(path) };
  return {
    "backups.list": async ({ path }) => {
      const book = await bookOf(path);
      const asked = await backups.folders();
      const there = await whatIsThere(asked, ANSWER_MS);
      const folders = asked.map((folder) => ({ path: folder, there: there.get(folder) === true }));
      const wanted = { ...book, folders: folders.filter((each) => each.there).map((each) => each.path) };
      const found = await jobs.run<"backups">(`backups-${randomUUID()}`, { kind: "backups", wanted });
      return {
        backups: found.map(({ bookId: _, lastStep: __, ...backup }) => backup),
        folders,
        settings: await settings.backups(),
        usual: usualFolder(ports.documents),
        state: backups.state,
      };
    },
    "backups.make": async () => {
      const { written } = await current.look((file) => backups.make(file));
      return { path: await written() };
    },
    "backups.restore": async ({ path }) => {
      const { rows, bookId } = await readBackup(path);
      return current.change((file) => {
        if (file.names().bookId !== bookId) throw ofAnother();
        const change = file.become(rows, "恢复备份", "before-backup");
        if (change) emit("book.changed", change);
        return change;
      });
    },
    "backups.restoreAs": async ({ path, out }) => {
      const book = bookPath(out);
      await writeWholeFile(book, false, (draft) => copyBackup(path, draft), await modeOfCopy(path));
      return openHere(ports, book, () => current.open(book));
    },
    "backups.set": async (wanted) => {
      for (const folder of [wanted.folder, wanted.second]) if (folder !== null) await refuseNoFolder(folder);
      await settings.setBackups(wanted);
    },
  } satisfies Partial<Handlers>;
}

/** Throws AppError as opening a book does. */
async function readBackup(path: string) {
  await refuseTooLarge(absolutePath(path));
  const backup = BookFile.copied(path);
  try {
    return { rows: backup.rows(), bookId: backup.names().bookId };
  } finally {
    backup.close();
  }
}

/** With its steps and versions, after all of it has been read. */
async function copyBackup(path: string, draft: string): Promise<void> {
  await refuseTooLarge(absolutePath(path));
  const backup = BookFile.copied(path);
  try {
    backup.rows();
    await backup.copy().copy.writeTo(draft);
  } finally {
    backup.close();
  }
}

/** Throws AppError bad-path, backup-folder-gone, folder-read-only. */
async function refuseNoFolder(folder: string): Promise<void> {
  absolutePath(folder);
  const there = (await whatIsThere([folder], ANSWER_MS)).get(folder) === true;
  if (!there || !(await stat(folder)).isDirectory())
    throw new AppError(
      "backup-folder-gone",
      `找不到文件夹“${folder}”。请先建好这个文件夹、插好 U 盘或连上网络共享，再填写。`,
    );
  await access(folder, constants.W_OK).catch((error: unknown) => {
    throw fileError(error, folder);
  });
}

function ofAnother(): AppError {
  return new AppError(
    "backup-of-another",
    "这是另一份文本的备份，没有用它恢复。请打开备份所属的那份文本再恢复。",
  );
}
