import { oneLine } from "./canonical.ts";
import type { Op } from "./edit.ts";
import { insertions } from "./merge-ops.ts";
import type { Book, Project } from "./model.ts";
import type { Rollover } from "./rollover.ts";
import type { BookRows } from "./rows.ts";
import { bareUnit, type Unit } from "./units.ts";

/** Takes projects of another book into the open one. */
export interface ProjectCopy {
  /** Positions in the other book, from 0, and the names that they get. */
  readonly projects: Rollover["projects"];
  /** Null: each stays of its own unit. */
  readonly unit: Unit | null;
}

/** The projects as they come into the open book. A code that is in use there, or comes twice, is left blank: each project has its own. */
export function copiedProjects(rows: BookRows, from: Book, { projects, unit }: ProjectCopy): Project[] {
  const codes = new Set(rows.projects.map(({ code }) => code));
  return projects.flatMap(({ index, name }) => {
    const project = from.projects[index];
    if (!project) return [];
    const code = codes.has(project.code) ? "" : project.code;
    codes.add(project.code);
    return [{ ...project, ...(unit && bareUnit(unit)), code, name: oneLine(name) }];
  });
}

/** Those whose code the open book has already. */
export function takenCodes(rows: BookRows, projects: readonly Project[]): Project[] {
  const codes = new Set(rows.projects.map(({ code }) => code));
  return projects.filter(({ code }) => code !== "" && codes.has(code));
}

/** Behind the last project of their unit, as merged ones go. */
export function copyOps(rows: BookRows, projects: readonly Project[]): Op[] {
  return insertions(rows.projects, projects);
}
