import { canonicalText } from "../../shared/book/canonical.ts";
import { useDraft } from "./use-draft.ts";
import "./cell-field.css";

interface CellTextProps {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly save: (value: string) => void;
  readonly placeholder?: string;
}

/** A field of several lines that fills its table cell and grows with its text. */
export function CellText({ label, field, value, save, placeholder }: CellTextProps) {
  const draft = useDraft({
    field,
    value,
    save,
    show: same,
    read: (typed) => ({ value: canonicalText(typed) }),
  });
  return (
    // The copy of the text behind the field gives it its height.
    <div className="cell-text" data-text={`${draft.text}\u200b`}>
      <textarea
        {...draft.input}
        aria-label={label}
        className="cell-input"
        placeholder={placeholder}
        rows={1}
        spellCheck={false}
      />
    </div>
  );
}

function same(text: string): string {
  return text;
}
