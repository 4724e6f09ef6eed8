import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * What LibreOffice prints of Word files: text by page, one conversion for all of them. Stand-in fonts have the widths of the
 * official ones. LibreOffice 7.4 imports `overflowPunct` inverted and always adds space between Han and Latin, so a file goes
 * by way of flat OpenDocument, where both are set to what the Word file says.
 */

const FONTS = fileURLToPath(new URL("../fixtures/fonts.conf", import.meta.url));
const STAND_INS = [
  "AR PL SungtiL GB",
  "AR PL KaitiM GB",
  "AR PL UMing CN",
  "Noto Sans Mono CJK SC",
  "Noto Serif CJK SC",
];
/** Blank pages are kept, so that a page's place in the file is its sheet's side. */
const PDF = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}';

/** Why this machine cannot print, as a test says when it skips; null where it can. */
export function whyNoPrinting(): string | null {
  for (const tool of ["soffice", "pdftotext"])
    if (spawnSync("sh", ["-c", 'command -v "$1"', "sh", tool], { stdio: "ignore" }).status !== 0)
      return `skipped: ${tool} is not installed`;
  const families = execFileSync("fc-list", [":", "family"], { encoding: "utf8" });
  const missing = STAND_INS.filter((family) => !families.includes(family));
  return missing.length === 0 ? null : `skipped: fonts are not installed: ${missing.join(", ")}`;
}

export interface PrintedPage {
  /** Lines with text, white space left out, without the footer. */
  readonly lines: readonly string[];
  /** The number at the foot. */
  readonly number: number | null;
}

/** How the file comes to LibreOffice: line breaking as the file asks, or as LibreOffice's own import makes it. */
export type Route = "as-written" | "as-imported";

/** Prints files by name and answers their pages. */
export function printPages(
  files: ReadonlyMap<string, Uint8Array>,
  route: Route = "as-written",
): Map<string, PrintedPage[]> {
  const folder = mkdtempSync(join(tmpdir(), "jxwb-print-"));
  try {
    const names = [...files.keys()].map((name, index) => ({ name, path: join(folder, `${index}.docx`) }));
    for (const { name, path } of names) writeFileSync(path, files.get(name) ?? new Uint8Array());
    const documents = names.map(({ path }) => path);
    const sources = route === "as-written" ? flattened(folder, documents) : documents;
    convert(folder, PDF, sources);
    return new Map(names.map(({ name, path }) => [name, pagesOf(path.replace(/docx$/, "pdf"))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function flattened(folder: string, documents: readonly string[]): string[] {
  convert(folder, "fodt", documents);
  return documents.map((document) => {
    const flat = document.replace(/docx$/, "fodt");
    const text = readFileSync(flat, "utf8")
      .replaceAll(/style:text-autospace="[^"]*"/g, 'style:text-autospace="none"')
      .replaceAll(/style:punctuation-wrap="[^"]*"/g, 'style:punctuation-wrap="simple"');
    writeFileSync(flat, text);
    return flat;
  });
}

function convert(folder: string, to: string, sources: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const result = spawnSync(
    "soffice",
    [profile, "--headless", "--norestore", "--convert-to", to, "--outdir", folder, ...sources],
    { env: { ...process.env, FONTCONFIG_FILE: FONTS }, encoding: "utf8", timeout: 170_000 },
  );
  const complaints = (result.stderr ?? "").split("\n").filter((line) => /error|could not/i.test(line));
  if (result.status !== 0 || complaints.length > 0)
    throw new Error(`LibreOffice: status ${result.status}, ${complaints.join("; ")}`);
}

function pagesOf(pdf: string): PrintedPage[] {
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 });
  return text
    .split("\f")
    .slice(0, -1)
    .map((page) => {
      const lines = page
        .split("\n")
        .map((line) => line.replaceAll(/\s/g, ""))
        .filter((line) => line !== "");
      const number = /^—(\d+)—$/.exec(lines.at(-1) ?? "")?.[1];
      return {
        lines: number === undefined ? lines : lines.slice(0, -1),
        number: number === undefined ? null : Number(number),
      };
    });
}
