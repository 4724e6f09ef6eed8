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

/** Upstream gives a project that goes on a new code each year: year and check character change, region, kind and body stay. */
function hasSameCode(a: Named, b: Named): boolean {
  const [one, other] = [projectCodeParts(a.code), projectCodeParts(b.code)];
  if (!one || !other) return false;
  return one.region === other.region && one.kind === other.kind && one.body === other.body;
}

/** “2024年招商经费” goes on as “2025年招商经费”. */
function hasSameName(a: Named, b: Named): boolean {
  const name = withoutYear(a.name);
  return name !== "" && name === withoutYear(b.name);
}

function withoutYear(name: string): string {
  const plain = bare(name);
  return plain.replace(/(?:19|20)\d{2}年度?/, "") || plain;
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
