import { OPEN_ELSEWHERE } from "../../shared/api.ts";
import { AppError } from "../../shared/error.ts";
import { errorMessage } from "./runtime.ts";
import { runtime, savedForLeaving, showBook, tell } from "./store.ts";

/** Opens a book in this window, in place of the one before, which is saved first. */
export async function openBook(path: string): Promise<void> {
  if (!(await savedForLeaving())) return;
  try {
    showBook(await runtime.call("book.open", { path }), false);
  } catch (thrown) {
    tellNotOpened("不能打开这个文件", thrown);
  }
}

/** Says why a book was not opened; nothing where another window has come to the front with it. */
export function tellNotOpened(title: string, thrown: unknown): void {
  if (thrown instanceof AppError && thrown.code === OPEN_ELSEWHERE) return;
  tell(title, errorMessage(thrown));
}
