import { AppError, OPEN_ELSEWHERE } from "../../shared/error.ts";
import type { HostActions } from "./host-ports.ts";

/**
 * One book, one window: opens it unless another window of this program shows it or is about to; that one comes to the front then.
 * @throws AppError open-elsewhere, and what `open` throws
 */
export async function openHere<T>(
  { showElsewhere }: HostActions,
  path: string,
  open: () => Promise<T>,
): Promise<T> {
  if (await showElsewhere?.(path))
    throw new AppError(OPEN_ELSEWHERE, `“${path}”已在另一个窗口打开，那个窗口已经到最前面。`);
  try {
    return await open();
  } finally {
    await showElsewhere?.(null);
  }
}
