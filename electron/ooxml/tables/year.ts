import type { Project } from "../../../shared/book/model.ts";

const YEAR = /(?<!\d)(20\d{2})(?=\s*年)/;

/** The year of a file that does not say it where ours do: of its titles, its name, the project codes, this year. */
export function guessedYear(titles: readonly string[], name: string, projects: readonly Project[]): number {
  const plainName = name.normalize("NFKC");
  const said =
    YEAR.exec(titles.join("\n")) ?? YEAR.exec(plainName) ?? /(?<!\d)(20\d{2})(?!\d)/.exec(plainName);
  return said ? Number(said[1]) : (yearOfCodes(projects) ?? new Date().getFullYear());
}

/** The year that the projects' codes were given for: positions 7 and 8. */
function yearOfCodes(projects: readonly Project[]): number | null {
  for (const { code } of projects) {
    const match = /^\d{6}(\d{2})[A-Z]/.exec(code.trim());
    if (match) return 2000 + Number(match[1]);
  }
  return null;
}
