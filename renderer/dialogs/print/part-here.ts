import { projectHeading, sectionHeading } from "../../../shared/book/numbering.ts";
import type { Place } from "../../state/place.ts";
import { useApp } from "../../state/store.ts";

export type Chosen = "whole" | "pages" | "here";

/** The section or project that the window shows, as the print dialog offers it. */
export interface PartHere {
  readonly place: Extract<Place, { readonly id: number }>;
  /** 章节, 项目 */
  readonly kind: string;
  readonly heading: string;
  /** The number of its first page; null while it is not known. */
  readonly page: number | null;
}

/** Null where the window shows none. */
export function usePartHere(): PartHere | null {
  const { view, place, pages } = useApp();
  if (!view || !("id" in place)) return null;
  const { sections, projects } = view.rows;
  const isSection = place.kind === "section";
  const index = (isSection ? sections : projects).findIndex(({ id }) => id === place.id);
  if (index < 0) return null;
  const counted = pages === null || pages === "counting" ? [] : pages.entries;
  const known = counted.length === sections.length + projects.length ? counted : [];
  return {
    place,
    kind: isSection ? "章节" : "项目",
    heading: isSection
      ? sectionHeading(index, sections[index]?.title ?? "")
      : projectHeading(index, projects[index]?.name ?? ""),
    page: known[isSection ? index : sections.length + index] ?? null,
  };
}
