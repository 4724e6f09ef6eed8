import { AppError } from "../../shared/error.ts";

/** Takes every error that ends a call; what nobody foresaw is told here in full, the user only learns that there was one. */
export function noteTrouble(error: unknown): void {
  if (!(error instanceof AppError)) console.error(error);
}
