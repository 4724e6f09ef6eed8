import { Button } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactNode, useEffect, useId, useMemo, useState } from "react";
import type { Problem } from "../../../shared/checks/problem.ts";
import { fieldWithFocus } from "../../field/mounted.ts";
import { SeverityMark } from "../../parts/severity.tsx";
import { useChoosing } from "../../state/choosing.ts";
import { useProblems } from "../../state/problems.ts";
import { type Spot, useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { problemsAt, problemsOfPlace, shownOf } from "./field-problems.ts";
import { fixProblem, markChecked } from "./problem-actions.ts";
import { useBesideField } from "./use-beside-field.ts";
import "./field-message.css";

const NONE: readonly Problem[] = [];

/**
 * What is wrong with the field that has the keyboard, and the fix. It lies over the form, so nothing moves; in the running text it
 * stands at the foot. Its buttons leave the keyboard in the field: F9 and Shift+F9 do the same.
 */
export function FieldMessage() {
  const problems = useProblems((state) => state.problems);
  const rows = useProblems((state) => state.rows);
  const current = useProblems((state) => state.found?.[state.current ?? -1]);
  const place = useApp((state) => state.place);
  const spot = useField();
  const focused = useFieldFocus();
  const [closed, close] = useState<Spot | null>(null);
  const here = useMemo(
    () => (rows && problems ? problemsOfPlace(rows, problems, place) : []),
    [rows, problems, place],
  );
  const all = spot && focused ? problemsAt(here, spot) : NONE;
  const shown = shownOf(all, current);
  if (!rows || !spot || !shown || closed === spot) return null;
  // Half of all cells have a hint: it comes when it is asked for.
  if (shown.severity === "hint" && shown !== current && spot.table !== "paragraph") return null;
  const next = all[(all.indexOf(shown) + 1) % all.length];
  return (
    <Message
      spot={spot}
      problem={shown}
      at={all.indexOf(shown) + 1}
      count={all.length}
      onNext={() => showAtField(next)}
      onClose={() => close(spot)}
    />
  );
}

/** Where the user is, without the place in the text: a key typed there draws nothing anew. */
function useField(): Spot | null {
  const table = useSpots((state) => state.current?.table);
  const id = useSpots((state) => state.current?.id);
  const field = useSpots((state) => state.current?.field);
  return useMemo(
    () => (table === undefined || id === undefined || field === undefined ? null : { table, id, field }),
    [table, id, field],
  );
}

function showAtField(problem: Problem | undefined): void {
  const { found } = useProblems.getState();
  if (problem && found) useProblems.setState({ current: found.indexOf(problem) });
}

interface MessageProps {
  readonly spot: Spot;
  readonly problem: Problem;
  readonly at: number;
  readonly count: number;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

function Message({ spot, problem, at, count, onNext, onClose }: MessageProps) {
  const { severity, message, advice, fix } = problem;
  const id = useId();
  const atFoot = spot.table === "paragraph";
  const box = useBesideField(spot, id);
  return (
    <Frame atFoot={atFoot}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the keyboard in the field */}
      <div
        ref={box}
        className={`field-message is-${severity}`}
        onMouseDown={(event) => event.preventDefault()}
      >
        <p id={id} className="field-message-words">
          <SeverityMark severity={severity} />
          <span>
            {message}
            {advice === undefined ? null : <span className="field-message-advice">{advice}</span>}
          </span>
        </p>
        <div className="field-message-do row">
          {fix ? (
            <Button size="small" tabIndex={-1} title="F9" onClick={() => void fixProblem(problem)}>
              {fix.title}
            </Button>
          ) : null}
          {problem.mustFix ? null : (
            <Button
              size="small"
              appearance="subtle"
              tabIndex={-1}
              title="Shift+F9"
              onClick={() => void markChecked(problem)}
            >
              忽略
            </Button>
          )}
          {count > 1 ? (
            <button type="button" className="link numeric" tabIndex={-1} onClick={onNext}>
              {at} / {count} 下一条
            </button>
          ) : null}
        </div>
        <Button
          className="field-message-close"
          size="small"
          appearance="subtle"
          tabIndex={-1}
          icon={<Dismiss16Regular />}
          aria-label="收起"
          onClick={onClose}
        />
      </div>
    </Frame>
  );
}

/** Out of the way as long as there are names to choose from. */
function Frame({ atFoot, children }: { readonly atFoot: boolean; readonly children: ReactNode }) {
  const choosing = useChoosing((state) => state.open);
  if (atFoot) return <div className="field-message-foot">{children}</div>;
  return <div className={choosing ? "field-message-place is-away" : "field-message-place"}>{children}</div>;
}

/** Whether the keyboard is in a field of the form: an input, a cell of the grid, the running text. */
function useFieldFocus(): boolean {
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    const look = () => setFocused(fieldWithFocus() !== undefined);
    look();
    document.addEventListener("focusin", look);
    document.addEventListener("focusout", look);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("focusout", look);
    };
  }, []);
  return focused;
}
