import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { fillDragged } from "./grid-actions.ts";
import type { GridEditor } from "./grid-editor.ts";
import { type Rectangle, reach, rectangle } from "./selection.ts";

/**
 * The selection's lower right corner, to drag: cells behind it go on with its series, or copy it where Ctrl is held. A double click
 * fills down to the last row. Ctrl+D and Ctrl+R are the keyboard's way.
 */
export function FillHandle({ grid }: { readonly grid: GridEditor }) {
  const handle = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [to, setTo] = useState<Rectangle | null>(null);
  useLayoutEffect(() => grid.attachHandle(handle.current), [grid]);
  useLayoutEffect(() => {
    if (frame.current && to) grid.cover(frame.current, to);
  }, [grid, to]);
  // As in Excel, Esc while dragging changes nothing.
  useEffect(() => {
    if (!to) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      setTo(null);
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, [to]);
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setTo(rectangle(grid.selection));
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (!to) return;
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const cell = under && grid.cells.at(grid.rows, under);
    if (!cell || cell.row < 0) return;
    setTo(reach(rectangle(grid.selection), cell));
    under.closest("td")?.scrollIntoView({ block: "nearest" });
  };
  const up = (event: PointerEvent<HTMLDivElement>) => {
    if (to) fillDragged(grid, to, event.ctrlKey || event.metaKey);
    setTo(null);
  };
  return (
    <>
      <div ref={frame} className="fill-target" hidden={to === null} />
      <div
        ref={handle}
        className="fill-handle"
        title="拖动：向下、向上或向旁边填充，数列接着排，按住 Ctrl 只复制；双击填到最后一行（Ctrl+D 向下，Ctrl+R 向右）"
        aria-hidden
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => setTo(null)}
        onDoubleClick={(event) => {
          event.stopPropagation();
          const area = rectangle(grid.selection);
          fillDragged(grid, { ...area, bottom: grid.rows.length - 1 }, false);
        }}
      />
    </>
  );
}
