import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SOFFICE = "/usr/bin/soffice";

/** Why LibreOffice cannot save a file here, as a test says when it skips; null where it can. */
export function whyNoLibreOffice(): string | null {
  return existsSync(SOFFICE) ? null : `skipped: ${SOFFICE} (LibreOffice) is not installed`;
}

/** Word files saved by LibreOffice in each of the formats in turn, all of them at once; in their order. */
export function resaved(files: readonly Buffer[], formats: readonly string[] = ["docx"]): Buffer[] {
  const folder = temporaryFolder();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  mkdirSync(join(folder, "first"));
  let paths = files.map((_, index) => join(folder, "first", `${index}.docx`));
  for (const [index, path] of paths.entries()) writeFileSync(path, files[index] ?? "");
  for (const [step, format] of formats.entries()) {
    const to = join(folder, String(step));
    execFileSync(SOFFICE, [profile, "--headless", "--convert-to", format, "--outdir", to, ...paths], {
      stdio: "ignore",
    });
    paths = files.map((_, index) => join(to, `${index}.${format}`));
  }
  return paths.map((path) => readFileSync(path));
}
