import { useMemo } from "react";
import { CarriedCheck, PageCheck, ParagraphCheck, RowCheck } from "../../features/carried/carried-check.tsx";
import { useCommentHighlights } from "../../features/comments/comment-marks.tsx";
import { useFoundMarks } from "../../features/find/found-marks.ts";
import { LastYearCell, LastYearLine } from "../../features/last-year/last-year-line.tsx";
import { MissingIndicators } from "../../features/last-year/missing-indicators.tsx";
import { usePairedIndicators } from "../../features/last-year/paired-indicators.ts";
import { ProjectBar } from "../../features/last-year/project-bar.tsx";
import { takeCells } from "../../features/last-year/take-over.ts";
import { useProblemMarks } from "../../features/problems/problem-marks.ts";
import type { Slots } from "../../field/slots.ts";
import { useCarried } from "../../state/carried.ts";

/** Which feature fills which slot of the fields. */
export const SLOTS: Slots = {
  check: {
    useMarks: useCarried,
    Form: PageCheck,
    Field: CarriedCheck,
    Row: RowCheck,
    Paragraph: ParagraphCheck,
  },
  lastYear: {
    Project: ProjectBar,
    Field: LastYearLine,
    usePaired: usePairedIndicators,
    Cell: LastYearCell,
    Missing: MissingIndicators,
    takeCells,
  },
  useHighlights(section) {
    const problems = useProblemMarks(section);
    const comments = useCommentHighlights(section);
    const found = useFoundMarks(section);
    return useMemo(() => [...comments, ...problems, ...found], [comments, problems, found]);
  },
};
