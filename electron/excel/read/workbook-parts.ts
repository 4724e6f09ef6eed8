import type { OfficePackage } from "../../ooxml/package.ts";
import { type Relation, relationsOf } from "../../ooxml/parts.ts";
import { readXml } from "../../ooxml/xml.ts";
import { refusal } from "./refusal.ts";

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** Hidden, and what only a macro can show. */
  readonly hidden: boolean;
}

/** Where the parts of a workbook are (ECMA-376-1 12.3). */
export interface WorkbookParts {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Days count from 1904, as old Macs did (18.2.28). */
  readonly from1904: boolean;
}

/** Finds the parts by their relationships. Refuses packages that are no workbook, naming what they are. */
export async function findWorkbookParts(file: OfficePackage): Promise<WorkbookParts> {
  const main = (await relationsOf(file, "")).find(({ kind }) => kind === "officeDocument");
  const workbook = main?.target ?? "xl/workbook.xml";
  if (!file.has(workbook) || !/^xl\//i.test(workbook)) refuseOther(file, main?.target);
  const relations = await relationsOf(file, workbook);
  const partOf = (wanted: (relation: Relation) => boolean) => {
    const target = relations.find(wanted)?.target;
    return target !== undefined && file.has(target) ? target : null;
  };
  const listed = await readWorkbook(file, workbook);
  return {
    sheets: listed.sheets.flatMap(({ id, name, hidden }) => {
      const relation = relations.find((each) => each.id === id);
      // A chart on a sheet of its own, or a sheet of macros, has no cells.
      if (relation && relation.kind !== "worksheet") return [];
      if (!relation || !file.has(relation.target))
        throw refusal("excel-damaged", file.name, `no sheet ${id}`);
      return [{ name, part: relation.target, hidden }];
    }),
    sharedStrings: partOf(({ kind }) => kind === "sharedStrings"),
    styles: partOf(({ kind }) => kind === "styles"),
    from1904: listed.from1904,
  };
}

interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

async function readWorkbook(file: OfficePackage, part: string) {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  let isWorkbook = false;
  await readXml(file, part, {
    open(name, attribute) {
      if (name === "x:workbook") isWorkbook = true;
      if (name === "x:workbookPr") from1904 = /^(1|true)$/.test(attribute("date1904") ?? "");
      if (name === "x:sheet")
        sheets.push({
          id: attribute("r:id") ?? "",
          name: attribute("name") ?? "",
          hidden: /hidden$/i.test(attribute("state") ?? ""),
        });
    },
    close() {},
    text() {},
  });
  if (!isWorkbook) throw refusal("excel-not-excel", file.name, part);
  return { sheets, from1904 };
}

function refuseOther(file: OfficePackage, main = ""): never {
  const parts = [main, ...file.parts];
  const has = (folder: RegExp) => parts.some((part) => folder.test(part));
  if (has(/^word\//i)) throw refusal("excel-is-word", file.name);
  if (has(/^ppt\//i)) throw refusal("excel-is-slides", file.name);
  if (file.has("mimetype") && file.has("content.xml")) throw refusal("excel-is-odf", file.name);
  if (has(/^xl\//i)) throw refusal("excel-damaged", file.name, "no workbook part");
  throw refusal("excel-not-excel", file.name, parts.join(" ").slice(0, 500));
}
