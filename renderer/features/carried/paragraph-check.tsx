import { useLayoutEffect, useRef } from "react";
import type { TextMark } from "../../../shared/book/mark.ts";
import type { SectionRow } from "../../../shared/book/rows.ts";
import { useSpots } from "../../state/spot.ts";
import { CheckButton } from "./carried-check.tsx";

interface ParagraphCheckProps {
  readonly section: SectionRow;
  readonly marks: readonly TextMark[];
  readonly topOf: (id: number) => number | null;
}

/** 核对 beside the paragraph with the caret, in the margin of the paper. */
export function ParagraphCheck({ section, marks, topOf }: ParagraphCheckProps) {
  const spot = useSpots((state) => state.current);
  const place = useRef<HTMLDivElement>(null);
  const id = spot?.table === "paragraph" ? spot.id : null;
  const mark = marks.find((each) => each.id === id);
  const at = section.paragraphs.findIndex((row) => row.id === id);
  // The text above may have grown: after every drawing.
  useLayoutEffect(() => {
    if (place.current && id !== null) place.current.style.top = `${topOf(id) ?? 0}px`;
  });
  if (!mark) return null;
  return (
    <div ref={place} className="carried-paragraph">
      <CheckButton mark={mark} what={`第 ${at + 1} 段`} />
    </div>
  );
}
