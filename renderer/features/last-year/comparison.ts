import { create } from "zustand";
import type { LastYear } from "../../../shared/book/last-year.ts";
import type { Project } from "../../../shared/book/model.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { earlierProject } from "../../../shared/book/same-project.ts";
import { keepChoice, onRecalled } from "../../state/choices.ts";
import { tellFailure } from "../../state/messages.ts";
import { usePanels } from "../../state/panels.ts";
import { runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";

/** 对照上年: the book of an earlier year that the open book holds, and whether it is shown beside this one. */
interface Comparison {
  /** Whether it is wanted wherever there is one; the host keeps it for the next start. */
  readonly wanted: boolean;
  /** Null where none is linked, or it was not asked for yet. */
  readonly lastYear: LastYear | null;
}

const NAME = "lastYear";

export const useComparison = create<Comparison>(() => ({ wanted: false, lastYear: null }));

onRecalled(NAME, (stored) => useComparison.setState({ wanted: stored === "on" }));

/** Last year's book, where it is to be shown. */
export function useLastYear(): LastYear | null {
  return useComparison(({ wanted, lastYear }) => (wanted ? lastYear : null));
}

/** Last year's project of the same name or code, where it is to be shown. */
export function useEarlier(project: ProjectRow): Project | null {
  const lastYear = useLastYear();
  return lastYear && earlierOf(lastYear, project);
}

const known = new WeakMap<ProjectRow, { readonly lastYear: LastYear; readonly earlier: Project | null }>();

/** Looked for once while neither changes: many fields ask. */
export function earlierOf(lastYear: LastYear, project: ProjectRow): Project | null {
  const before = known.get(project);
  if (before?.lastYear === lastYear) return before.earlier;
  const earlier = earlierProject(project, lastYear.book.projects);
  known.set(project, { lastYear, earlier });
  return earlier;
}

/** Asks the host what the open book holds. Null where none is linked, or it cannot be read, which is told. */
export async function askLastYear(): Promise<LastYear | null> {
  const path = useApp.getState().book?.path;
  try {
    const lastYear = await runtime.call("book.lastYear", {});
    // Another book may have been opened meanwhile.
    if (useApp.getState().book?.path === path) useComparison.setState({ lastYear });
    return lastYear;
  } catch (thrown) {
    tellFailure("不能对照上年", thrown);
    return null;
  }
}

export function wantComparison(wanted: boolean): void {
  useComparison.setState({ wanted });
  // They stand in the same place, and this was asked for last.
  if (wanted) usePanels.setState({ report: false });
  keepChoice(NAME, wanted ? "on" : "off");
}

function followBook(): void {
  useComparison.setState({ lastYear: null });
  if (useApp.getState().book && useComparison.getState().wanted) void askLastYear();
}

useApp.subscribe((now, before) => {
  if (now.book?.path !== before.book?.path) followBook();
});
// This code comes with the editor, and the editor after its first book.
followBook();
