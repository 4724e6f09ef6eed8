import { Button, Input, Spinner } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useCallback, useEffect, useState } from "react";
import type { RecentBook } from "../../../shared/api/api.ts";
import { CountMarks } from "../../parts/count-marks.tsx";
import { whenInWords } from "../../parts/when.ts";
import { tell } from "../../state/messages.ts";
import { errorMessage, runtime } from "../../state/runtime.ts";

/** A list that is longer than this has a search. */
const AT_A_GLANCE = 8;

/** The texts that were open lately, the latest first. */
export function RecentList({ open }: { readonly open: (path: string) => Promise<void> }) {
  const [books, setBooks] = useState<readonly RecentBook[] | null>(null);
  const [wanted, setWanted] = useState("");
  const searchable = books !== null && books.length > AT_A_GLANCE;
  const shown = searchable ? books.filter((book) => matches(book, wanted)) : books;
  const read = useCallback(
    () =>
      runtime.call("recent.list", {}).then(setBooks, (thrown: unknown) => {
        setBooks([]);
        tell("不能读取最近打开的列表", errorMessage(thrown));
      }),
    [],
  );
  useEffect(() => void read(), [read]);

  const forget = async (path: string) => {
    try {
      await runtime.call("recent.forget", { path });
      await read();
    } catch (thrown) {
      tell("不能从列表中移除", errorMessage(thrown));
    }
  };

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
      {books === null ? <Spinner size="small" label="正在读取…" /> : null}
      {books?.length === 0 ? (
        <div className="recent-none nothing">
          <b>还没有打开过文本</b>
          <p>有上年的 Word 文件，就点“导入 Word、Excel”；想先看看样子，就点“打开示例”。</p>
        </div>
      ) : null}
      {shown?.length === 0 && wanted !== "" ? (
        <p className="recent-unfound" role="status">
          没有找到“{wanted}”
        </p>
      ) : null}
      <ul className="recent-list">
        {shown?.map((book) => (
          <li key={book.path} className={book.exists ? "recent-item" : "recent-item is-missing"}>
            <button
              type="button"
              className="recent-open bare"
              onClick={() => {
                // A missing file is reported in the host's own words; the list then shows it as missing.
                void open(book.path).then(read);
              }}
            >
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
