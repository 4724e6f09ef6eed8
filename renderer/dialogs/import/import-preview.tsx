import { type ReactNode, useState } from "react";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book } from "../../../shared/book/model.ts";
import { NoteList } from "./note-list.tsx";

interface ImportPreviewProps {
  /** What is understood: its heading and its list. */
  readonly title: string;
  readonly children: ReactNode;
  readonly notes: readonly ImportNote[];
}

/** What was understood beside what was not, before anything is made of it. */
export function ImportPreview({ title, children, notes }: ImportPreviewProps) {
  return (
    <div className="import-panes">
      <section aria-label={title}>
        <h3>{title}</h3>
        {children}
      </section>
      <section aria-label="请对照原文件">
        <h3>
          请对照原文件
          {notes.length > 0 ? (
            <span className="numeric">{notes.length} 处没有读懂、改动过或没有并入</span>
          ) : null}
        </h3>
        <NoteList notes={notes} />
      </section>
    </div>
  );
}

const FACTS = [
  ["年度", "fiscalYear"],
  ["部门", "department"],
  ["编制", "compiler"],
  ["审核", "reviewer"],
] as const;

interface CoverFactsProps {
  readonly book: Book;
  /** Where the file does not state the year: takes another one, null for the guess. */
  readonly setYear?: (year: number | null) => void;
}

/** The cover as it was understood; a guessed year is asked for. */
export function CoverFacts({ book, setYear }: CoverFactsProps) {
  return (
    <dl className="import-facts">
      {FACTS.map(([label, field]) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd className="cut">
            {field !== "fiscalYear" ? (
              book[field] || <i>没有读到，创建后在“封面信息”里填写</i>
            ) : setYear ? (
              <YearQuestion guessed={book.fiscalYear} setYear={setYear} />
            ) : (
              `${book.fiscalYear}年`
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const YEARS = { min: 1900, max: 9999 };

function YearQuestion({
  guessed,
  setYear,
}: {
  readonly guessed: number;
  readonly setYear: (year: number | null) => void;
}) {
  const [typed, setTyped] = useState(String(guessed));
  const take = (text: string) => {
    setTyped(text);
    const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
    setYear(year >= YEARS.min && year <= YEARS.max ? year : null);
  };
  return (
    <>
      <input
        className="import-year numeric"
        aria-label="年度"
        inputMode="numeric"
        maxLength={4}
        value={typed}
        onChange={(event) => take(event.target.value)}
      />
      年 <i>文件里没有写，请核对</i>
    </>
  );
}
