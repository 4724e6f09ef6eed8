import type { LastYear } from "./last-year.ts";
import type { Project } from "./model.ts";
import { codeKey, nameKey } from "./same-project.ts";
import { unitKey } from "./units.ts";

/**
 * Last year's text of books that become one: that of the main part, with the projects that only others have. Where several have one, the
 * first counts: each unit knows its own. Null where no part has any.
 * @param main the part whose cover and sections count
 */
export function mergedLastYear(
  parts: readonly { readonly lastYear?: LastYear }[],
  main: number,
): LastYear | null {
  const years = [parts[main], ...parts].flatMap((part) => (part?.lastYear ? [part.lastYear] : []));
  const [first] = years;
  if (!first) return null;
  const known = new Set<string>();
  const projects = years.flatMap(({ book }) => {
    const fresh = book.projects.filter((project) => !known.has(keyOf(project)));
    for (const project of fresh) known.add(keyOf(project));
    return fresh;
  });
  return { ...first, book: { ...first.book, projects } };
}

function keyOf(project: Project): string {
  return codeKey(project) || `${unitKey(project)} ${nameKey(project)}`;
}
