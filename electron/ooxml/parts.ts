import { refusal } from "../word/read/refusal.ts";
import type { OfficePackage } from "./package.ts";
import { readXml } from "./xml.ts";

/** Where the parts of a Word file are. */
export interface WordParts {
  /** The main document part: `word/document.xml` in nearly every file. */
  readonly document: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  /** Parts whose text stands beside the body: comments, footnotes, endnotes. */
  readonly comments: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
}

export interface Relation {
  readonly id: string;
  /** Last part of the type's URI: `officeDocument`, `styles`. The same in transitional and strict files. */
  readonly kind: string;
  readonly target: string;
}

/** Finds the parts by their relationships (ECMA-376-2 6.5). Refuses packages that are no Word file, naming what they are. */
export async function findParts(file: OfficePackage): Promise<WordParts> {
  const main = (await relationsOf(file, "")).find((relation) => relation.kind === "officeDocument");
  const document = main?.target ?? "word/document.xml";
  if (/^(xl|ppt)\//i.test(document)) refuseOther(file, document);
  if (!file.has(document)) refuseOther(file, [...file.parts].sort().join(" "));
  const relations = await relationsOf(file, document);
  const partOf = (kind: string) => {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    return target !== undefined && file.has(target) ? target : null;
  };
  return {
    document,
    styles: partOf("styles"),
    numbering: partOf("numbering"),
    comments: partOf("comments"),
    footnotes: partOf("footnotes"),
    endnotes: partOf("endnotes"),
  };
}

function refuseOther(file: OfficePackage, names: string): never {
  if (/(^| )xl\//i.test(names)) throw refusal("word-is-excel", file.name);
  if (/(^| )ppt\//i.test(names)) throw refusal("word-is-slides", file.name);
  if (file.has("mimetype") && file.has("content.xml")) throw refusal("word-is-odt", file.name);
  throw refusal("word-not-word", file.name, names.slice(0, 500));
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
    close() {},
    text() {},
  });
  return found;
}

/** A target relative to its source part as a part name: `styles.xml` of `word/document.xml` → `word/styles.xml`. */
function resolved(source: string, target: string): string {
  const steps = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
