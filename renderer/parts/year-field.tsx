import { Field, Input } from "@fluentui/react-components";

interface YearFieldProps {
  readonly label: string;
  /** As it is typed. */
  readonly value: string;
  /** Why it is no year that can be taken; left out where it is one. */
  readonly trouble: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (typed: string) => void;
}

/** The trouble with a year that `readYear` cannot read. */
export const NO_YEAR = "请填四位年份，如 2026";

/** 年度 of a text. */
export function YearField({ label, value, trouble, disabled, onChange }: YearFieldProps) {
  return (
    <Field label={label} required {...(trouble === undefined ? {} : { validationMessage: trouble })}>
      <Input
        className="year-input"
        value={value}
        inputMode="numeric"
        contentAfter="年"
        disabled={disabled}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
