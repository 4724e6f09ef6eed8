import { isBlank } from "../../../../shared/book/spaceless.ts";
import type { ProjectSource } from "../../../ooxml/tables/project-source.ts";
import { beginsProject, type Opened, openedWith } from "../../../ooxml/tables/table-parts.ts";
import { firstTitleAbove, isProjectHeading, looseHeading, type Searched } from "./project-headings.ts";

export interface ProjectStart {
  /** The block at which it begins: its heading, or its first table. */
  readonly block: number;
  readonly heading: ProjectSource["heading"];
  readonly parts: readonly ProjectSource["parts"][number][];
}

/**
 * Projects begin at a heading that a table follows, or at a table part that names a code or project anew. Where there are none,
 * indicators that nothing stands above are somebody's all the same.
 */
export function findProjects(searched: Searched): ProjectStart[] {
  const found = projectsOf(searched, beginsProject);
  if (found.length > 0) return found;
  return projectsOf(searched, (part, _, opened) => opened === null && part.kind === "indicators");
}

function projectsOf(searched: Searched, begins: typeof beginsProject): ProjectStart[] {
  const { blocks, parts, isContents } = searched;
  const found: (ProjectStart & { readonly parts: ProjectSource["parts"][number][] })[] = [];
  let opened: Opened | null = null;
  const begin = (block: number, heading: number | null) => {
    const paragraph = heading === null ? undefined : blocks[heading];
    const text = paragraph?.kind === "paragraph" ? paragraph.text : "";
    found.push({ block, heading: heading === null ? null : { at: heading, text }, parts: [] });
    opened = { named: false, aimed: false, indicators: false };
  };
  for (const [at, block] of blocks.entries()) {
    if (isContents(at)) continue;
    if (block.kind === "paragraph") {
      if (isProjectHeading(searched, at)) begin(at, at);
      continue;
    }
    const own = parts[at] ?? [];
    for (const [index, part] of own.entries()) {
      if (begins(part, own[index + 1] ?? parts[nextTable(blocks, at)]?.[0], opened)) {
        const first = (found.at(-1)?.parts.at(-1)?.at ?? -1) + 1;
        const heading = index === 0 ? looseHeading(searched, at, first) : null;
        begin(index === 0 ? firstTitleAbove(searched, heading ?? at, first) : at, heading);
      }
      if (opened === null) continue;
      found.at(-1)?.parts.push({ at, part });
      opened = openedWith(opened, part);
    }
  }
  return found;
}

/** The table behind one, if nothing but blank lines stands between. */
function nextTable(blocks: Searched["blocks"], at: number): number {
  let next = at + 1;
  for (let block = blocks[next]; block?.kind === "paragraph" && isBlank(block.text); block = blocks[next])
    next += 1;
  return next;
}
