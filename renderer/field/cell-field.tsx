import { useId } from "react";
import { flushSync } from "react-dom";
import { type DraftOptions, useDraft } from "./use-draft.ts";
import "./cell-field.css";

interface CellFieldProps<T> extends DraftOptions<T> {
  readonly label: string;
  readonly placeholder?: string;
  readonly numeric?: boolean;
  readonly inputMode?: "decimal" | "numeric";
}

/** A one-line field that fills its table cell; what is wrong with the typed text stands right below it. */
export function CellField<T extends string | number | null>(props: CellFieldProps<T>) {
  const { label, placeholder, numeric, inputMode } = props;
  const draft = useDraft(props);
  const hint = useId();
  return (
    <div className={draft.refused === null ? "cell-field" : "cell-field is-refused"}>
      <input
        {...draft.input}
        aria-label={label}
        aria-invalid={draft.refused !== null}
        aria-describedby={draft.refused === null ? undefined : hint}
        className={numeric ? "cell-input numeric is-right" : "cell-input"}
        placeholder={placeholder}
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => {
          // Its text changes to the plain number; selecting comes after, so that typing replaces it.
          flushSync(draft.input.onFocus);
          if (numeric) event.currentTarget.select();
        }}
      />
      {draft.refused === null ? null : (
        <span id={hint} className="cell-refused" role="alert">
          {draft.refused}
        </span>
      )}
    </div>
  );
}
