import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { PageFit20Regular } from "@fluentui/react-icons/svg/page-fit";
import { memo, useEffect, useState } from "react";
import { useBookNow } from "../../book-worker/open-book.ts";
import type { PageRange } from "../../book-worker/questions.ts";
import { IconButton } from "../../parts/icon-button.tsx";
import { useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { pageTitle } from "./page-names.ts";
import { Pages } from "./pages.tsx";
import { choosePreview, usePreviewChoice } from "./preview-choice.ts";
import { forgetPages, showPages, usePages } from "./shown-pages.ts";
import { Splitter } from "./splitter.tsx";
import "./preview.css";

const NO_PAGES: PageRange = { first: 0, last: 0 };

/** The very pages that will be printed, beside the form. */
export function Preview() {
  const { width, fit } = usePreviewChoice();
  const list = usePages((state) => state.list);
  const refused = usePages((state) => state.refused);
  const [view, setView] = useState<PageRange>(NO_PAGES);
  const [middle, setMiddle] = useState(0);
  return (
    <aside className="preview panel" aria-label="页面预览" style={{ width }}>
      <Asking view={view} />
      <Splitter width={width} />
      <Head fit={fit} title={list ? pageTitle(list, middle) : ""} />
      {refused === null ? null : (
        <p className="preview-refused" role="alert">
          {refused}
        </p>
      )}
      {list ? (
        <Pages list={list} fit={fit} onView={setView} onMiddle={setMiddle} />
      ) : refused === null ? (
        <p className="preview-wait nothing">正在排版…</p>
      ) : null}
    </aside>
  );
}

/** Typing must not draw the buttons anew: they cost more than the page. */
const Head = memo(function Head({ fit, title }: { readonly fit: "width" | "page"; readonly title: string }) {
  return (
    <div className="preview-head row">
      <span className="cut grow">页面预览 · 与 Word 一致</span>
      <span className="preview-page numeric">{title}</span>
      <IconButton
        label={fit === "width" ? "显示整页" : "适合宽度"}
        appearance="subtle"
        size="small"
        icon={<PageFit20Regular />}
        aria-pressed={fit === "page"}
        onClick={() => choosePreview({ fit: fit === "width" ? "page" : "width" })}
      />
      <IconButton
        label="关闭预览"
        appearance="subtle"
        size="small"
        icon={<Dismiss20Regular />}
        onClick={() => choosePreview({ open: false })}
      />
    </div>
  );
});

/** Asks for the pages of the book as it is now, about the cursor and in view. Draws nothing, so that following the cursor does not. */
function Asking({ view }: { readonly view: PageRange }) {
  const now = useBookNow();
  const place = useApp((state) => state.place);
  const spot = useSpots((state) => state.current);
  useEffect(() => forgetPages, []);
  useEffect(() => {
    if (now) showPages({ now, view, cursor: { place, spot } });
  }, [now, view, place, spot]);
  return null;
}
