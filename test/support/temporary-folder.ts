import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of this test's own, with a Chinese name and a space, removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "绩效 文本-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
