import type { OfficePackage } from "../../ooxml/package.ts";
import { partFinder, relationsOf } from "../../ooxml/relations.ts";
import { readXml } from "../../ooxml/xml.ts";

/** Structures of rich values that are a picture ([MS-XLSX] 2.3.6.1.2): placed in the cell, or by the function IMAGE. */
const PICTURES: ReadonlySet<string> = new Set(["_localImage", "_webimage"]);

/** The values of a cell's attribute `vm` that mean a picture: Excel keeps “#VALUE!” in such a cell for programs that know none. */
export async function readRichPictures(file: OfficePackage, workbook: string): Promise<ReadonlySet<number>> {
  const partOf = partFinder(file, await relationsOf(file, workbook));
  const [metadata, values, structures] = [
    partOf("sheetMetadata"),
    partOf("rdRichValue"),
    partOf("rdRichValueStructure"),
  ];
  if (metadata === null || values === null || structures === null) return new Set();
  const kinds = await readAttributes(file, structures, "?:s", "t");
  const kindOf = (await readAttributes(file, values, "?:rv", "s")).map((at) => kinds[Number(at)] ?? "");
  const rich = await readAttributes(file, metadata, "?:rvb", "i");
  const cells: number[] = [];
  let inValues = false;
  await readXml(file, metadata, {
    open(name, attribute) {
      if (name === "x:valueMetadata") inValues = true;
      else if (name === "x:rc" && inValues) cells.push(Number(attribute("v")));
    },
    close(name) {
      if (name === "x:valueMetadata") inValues = false;
    },
  });
  const isPicture = (at: number) => PICTURES.has(kindOf[Number(rich[at])] ?? "");
  return new Set(cells.flatMap((at, index) => (isPicture(at) ? [index + 1] : [])));
}

/** What an attribute says on each element of a name, in their order. */
async function readAttributes(
  file: OfficePackage,
  part: string,
  element: string,
  wanted: string,
): Promise<string[]> {
  const found: string[] = [];
  await readXml(file, part, {
    open(name, attribute) {
      if (name === element) found.push(attribute(wanted) ?? "");
    },
  });
  return found;
}
