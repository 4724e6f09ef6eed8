import { Button, Input } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useState } from "react";
import type { RecentBook } from "../../../shared/api/api.ts";
import { CountMarks } from "../../parts/count-marks.tsx";
import { whenInWords } from "../../parts/when.ts";

/** A list that is longer than this has a search. */
const AT_A_GLANCE = 8;

interface RecentListProps {
  readonly books: readonly RecentBook[];
  readonly open: (path: string) => Promise<void>;
  readonly forget: (path: string) => Promise<void>;
}

/** The texts that were open lately. */
export function RecentList({ books, open, forget }: RecentListProps) {
  const [wanted, setWanted] = useState("");
  const searchable = books.length > AT_A_GLANCE;
  const shown = searchable ? books.filter((book) => matches(book, wanted)) : books;
  return (
    <section className="recent column" aria-labelledby="recent-title">
      <div className="recent-head row">
        <h2 id="recent-title">最近打开</h2>
        {searchable ? (
          <Input
            className="recent-search"
            size="small"
            type="search"
            value={wanted}
            placeholder="查找部门、年度、文件名"
            aria-label="查找最近打开的文本"
            contentBefore={<Search16Regular />}
            onChange={(_, data) => setWanted(data.value)}
          />
        ) : null}
      </div>
      {shown.length === 0 && wanted !== "" ? (
        <p className="recent-unfound" role="status">
          没有找到“{wanted}”
        </p>
      ) : null}
      <ul className="recent-list">
        {shown.map((book) => (
          <li key={book.path} className={book.exists ? "recent-item" : "recent-item is-missing"}>
            <button type="button" className="recent-open bare" onClick={() => void open(book.path)}>
              <span className="recent-name">
                <b className="cut">{book.department || "（未填部门）"}</b>
                <span className="recent-year numeric">{book.fiscalYear}年</span>
                {book.exists ? null : <span className="recent-lost">文件不在了</span>}
              </span>
              <span className="recent-when quiet">
                {book.problems && book.exists ? (
                  <CountMarks count={book.problems} zero="没有错误和警告" />
                ) : null}
                {whenInWords(book.openedAt)}
              </span>
              <span className="recent-path cut faint" title={book.path}>
                {book.path}
              </span>
            </button>
            <Button
              className="recent-forget"
              appearance="subtle"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={`从列表移除 ${book.department}${book.fiscalYear}年`}
              title="从列表移除（不删除文件）"
              onClick={() => void forget(book.path)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every word has to occur in the department, the year or the path. */
function matches(book: RecentBook, wanted: string): boolean {
  const text = `${book.department} ${book.fiscalYear}年 ${book.path}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
