import { memo, useEffect, useMemo, useRef } from "react";
import type { LastYear } from "../../../shared/book/last-year.ts";
import type { ParagraphRow, SectionRow } from "../../../shared/book/rows.ts";

import { PanelHead } from "../../parts/panel-head.tsx";
import { helpAt } from "../../state/open-help.ts";
import { seek, useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { useLastYear, wantComparison } from "./comparison.ts";
import { LastYearBar } from "./last-year-bar.tsx";
import { LastYearWords } from "./last-year-words.tsx";
import { earlierSection, type PairedParagraph, pairedParagraphs } from "./paired-paragraphs.ts";
import { insertParagraph, takeParagraph } from "./take-paragraphs.ts";
import "./last-year.css";

/** The section that is shown and is to be compared; null for other forms. */
export function useComparedSection(): { readonly section: SectionRow; readonly lastYear: LastYear } | null {
  const lastYear = useLastYear();
  const place = useApp((state) => state.place);
  const sections = useApp((state) => state.view?.rows.sections);
  const section = place.kind === "section" && sections?.find((row) => row.id === place.id);
  return section && lastYear ? { section, lastYear } : null;
}

interface SectionTextProps {
  readonly section: SectionRow;
  readonly lastYear: LastYear;
}

/** Last year's text of the section beside this year's, paragraph by paragraph; it follows the caret. */
export function SectionText({ section, lastYear }: SectionTextProps) {
  const index = useApp((state) => state.view?.rows.sections.findIndex((row) => row.id === section.id) ?? -1);
  const earlier = earlierSection(lastYear.book, section.title, index);
  const pairs = useMemo(
    () => (earlier ? pairedParagraphs(earlier.paragraphs, section.paragraphs) : []),
    [earlier, section.paragraphs],
  );
  const here = useSpots(({ current }) => (current?.table === "paragraph" ? current.id : null));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (here !== null) list.current?.querySelector(".is-here")?.scrollIntoView({ block: "nearest" });
  }, [here]);
  const changed = pairs.filter(({ was, now }) => was !== now?.text).length;
  return (
    <aside className="last-year-text panel" aria-label="上年的文字" {...helpAt("compare")}>
      <PanelHead title="上年的文字" close="关闭对照" onClose={() => wantComparison(false)} />
      <LastYearBar lastYear={lastYear}>
        <span className="numeric">
          {earlier ? (changed === 0 ? "与上年相同" : `${changed} 段不同`) : "上年没有这一章"}
        </span>
        <span className="grow" />
      </LastYearBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <ol ref={list} className="last-year-list" tabIndex={0} aria-label="上年的各段">
        {pairs.map(({ was, now, next }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: last year's paragraphs have no other name than their place
          <Line key={at} section={section.id} was={was} now={now} next={next} here={now?.id === here} />
        ))}
      </ol>
    </aside>
  );
}

type LineProps = PairedParagraph & { readonly section: number; readonly here: boolean };

const Line = memo(function Line({ section, was, now, next, here }: LineProps) {
  const same = was === now?.text;
  const names = [same ? "is-same" : "is-other", ...(here ? ["is-here"] : [])];
  return (
    <li className={names.join(" ")}>
      {same ? was : <LastYearWords was={was} is={now?.text ?? ""} />}
      {same ? null : (
        <span className="last-year-acts">
          {now ? (
            <>
              <button type="button" className="link" onClick={() => goToParagraph(now)}>
                到这一段
              </button>
              <button type="button" className="link" onClick={() => takeParagraph(section, now.id, was)}>
                沿用上年
              </button>
            </>
          ) : (
            <>
              今年没有这一段。{" "}
              <button type="button" className="link" onClick={() => insertParagraph(section, next, was)}>
                加入
              </button>
            </>
          )}
        </span>
      )}
    </li>
  );
});

function goToParagraph({ id }: ParagraphRow): void {
  seek({ table: "paragraph", id, field: "text", offset: 0 });
}
