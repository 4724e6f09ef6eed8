import type { ProjectSource } from "../../../ooxml/tables/project.ts";
import { namesProject } from "../../../ooxml/tables/table-parts.ts";
import { isProjectHeading, looseHeading, type Searched } from "./project-headings.ts";

export interface ProjectStart {
  /** The block at which it begins: its heading, or its first table. */
  readonly block: number;
  readonly heading: ProjectSource["heading"];
  readonly parts: readonly ProjectSource["parts"][number][];
}

/** Projects begin at a heading that a table follows, or at a table part that names a code or project anew. */
export function findProjects(searched: Searched): ProjectStart[] {
  const { blocks, parts, isContents } = searched;
  const found: (ProjectStart & { readonly parts: ProjectSource["parts"][number][] })[] = [];
  let named = false;
  const begin = (block: number, heading: number | null) => {
    const paragraph = heading === null ? undefined : blocks[heading];
    const text = paragraph?.kind === "paragraph" ? paragraph.text : "";
    found.push({ block, heading: heading === null ? null : { at: heading, text }, parts: [] });
    named = false;
  };
  for (const [at, block] of blocks.entries()) {
    if (isContents(at)) continue;
    if (block.kind === "paragraph") {
      if (isProjectHeading(searched, at)) begin(at, at);
      continue;
    }
    for (const part of parts[at] ?? []) {
      const names = namesProject(part);
      if (names && part.labels.size > 1 && (named || found.length === 0)) {
        const heading = looseHeading(searched, at, (found.at(-1)?.parts.at(-1)?.at ?? -1) + 1);
        begin(heading ?? at, heading);
      }
      found.at(-1)?.parts.push({ at, part });
      named ||= names;
    }
  }
  return found;
}
