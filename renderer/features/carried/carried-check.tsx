import { type FieldPlace, labelOf } from "../../../shared/book/fields.ts";
import type { TextMark } from "../../../shared/book/mark.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { seek } from "../../state/spot.ts";
import { spotOf, useCarried } from "./carried.ts";
import { check } from "./carried-actions.ts";
import "./carried.css";

interface CarriedCheckProps {
  readonly project: ProjectRow;
  readonly field: FieldPlace;
}

/** 核对 at a field of a project, as long as it was carried over and not looked at. */
export function CarriedCheck({ project, field }: CarriedCheckProps) {
  const mark = useCarried(project).find((each) => each.table === "project" && each.field === field);
  return mark ? <CheckButton mark={mark} what={labelOf(field)} /> : null;
}

interface CheckButtonProps {
  readonly mark: TextMark;
  readonly what: string;
}

export function CheckButton({ mark, what }: CheckButtonProps) {
  return (
    <button
      type="button"
      className="carried-check"
      aria-label={`核对${what}（待核对）`}
      title="上年的内容，还没有核对。看过没有问题就点“核对”，改了文字也算核对过（Ctrl+Enter：已核对，下一处）"
      onClick={() => {
        check(`核对${what}`, [mark]);
        // The button is gone: the keyboard stays at its field.
        seek(spotOf(mark));
      }}
    >
      核对
    </button>
  );
}
