import type { ReactNode } from "react";
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
      <section aria-label="请核对">
        <h3>
          请核对
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

/** The cover as it was understood. */
export function CoverFacts({ book }: { readonly book: Book }) {
  return (
    <dl className="import-facts">
      {FACTS.map(([label, field]) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd className="cut">
            {field === "fiscalYear" ? (
              `${book[field]}年`
            ) : book[field] === "" ? (
              <i>没有读到，创建后在“封面信息”里填写</i>
            ) : (
              book[field]
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
