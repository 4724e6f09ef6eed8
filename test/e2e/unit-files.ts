import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Book, Project } from "../../shared/book/model.ts";
import { letingBook } from "../fixtures/paths.ts";

/** The real text's two units. */
export const OWN_UNIT = "366001";
export const OTHER_UNIT = "366003";

export function projectsOf(code: string): Project[] {
  return letingBook().projects.filter((project) => project.agencyCode === code);
}

/** The real text with these projects, as a file that can be imported. @returns its path. */
export function writeUnitFile(folder: string, name: string, fields: Partial<Book>): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ ...letingBook(), ...fields }));
  return path;
}
