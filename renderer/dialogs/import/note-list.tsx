import type { ImportNote } from "../../../shared/book/import-note.ts";
import { useLines } from "../../parts/use-lines.ts";

/** px, of a note with one line of text. */
const USUAL = 66;

/** What was not understood, was fixed or is left out: each with its place and its text. Only what is in view is in the page. */
export function NoteList({ notes }: { readonly notes: readonly ImportNote[] }) {
  const { scroller, virtual } = useLines({
    count: notes.length,
    estimateSize: () => USUAL,
    overscan: 6,
  });
  if (notes.length === 0)
    return (
      <p className="import-all-clear framed" role="status">
        ✓ 全部看懂了，每个字都在左边的内容里。
      </p>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroller} className="import-scroll framed" tabIndex={0} aria-label="需要对照原文件的各处">
      <ol className="lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const note = notes[index];
          return note ? (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="import-note line-at stack"
              aria-setsize={notes.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className="quiet">{note.where}</span>
              <span>{note.message}</span>
              {note.text === "" ? null : <q>{note.text}</q>}
            </li>
          ) : null;
        })}
      </ol>
    </section>
  );
}
