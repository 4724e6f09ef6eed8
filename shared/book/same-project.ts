import type { Project } from "./model.ts";
import { projectCodeParts } from "./project-code.ts";
import { unitKey } from "./units.ts";

/** Which project of another year is the same one. */

type Named = Pick<Project, "code" | "name">;

/** By its code or by its name. */
export function isSameProject(a: Named, b: Named): boolean {
  return hasSameCode(a, b) || hasSameName(a, b);
}

/** The project among those of an earlier year: by code, else by name in the same unit, else by name; null where none is. */
export function earlierProject(project: Project, earlier: readonly Project[]): Project | null {
  return (
    earlier.find((each) => hasSameCode(each, project)) ??
    earlier.find((each) => hasSameName(each, project) && unitKey(each) === unitKey(project)) ??
    earlier.find((each) => hasSameName(each, project)) ??
    null
  );
}

/** Whether two texts are the same but for spaces. */
export function sameWords(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

/**
 * What stays of a project's code in another year: upstream gives a project that goes on a new year and check character, while region,
 * kind and body stay. "" where it is no code.
 */
export function codeKey({ code }: Pick<Named, "code">): string {
  const parts = projectCodeParts(code);
  return parts === null ? "" : `${parts.region} ${parts.kind} ${parts.body}`;
}

/** What stays of a project's name: “2024年招商经费” goes on as “2025年招商经费”. */
export function nameKey({ name }: Pick<Named, "name">): string {
  return withoutYear(name);
}

function hasSameCode(a: Named, b: Named): boolean {
  const key = codeKey(a);
  return key !== "" && key === codeKey(b);
}

function hasSameName(a: Named, b: Named): boolean {
  const key = nameKey(a);
  return key !== "" && key === nameKey(b);
}

function withoutYear(name: string): string {
  const plain = bare(name);
  return plain.replace(/(?:19|20)\d{2}年度?/, "") || plain;
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
