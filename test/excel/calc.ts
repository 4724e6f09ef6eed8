import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What LibreOffice Calc makes of a workbook. */

/** Where Debian's libreoffice-calc puts the spreadsheet program. */
const CALC = "/usr/lib/libreoffice/program/libsclo.so";
/** Every sheet, UTF-8, cells as they are shown (token 9 of the CSV filter's options). */
const EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

export function whyNoCalc(): string | null {
  if (spawnSync("soffice", ["--version"], { stdio: "ignore" }).status !== 0)
    return "skipped: soffice is not installed";
  return existsSync(CALC) ? null : "skipped: libreoffice-calc is not installed";
}

/** Sheet name → its rows as Calc shows them. */
export function shownByCalc(workbook: Uint8Array): Map<string, string[][]> {
  return converted(workbook, EVERY_SHEET, (folder) => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return new Map(
      files.map((name) => [
        name.replace(/^x-|\.csv$/g, ""),
        rowsOfCsv(readFileSync(join(folder, name), "utf8")),
      ]),
    );
  });
}

/** The workbook as Calc saves it again. */
export function savedByCalc(workbook: Uint8Array): Uint8Array {
  return converted(workbook, "xlsx:Calc MS Excel 2007 XML", (folder) => readFileSync(join(folder, "x.xlsx")));
}

function converted<T>(workbook: Uint8Array, to: string, take: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "jxwb-calc-"));
  const out = join(folder, "out");
  try {
    writeFileSync(join(folder, "x.xlsx"), workbook);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const { status, stderr } = spawnSync(
      "soffice",
      [profile, "--headless", "--norestore", "--convert-to", to, "--outdir", out, join(folder, "x.xlsx")],
      { encoding: "utf8", timeout: 170_000 },
    );
    if (status !== 0) throw new Error(`LibreOffice: status ${status}, ${stderr}`);
    return take(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** RFC 4180. */
function rowsOfCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    if (plain === "" && end === "") break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
