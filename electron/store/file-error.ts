import type { Stats } from "node:fs";
import { AppError } from "../../shared/error.ts";

/**
 * The operating system's error as one that a clerk can act on.
 * @param path the file that was read or written, as it is shown
 */
export function fileError(thrown: unknown, path: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  const details = thrown instanceof Error ? `${code} ${thrown.message}` : String(thrown);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return new AppError(
        "file-missing",
        `找不到“${path}”。请检查文件或文件夹是否已被移动、改名或删除。`,
        details,
      );
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new AppError(
        "folder-read-only",
        `没有权限写入或读取“${path}”。请换一个可以写入的文件夹（如“文档”）。`,
        details,
      );
    case "EBUSY":
    case "ETXTBSY":
      return locked(path, details);
    case "ENOSPC":
    case "EDQUOT":
      return new AppError("disk-full", `磁盘空间不足，没有写入“${path}”。请清理磁盘后重试。`, details);
    case "EISDIR":
      return new AppError("is-folder", `“${path}”是一个文件夹。请指定文件名。`, details);
    case "ENAMETOOLONG":
      return new AppError(
        "name-too-long",
        `文件名或路径太长：“${path.slice(0, 60)}…”。请缩短后重试。`,
        details,
      );
    case "EEXIST":
      return exists(path);
    default:
      return new AppError("file-failed", `读写“${path}”时出错。请检查磁盘后重试，或换一个文件夹。`, details);
  }
}

export function locked(path: string, details: string): AppError {
  return new AppError(
    "file-locked",
    `“${path}”正被其他程序打开（可能是 Word、WPS 或杀毒软件）。请关闭后重试，或换一个文件名。`,
    details,
  );
}

export function exists(path: string): AppError {
  return new AppError("file-exists", `“${path}”已经存在，没有覆盖它。请换一个文件名。`);
}

/** Whether the operating system refused something: an error with its number, as Node throws it. */
export function isSystemError(thrown: unknown): thrown is NodeJS.ErrnoException {
  return thrown instanceof Error && "errno" in thrown;
}

/** A folder is none, and neither is a pipe or a device, which would keep its reader waiting for ever. Throws AppError. */
export function refuseNoFile(found: Stats, path: string): void {
  if (found.isDirectory()) throw fileError(Object.assign(new Error(path), { code: "EISDIR" }), path);
  if (!found.isFile()) throw new AppError("file-failed", `“${path}”不是普通的文件，不能读。请选一个文件。`);
}
