import { Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import type { Chosen, PartHere } from "./part-here.ts";

interface PartChoiceProps {
  readonly chosen: Chosen;
  readonly pages: string;
  /** What is wrong with `pages`, Chinese. */
  readonly wrong: string | null;
  /** Null while it is not known. */
  readonly pageCount: number | null;
  readonly here: PartHere | null;
  readonly disabled: boolean;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onPages: (pages: string) => void;
}

/** All of it, some pages, or what the window shows. */
export function PartChoice(props: PartChoiceProps) {
  const { chosen, pages, wrong, pageCount, here, disabled, onChoose, onPages } = props;
  const first = useFirstFocus();
  const choice = (value: Chosen, words: ReactNode, id?: string) => (
    <label className="print-choice row">
      <input
        id={id}
        type="radio"
        name="print-part"
        checked={chosen === value}
        onChange={() => onChoose(value)}
      />
      {words}
    </label>
  );
  return (
    <fieldset className="print-choices stack" disabled={disabled}>
      <legend className="unseen">打印哪些</legend>
      {choice(
        "whole",
        pageCount === null ? "全部" : `全部：封面、目录和正文 ${pageCount} 页`,
        chosen === "whole" ? first : undefined,
      )}
      {here
        ? choice(
            "here",
            <>
              <span className="stiff">现在的{here.kind}：</span>
              <span className="cut" title={here.heading}>
                {here.heading}
              </span>
              {here.page === null ? null : (
                <small className="quiet stiff numeric">从第 {here.page} 页起</small>
              )}
            </>,
          )
        : null}
      {choice("pages", "页码")}
      <Field
        className="print-pages"
        hint="页面下方印的页码，例如 1-3,5"
        {...(wrong === null ? {} : { validationMessage: wrong })}
      >
        <Input
          aria-label="要打印的页码"
          value={pages}
          disabled={disabled}
          maxLength={400}
          onChange={(_, { value }) => onPages(value)}
        />
      </Field>
    </fieldset>
  );
}
