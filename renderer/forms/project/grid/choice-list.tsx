import { useEffect, useLayoutEffect, useRef } from "react";
import { useChoosing } from "../../../state/choosing.ts";
import { take } from "./cell-list.ts";
import type { ChoiceList, GridEditor } from "./grid-editor.ts";

interface ChoiceListViewProps {
  readonly grid: GridEditor;
  readonly list: ChoiceList;
  /** Its element's id; the choices' ids follow from it. */
  readonly id: string;
}

export function choiceId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** The list under the cell at the cursor. The keyboard stays in the grid's textarea. */
export function ChoiceListView({ grid, list, id }: ChoiceListViewProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.children[Math.max(list.active, 0)]?.scrollIntoView({ block: "nearest" });
  }, [list]);
  useLayoutEffect(() => {
    useChoosing.setState({ open: true });
    return () => useChoosing.setState({ open: false });
  }, []);
  return (
    <div ref={box} id={id} className="choice-list" role="listbox" aria-label="可以选用的名称" tabIndex={-1}>
      {list.items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the textarea's
        <div
          key={item}
          id={choiceId(id, index)}
          className="choice"
          role="option"
          tabIndex={-1}
          aria-selected={index === list.active}
          // The textarea keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(grid, index)}
        >
          {item}
        </div>
      ))}
    </div>
  );
}
