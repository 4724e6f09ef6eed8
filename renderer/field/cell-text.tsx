import { canonicalText, oneLine } from "../../shared/book/canonical.ts";
import type { Spot } from "../state/spot.ts";
import { useDraft } from "./use-draft.ts";
import "./cell-field.css";

interface CellTextProps {
  readonly label: string;
  readonly spot: Spot;
  readonly value: string;
  readonly save: (value: string) => void;
  readonly placeholder?: string;
  /** A name or a code: it grows too, but has no line breaks. */
  readonly single?: boolean;
}

/** From so many characters on their number stands below. */
const LONG = 50;

/** A field that fills its table cell and grows with its text. */
export function CellText({ label, spot, value, save, placeholder, single = false }: CellTextProps) {
  const draft = useDraft({
    spot,
    value,
    save,
    show: same,
    read: (typed) => ({ value: single ? oneLine(typed) : canonicalText(typed) }),
  });
  const count = draft.text.replace(/\s/g, "").length;
  return (
    <>
      {/* The copy of the text behind the field gives it its height. */}
      <div className="cell-text" data-text={`${draft.text}\u200b`}>
        <textarea
          {...draft.input}
          aria-label={label}
          className="cell-input"
          placeholder={placeholder}
          rows={1}
          autoComplete="off"
          spellCheck={false}
          data-single={single || undefined}
        />
      </div>
      {!single && count >= LONG ? <span className="cell-count numeric">{count} 字</span> : null}
    </>
  );
}

function same(text: string): string {
  return text;
}
