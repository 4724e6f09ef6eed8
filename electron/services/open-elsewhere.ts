import { OPEN_ELSEWHERE } from "../../shared/api/api.ts";
import { AppError } from "../../shared/error.ts";
import type { HostPorts } from "./host-ports.ts";

/**
 * One book, one window: where another window of this program shows it, that one comes to the front. Throws AppError open-elsewhere
 * then.
 */
export function refuseOpenElsewhere({ showElsewhere }: HostPorts, path: string): void {
  if (showElsewhere?.(path))
    throw new AppError(OPEN_ELSEWHERE, `“${path}”已在另一个窗口打开，那个窗口已经到最前面。`);
}
