import { create } from "zustand";
import { keepChoice, onRecalled } from "./choices.ts";

/** How the user wants the problems listed; the host keeps it for the next start. */
interface ProblemListChoice {
  /** Those of the form that is shown, or all. */
  readonly scope: "page" | "book";
  readonly by: "place" | "rule";
}

const NAME = "problems";

export const useProblemList = create<ProblemListChoice>(() => ({ scope: "page", by: "place" }));

onRecalled(NAME, (stored) => {
  const [scope, by] = stored?.split(" ") ?? [];
  useProblemList.setState({
    scope: scope === "book" ? "book" : "page",
    by: by === "rule" ? "rule" : "place",
  });
});

export function chooseProblemList(change: Partial<ProblemListChoice>): void {
  useProblemList.setState(change);
  const { scope, by } = useProblemList.getState();
  keepChoice(NAME, `${scope} ${by}`);
}
