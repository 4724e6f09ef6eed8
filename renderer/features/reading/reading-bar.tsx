import { Button } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Print20Regular } from "@fluentui/react-icons/svg/print";
import { useState } from "react";
import type { BookRows } from "../../../shared/book/rows.ts";
import { type PageList, pageNumber } from "../../book-worker/drawing.ts";
import { groupedCount } from "../../parts/grouped-count.ts";
import { IconButton } from "../../parts/icon-button.tsx";
import { openPrinting } from "../../state/open-dialog.ts";
import { closeReading } from "../../state/open-reading.ts";
import { useFind } from "../find/find-state.ts";
import { indexOf } from "../find/hits.ts";
import { useSearch } from "../find/search.ts";
import { WordField } from "../find/word-field.tsx";
import { pageTitle } from "../preview/page-names.ts";
import type { Zoom } from "../preview/zoom.ts";
import { ZoomButtons } from "../preview/zoom-buttons.tsx";
import type { ContentsLine } from "./contents-lines.ts";
import { jumpToPage, pageOfNumber, readHit } from "./reading-state.ts";
import { chooseReadingZoom } from "./reading-zoom.ts";

interface ReadingBarProps {
  readonly rows: BookRows;
  /** Null until the pages are laid out. */
  readonly list: PageList | null;
  readonly lines: readonly ContentsLine[];
  readonly middle: number;
  readonly zoom: Zoom;
  readonly percent: number;
}

export function ReadingBar({ rows, list, lines, middle, zoom, percent }: ReadingBarProps) {
  const name = `${rows.department || "（未填部门）"} · ${rows.fiscalYear}年`;
  return (
    <header className="reading-bar row">
      <Button
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        title="回到编辑（Esc）"
        onClick={closeReading}
      >
        <span className="reading-word">编辑</span>
      </Button>
      <h1 className="reading-title cut grow" title={name}>
        {name}
      </h1>
      {list ? <PageField list={list} middle={middle} /> : null}
      <ZoomButtons zoom={zoom} percent={percent} onZoom={chooseReadingZoom} />
      <Find rows={rows} lines={lines} />
      <Button icon={<Print20Regular />} title="打印（Ctrl+P）" onClick={openPrinting}>
        <span className="reading-word">打印…</span>
      </Button>
    </header>
  );
}

/** The number of the page in view; another one leads there. */
function PageField({ list, middle }: { readonly list: PageList; readonly middle: number }) {
  const number = pageNumber(list, middle);
  const [typed, setTyped] = useState<string | null>(null);
  const count = list.kinds.length - list.front;
  const wanted = typed === null || typed.trim() === "" ? null : pageOfNumber(list, Number(typed));
  const wrong = typed !== null && typed.trim() !== "" && wanted === null;
  return (
    <form
      className="reading-page row stiff numeric"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== null) jumpToPage(wanted);
        if (!wrong) setTyped(null);
      }}
    >
      第
      <input
        data-reading="page"
        className="reading-number numeric"
        aria-label={`页码，共 ${count} 页`}
        aria-invalid={wrong}
        title={wrong ? `没有这一页：请填 1 到 ${count}` : "到第几页：输入页码，按 Enter（Ctrl+G）"}
        value={typed ?? (number === null ? "" : String(number))}
        placeholder={number === null ? pageTitle(list, middle, false) : ""}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      / {count} 页
    </form>
  );
}

function Find({ rows, lines }: { readonly rows: BookRows; readonly lines: readonly ContentsLine[] }) {
  const { query, current } = useFind();
  const { hits, complete } = useSearch(rows);
  const at = indexOf(hits, current);
  const all = groupedCount(hits.length) + (complete ? "" : "…");
  const step = (by: 1 | -1) => readHit(by, lines);
  return (
    <search className="reading-find row stiff">
      <WordField
        label="查找"
        name="find"
        value={query.text}
        onWord={(text) => useFind.setState({ query: { ...query, text }, current: null })}
        keys={[{ on: { Enter: () => step(1), "Shift+Enter": () => step(-1) }, does: null }]}
      />
      <span className="find-count quiet stiff numeric" role="status">
        {query.text === "" ? "" : at < 0 ? `${all} 处` : `${groupedCount(at + 1)} / ${all}`}
      </span>
      <IconButton
        label="上一处（Shift+F3）"
        appearance="subtle"
        size="small"
        icon={<ArrowUp16Regular />}
        disabledFocusable={hits.length === 0}
        onClick={() => step(-1)}
      />
      <IconButton
        label="下一处（F3）"
        appearance="subtle"
        size="small"
        icon={<ArrowDown16Regular />}
        disabledFocusable={hits.length === 0}
        onClick={() => step(1)}
      />
    </search>
  );
}
