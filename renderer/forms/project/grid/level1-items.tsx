import { MenuItem } from "@fluentui/react-components";
import type { IndicatorRow } from "../../../../shared/book/rows.ts";
import { taxonomyOf } from "../../../../shared/book/taxonomy.ts";
import { assignLevel1 } from "./grid-actions.ts";
import type { GridEditor } from "./grid-editor.ts";

interface Level1ItemsProps {
  readonly grid: GridEditor;
  readonly rows: readonly IndicatorRow[];
}

/** Put the selected rows under another 一级指标; typing into the merged cell renames the whole group instead. */
export function Level1Items({ grid, rows }: Level1ItemsProps) {
  const names = rows.map((row) => row.level1);
  const choices = new Set([...taxonomyOf(names).groups.map((group) => group.level1), ...names]);
  choices.delete("");
  return (
    <>
      {[...choices].map((name) => (
        <MenuItem key={name} onClick={() => assignLevel1(grid, name)}>
          {name}
        </MenuItem>
      ))}
    </>
  );
}
