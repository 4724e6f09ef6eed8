/** Takes every error that nobody foresaw; the user is told only that there was one. */
export function noteTrouble(error: unknown): void {
  console.error(error);
}
