import { create } from "zustand";

type Panel = "find" | "report" | "problems" | "comments";

/** The panels beside the form that are asked for. The preview and last year's text stand there where none of them is. */
export const usePanels = create<Readonly<Record<Panel, boolean>>>(() => ({
  find: false,
  report: false,
  problems: false,
  comments: false,
}));

const PANELS: readonly Panel[] = ["find", "report", "problems", "comments"];

/** The one of them that is in view. */
export function shownPanel(asked: Readonly<Record<Panel, boolean>>): Panel | null {
  return PANELS.find((panel) => asked[panel]) ?? null;
}

export function showProblems(problems: boolean): void {
  usePanels.setState({ find: false, report: false, problems, comments: false });
}

export function showComments(comments: boolean): void {
  usePanels.setState({ find: false, report: false, problems: false, comments });
}
