import type { OfficePackage } from "../../ooxml/package.ts";
import { refusal } from "../../ooxml/refusal.ts";
import { mainPart, partFinder, relationsOf } from "../../ooxml/relations.ts";
import { readXml } from "../../ooxml/xml.ts";

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** Hidden, and what only a macro can show. */
  readonly hidden: boolean;
}

/** Where the parts of a workbook are (ECMA-376-1 12.3). */
export interface WorkbookParts {
  readonly workbook: string;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Days count from 1904, as old Macs did (18.2.28). */
  readonly from1904: boolean;
}

/** Finds the parts by their relationships. Refuses packages that are no workbook, naming what they are. */
export async function findWorkbookParts(file: OfficePackage): Promise<WorkbookParts> {
  const workbook = await mainPart(file);
  const relations = await relationsOf(file, workbook);
  const partOf = partFinder(file, relations);
  const listed = await readWorkbook(file, workbook);
  return {
    workbook,
    sheets: listed.sheets.flatMap(({ id, name, hidden }) => {
      // Modules and dialogs of old programs: Excel lists them and keeps nothing.
      if (id === "") return [];
      const relation = relations.find((each) => each.id === id);
      // A chart on a sheet of its own, or a sheet of macros, has no cells.
      if (relation && relation.kind !== "worksheet") return [];
      if (!relation || !file.has(relation.target))
        throw refusal("import-damaged", file.source, `no sheet ${id}`);
      return [{ name, part: relation.target, hidden }];
    }),
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
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
  });
  if (!isWorkbook) throw refusal("import-unknown-format", file.source, part);
  return { sheets, from1904 };
}
