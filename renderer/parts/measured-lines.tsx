import type { Virtualizer } from "@tanstack/react-virtual";
import type { ReactNode } from "react";

interface MeasuredLinesProps<T> {
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly lines: readonly T[];
  readonly draw: (line: T) => ReactNode;
}

/** The lines in view of a long list (`use-lines.ts`), each as high as what is drawn in it. */
export function MeasuredLines<T>({ virtual, lines, draw }: MeasuredLinesProps<T>) {
  return (
    <div className="lines" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const line = lines[index];
        return line === undefined ? null : (
          <div
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            className="line-at"
            style={{ transform: `translateY(${start}px)` }}
          >
            {draw(line)}
          </div>
        );
      })}
    </div>
  );
}
