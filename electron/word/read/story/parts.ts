import type { OfficePackage } from "../../../ooxml/package.ts";
import { mainPart, partFinder, relationsOf } from "../../../ooxml/relations.ts";

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

/** Finds the parts by their relationships. Refuses packages that are no Word file, naming what they are. */
export async function findParts(file: OfficePackage): Promise<WordParts> {
  const document = await mainPart(file);
  const partOf = partFinder(file, await relationsOf(file, document));
  return {
    document,
    styles: partOf("styles"),
    numbering: partOf("numbering"),
    comments: partOf("comments"),
    footnotes: partOf("footnotes"),
    endnotes: partOf("endnotes"),
  };
}
