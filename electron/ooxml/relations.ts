import { mainPartsByType } from "./content-types.ts";
import type { OfficePackage } from "./package.ts";
import { refusal } from "./refusal.ts";
import { readXml } from "./xml.ts";

export interface Relation {
  readonly id: string;
  /** Last part of the type's URI: `officeDocument`, `styles`. The same in transitional and strict files. */
  readonly kind: string;
  readonly target: string;
}

const USUAL = { word: "word/document.xml", excel: "xl/workbook.xml" } as const;
const FOLDERS = { word: /^word\//i, excel: /^xl\//i, slides: /^ppt\//i } as const;

/** The package's main part (ECMA-376-2 6.5), wherever it lies. Refuses a package of another kind than is wanted, naming what it is. */
export async function mainPart(file: OfficePackage): Promise<string> {
  const { source } = file;
  const mains = await mainPartsByType(file);
  const main = (await relationsOf(file, "")).find(({ kind }) => kind === "officeDocument")?.target;
  const part = main ?? [...mains.keys()][0] ?? USUAL[source.wanted];
  const kind = file.has(part) ? mains.get(part.toLowerCase()) : undefined;
  if (kind === source.wanted) return part;
  if (kind !== undefined) throw refusal(`import-is-${kind}`, source);
  if (file.has(part) && part.endsWith(".bin")) throw refusal("import-is-binary-workbook", source, part);
  const names = file.has(part) ? [part] : [part, ...file.parts];
  for (const kind of ["word", "excel", "slides"] as const)
    if (kind !== source.wanted && names.some((name) => FOLDERS[kind].test(name)))
      throw refusal(`import-is-${kind}`, source);
  if (file.has(part)) return part;
  if (file.has("mimetype") && file.has("content.xml")) throw refusal("import-is-odf", source);
  const own = file.parts.some((name) => FOLDERS[source.wanted].test(name));
  throw refusal(
    own ? "import-damaged" : "import-unknown-format",
    source,
    `no main part: ${file.parts.join(" ")}`.slice(0, 500),
  );
}

/** Finds a part by its relationship to another; null where there is none. */
export function partFinder(
  file: OfficePackage,
  relations: readonly Relation[],
): (kind: string) => string | null {
  return (wanted) => {
    const target = relations.find(({ kind }) => kind === wanted)?.target;
    return target !== undefined && file.has(target) ? target : null;
  };
}

/** The relationships of a part, targets as part names; of the package itself for "". External ones are left out. */
export async function relationsOf(file: OfficePackage, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf("/") + 1;
  const relationsPart = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const found: Relation[] = [];
  if (!file.has(relationsPart)) return found;
  await readXml(file, relationsPart, {
    open(name, attribute) {
      if (name !== "rel:Relationship" || attribute("TargetMode") === "External") return;
      const kind = (attribute("Type") ?? "").replace(/^.*\//, "");
      found.push({ id: attribute("Id") ?? "", kind, target: resolved(part, attribute("Target") ?? "") });
    },
  });
  return found;
}

/**
 * A target relative to its source part as a part name: `styles.xml` of `word/document.xml` → `word/styles.xml`. Some programs write
 * backslashes, which Office takes.
 */
function resolved(source: string, address: string): string {
  const target = decoded(address.replaceAll("\\", "/"));
  const steps = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** “%E8%A1%A8.xml” → 表.xml (ECMA-376-2 6.2.2.2). */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
