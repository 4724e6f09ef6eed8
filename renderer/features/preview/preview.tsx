import { BookOpen20Regular } from "@fluentui/react-icons/svg/book-open";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { memo, useEffect, useState } from "react";
import { useBookNow } from "../../book-worker/open-book.ts";
import type { PageRange } from "../../book-worker/questions.ts";
import { IconButton } from "../../parts/icon-button.tsx";
import { openReading, useReading } from "../../state/open-reading.ts";
import { useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { pageTitle } from "./page-names.ts";
import { Pages } from "./pages.tsx";
import { choosePreview, usePreviewChoice } from "./preview-choice.ts";
import { forgetPages, showPages, usePages } from "./shown-pages.ts";
import { Splitter } from "./splitter.tsx";
import type { Zoom } from "./zoom.ts";
import { ZoomButtons } from "./zoom-buttons.tsx";
import "./preview.css";

const NO_PAGES: PageRange = { first: 0, last: 0 };

/** The very pages that will be printed, beside the form. While the text is read they are shown there, and here is only their place. */
export function Preview() {
  const { width } = usePreviewChoice();
  const reading = useReading((state) => state.open);
  return reading ? <aside className="preview panel" style={{ width }} /> : <PreviewPages />;
}

function PreviewPages() {
  const { width, zoom } = usePreviewChoice();
  const list = usePages((state) => state.list);
  const counting = usePages((state) => state.counting);
  const refused = usePages((state) => state.refused);
  const [view, setView] = useState<PageRange>(NO_PAGES);
  const [middle, setMiddle] = useState(0);
  const [percent, setPercent] = useState(0);
  return (
    <aside className="preview panel" aria-label="页面预览" style={{ width }}>
      <Asking view={view} />
      <Splitter width={width} />
      <Head zoom={zoom} percent={percent} title={list ? pageTitle(list, middle, counting) : ""} />
      {refused === null ? null : (
        <p className="preview-refused" role="alert">
          {refused}
        </p>
      )}
      {list ? (
        <Pages
          list={list}
          zoom={zoom}
          onZoom={zoomTo}
          onPercent={setPercent}
          onView={setView}
          onMiddle={setMiddle}
        />
      ) : refused === null ? (
        <p className="preview-wait nothing">正在排版…</p>
      ) : null}
    </aside>
  );
}

function zoomTo(zoom: Zoom): void {
  choosePreview({ zoom });
}

interface HeadProps {
  readonly zoom: Zoom;
  readonly percent: number;
  readonly title: string;
}

/** Typing must not draw the buttons anew: they cost more than the page. */
const Head = memo(function Head({ zoom, percent, title }: HeadProps) {
  return (
    <div className="preview-head row">
      <span className="cut grow" title="页面预览 · 与 Word 一致">
        页面预览 · 与 Word 一致
      </span>
      <span className="preview-page numeric">{title}</span>
      <ZoomButtons zoom={zoom} percent={percent} onZoom={zoomTo} />
      <IconButton
        label="阅读全文（Ctrl+F2）"
        appearance="subtle"
        size="small"
        icon={<BookOpen20Regular />}
        onClick={openReading}
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
