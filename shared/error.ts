import type { ErrorCode } from "./errors/error-code.ts";

/**
 * The one error type that crosses borders. `code` is stable, for programs and for the help (errors/); `message` is Chinese, one line, and says what
 * happened and how to fix it; `details` is for the log only and never shown.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: string | undefined;

  constructor(code: ErrorCode, message: string, details?: string) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

/** What crosses the wire in place of an AppError. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly message: string;
}

/** Any thrown value as wire data; an error that is not ours becomes `internal`, its own text kept out of the answer. */
export function errorData(thrown: unknown): ErrorData {
  if (thrown instanceof AppError) return { code: thrown.code, message: thrown.message };
  return {
    code: "internal",
    message: "程序内部出错，已有内容没有改动。请重试；若再次出现，请重新打开程序。",
  };
}

/** The code of an opening that brought another window forward instead. */
export const OPEN_ELSEWHERE = "open-elsewhere";

/** The code of work that the user gave up. */
export const CANCELLED = "cancelled";

/** The code of a call that was not answered at all: whether it was done is not known. */
export const HOST_UNREACHABLE = "host-unreachable";

/** The code of an edit of which not even the file could be asked whether it was done. */
export const EDIT_UNCERTAIN = "edit-uncertain";
