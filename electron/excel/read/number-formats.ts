import type { OfficePackage } from "../../ooxml/package.ts";
import { readXml } from "../../ooxml/xml.ts";

/** How a number is shown, as far as it changes what the number means. */
export type NumberFormat =
  | "plain"
  | "percent"
  /** 2024-12-31 */
  | "date"
  /** 2024年12月31日 */
  | "chinese-date"
  /** 2024年12月 */
  | "chinese-month";

/** Formats that have a number and no code in the file (ECMA-376-1 18.8.30, with those of Chinese Excel). */
const BUILT_IN: ReadonlyMap<number, NumberFormat> = new Map([
  [9, "percent"],
  [10, "percent"],
  ...[14, 15, 16, 17, 22, 30, 36, 50].map((id): [number, NumberFormat] => [id, "date"]),
  ...[28, 29, 31, 51, 53, 54, 58].map((id): [number, NumberFormat] => [id, "chinese-date"]),
  ...[27, 52, 57].map((id): [number, NumberFormat] => [id, "chinese-month"]),
]);

/** For each cell format of the workbook, by its index. */
export async function readNumberFormats(file: OfficePackage, part: string | null): Promise<NumberFormat[]> {
  const codes = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  if (part === null) return formats;
  let inCells = false;
  await readXml(file, part, {
    open(name, attribute) {
      if (name === "x:numFmt")
        codes.set(Number(attribute("numFmtId")), formatOfCode(attribute("formatCode") ?? ""));
      else if (name === "x:cellXfs") inCells = true;
      else if (name === "x:xf" && inCells) {
        const id = Number(attribute("numFmtId") ?? 0);
        formats.push(codes.get(id) ?? BUILT_IN.get(id) ?? "plain");
      }
    },
    close(name) {
      if (name === "x:cellXfs") inCells = false;
    },
  });
  return formats;
}

function formatOfCode(code: string): NumberFormat {
  const [first = ""] = code.split(";");
  const bare = first.replace(/"(年|月|日)"/g, "$1").replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  if (bare.includes("%")) return "percent";
  if (!/[yY]|[年月]/.test(bare)) return "plain";
  if (!bare.includes("年")) return "date";
  return bare.includes("日") ? "chinese-date" : "chinese-month";
}
