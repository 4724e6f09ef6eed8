import type { Book, Project } from "./model.ts";
import { sameProject } from "./same.ts";
import { unitKey } from "./units.ts";

/** Where a project stands among the books to merge; both count from 0. */
export interface ProjectAt {
  readonly part: number;
  readonly project: number;
}

/** One wording of a project, and everywhere it stands. */
export interface Version {
  readonly project: Project;
  readonly at: readonly [ProjectAt, ...ProjectAt[]];
}

/** The same project in several books. With one version only, all have it alike and there is nothing to ask. */
export interface Duplicate {
  /** Names it in `MergePlan.choices`. */
  readonly id: string;
  readonly by: "code" | "name";
  /** In the order of the books. */
  readonly versions: readonly [Version, ...Version[]];
}

interface Group {
  by: Duplicate["by"];
  readonly members: [ProjectAt, ...ProjectAt[]];
}

/**
 * Projects that stand in more than one of the books: by code, and those that none has by code, by name and unit. A book's own
 * repetitions are its own affair: of two alike in one book the first goes with the first of another, and so on.
 */
export function findDuplicates(books: readonly Book[]): Duplicate[] {
  const groups: Group[] = [];
  const byCode = new Map<string, Group[]>();
  const byName = new Map<string, Group[]>();
  books.forEach((book, part) => {
    const grouped = new Set<number>();
    const join = (known: ReadonlyMap<string, Group[]>, keyOf: (project: Project) => string) =>
      book.projects.forEach((project, index) => {
        if (grouped.has(index)) return;
        const open = known.get(keyOf(project))?.find(({ members }) => members.at(-1)?.part !== part);
        if (!open) return;
        if (known === byName) open.by = "name";
        open.members.push({ part, project: index });
        grouped.add(index);
      });
    join(byCode, codeKey);
    join(byName, nameKey);
    book.projects.forEach((_, index) => {
      if (!grouped.has(index)) groups.push({ by: "code", members: [{ part, project: index }] });
    });
    for (const group of groups) {
      const last = group.members.at(-1);
      const project = last?.part === part ? book.projects[last.project] : undefined;
      if (!project) continue;
      enter(byCode, codeKey(project), group);
      enter(byName, nameKey(project), group);
    }
  });
  return groups.filter(({ members }) => members.length > 1).map((group) => duplicate(books, group));
}

/** Names the project in the choices of a merge. */
export function placeId({ part, project }: ProjectAt): string {
  return `${part}:${project}`;
}

function duplicate(books: readonly Book[], { by, members }: Group): Duplicate {
  const versions: { project: Project; at: [ProjectAt, ...ProjectAt[]] }[] = [];
  for (const at of members) {
    const project = books[at.part]?.projects[at.project];
    if (!project) continue;
    const alike = versions.find((version) => sameProject(version.project, project));
    if (alike) alike.at.push(at);
    else versions.push({ project, at: [at] });
  }
  const [first, ...others] = versions;
  if (!first) throw new RangeError("a group of projects has at least one");
  return { id: placeId(members[0]), by, versions: [first, ...others] };
}

function enter(known: Map<string, Group[]>, key: string, group: Group): void {
  if (key === "") return;
  const list = known.get(key);
  if (!list) known.set(key, [group]);
  else if (!list.includes(group)) list.push(group);
}

function codeKey({ code }: Project): string {
  return plain(code).toUpperCase();
}

function nameKey(project: Project): string {
  const name = plain(project.name);
  return name === "" ? "" : `${name} ${plain(unitKey(project))}`;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}
