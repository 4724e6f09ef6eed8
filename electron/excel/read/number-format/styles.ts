import type { OfficePackage } from "../../../ooxml/package.ts";
import { readXml } from "../../../ooxml/xml.ts";
import { BUILT_IN } from "./built-in.ts";
import { NumberFormat } from "./number-format.ts";

/** For each cell format of the workbook, by its index, how it shows numbers. */
export async function readNumberFormats(file: OfficePackage, part: string | null): Promise<NumberFormat[]> {
  const codes = new Map(BUILT_IN);
  const known = new Map<string, NumberFormat>();
  const formats: NumberFormat[] = [];
  if (part === null) return formats;
  const ids: number[] = [];
  let inCells = false;
  await readXml(file, part, {
    open(name, attribute) {
      if (name === "x:numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      else if (name === "x:cellXfs") inCells = true;
      else if (name === "x:xf" && inCells) ids.push(Number(attribute("numFmtId") ?? 0));
    },
    close(name) {
      if (name === "x:cellXfs") inCells = false;
    },
  });
  for (const id of ids) {
    const code = codes.get(id) ?? "General";
    const format = known.get(code) ?? new NumberFormat(code);
    known.set(code, format);
    formats.push(format);
  }
  return formats;
}
