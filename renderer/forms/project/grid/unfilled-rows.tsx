import { deleteRows } from "../../../../shared/book/indicator-ops.ts";
import type { IndicatorRow } from "../../../../shared/book/rows.ts";
import { isUnfilled } from "../../../../shared/book/skeleton.ts";
import { notice } from "../../../state/messages.ts";
import type { GridEditor } from "./grid-editor.ts";

interface UnfilledRowsProps {
  readonly grid: GridEditor;
  readonly rows: readonly IndicatorRow[];
}

/** The rows that have nothing but names, and the way to be rid of them. They are printed as they stand. */
export function UnfilledRows({ grid, rows }: UnfilledRowsProps) {
  const count = rows.filter(isUnfilled).length;
  if (count === 0) return null;
  const remove = () => {
    grid.commit();
    const ops = deleteRows(grid.rows.filter(isUnfilled));
    grid.act(`删除 ${ops.length} 行没填的指标`, ops);
    if (ops.length > 0) notice(`已删除 ${ops.length} 行没填的指标`, true);
  };
  return (
    <p className="unfilled-rows quiet">
      {count} 行还没有填，用不着的
      <button type="button" className="link" tabIndex={-1} onClick={remove}>
        删除没填的行
      </button>
    </p>
  );
}
