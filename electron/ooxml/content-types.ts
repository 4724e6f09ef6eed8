import { AppError } from "../../shared/error.ts";
import type { OfficePackage } from "./package.ts";
import { readXml } from "./xml.ts";

export type PackageKind = "word" | "excel" | "slides" | "binary-workbook";

/** Content types of main parts (ECMA-376-1 11, 12, 13; [MS-XLSB] 2.1.3), of macros and templates too. */
const KINDS: readonly (readonly [type: RegExp, kind: PackageKind])[] = [
  [/^application\/vnd\.ms-excel\.sheet\.binary\..*main/i, "binary-workbook"],
  [/(spreadsheetml|ms-excel)\.(sheet|template|addin)\b.*main\+xml$/i, "excel"],
  [/(wordprocessingml|ms-word)\.(document|template)\b.*main\+xml$/i, "word"],
  [/(presentationml|ms-powerpoint)\..*main\+xml$/i, "slides"],
];

const TYPES = "[Content_Types].xml";

/** The parts that the package says are main parts of a kind, by name in small letters; none where it cannot be read. */
export async function mainPartsByType(file: OfficePackage): Promise<ReadonlyMap<string, PackageKind>> {
  const found = new Map<string, PackageKind>();
  if (!file.has(TYPES)) return found;
  try {
    await readXml(file, TYPES, {
      open(name, attribute) {
        if (name !== "ct:Override") return;
        const type = attribute("ContentType") ?? "";
        const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1];
        if (kind) found.set((attribute("PartName") ?? "").replace(/^\//, "").toLowerCase(), kind);
      },
    });
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== "import-damaged") throw thrown;
  }
  return found;
}
