import { Input } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import type { KeyboardEvent, RefObject } from "react";
import { Marked } from "./page-view.tsx";
import { CHAPTERS, type HelpPages } from "./pages/pages.ts";
import type { HelpHit, HelpPlace } from "./search.ts";

interface HelpContentsProps {
  readonly list: RefObject<HTMLElement | null>;
  readonly pages: HelpPages;
  readonly query: string;
  readonly hits: readonly HelpHit[];
  /** What is shown. */
  readonly place: HelpPlace;
  readonly onQuery: (query: string) => void;
  readonly onPlace: (place: HelpPlace) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The search, and below it what was found, or all pages. */
export function HelpContents(props: HelpContentsProps) {
  const { list, pages, query, hits, place, onQuery, onPlace, onKeyDown } = props;
  return (
    <nav ref={list} className="help-contents column" aria-label="帮助的目录" onKeyDown={onKeyDown}>
      <Input
        type="search"
        size="small"
        value={query}
        placeholder="查找：功能、提示的话、按键"
        aria-label="查找帮助"
        contentBefore={<Search16Regular />}
        onChange={(_, data) => onQuery(data.value)}
      />
      {query.trim() === "" ? (
        <div className="help-list">
          {CHAPTERS.map(({ title, pages: ids }) => (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              {ids.map((id) => (
                <button
                  key={id}
                  type="button"
                  className="bare help-line"
                  aria-current={id === place.page ? "page" : undefined}
                  onClick={() => onPlace({ page: id, part: 0 })}
                >
                  {pages[id].title}
                </button>
              ))}
            </section>
          ))}
        </div>
      ) : (
        <div className="help-list">
          <p role="status" className="faint">
            {hits.length === 0 ? `没有找到“${query.trim()}”，换几个字试试` : `找到 ${hits.length} 条`}
          </p>
          {hits.map((hit) => (
            <button
              key={`${hit.page} ${hit.part}`}
              type="button"
              className="bare help-line"
              aria-current={hit.page === place.page && hit.part === place.part ? "page" : undefined}
              onClick={() => onPlace(hit)}
            >
              <Marked text={hit.title} query={query} />
              {hit.under === null ? null : <small>{hit.under}</small>}
            </button>
          ))}
        </div>
      )}
    </nav>
  );
}
