import { Button, Field, Input, Select } from "@fluentui/react-components";
import { DataBarHorizontal20Regular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { oneLine } from "../../../shared/book/canonical.ts";
import { coverTitle } from "../../../shared/book/official-text.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { PROFILES } from "../../../shared/layout/profile.ts";
import { type Reading, useDraft } from "../../field/use-draft.ts";
import { readYear } from "../../parts/year.ts";
import { edit } from "../../state/editing.ts";
import { goTo } from "../../state/navigation.ts";
import { useApp } from "../../state/store.ts";
import "./cover.css";

type CoverText = "department" | "compiler" | "reviewer";

/** What the cover prints, and how the text is laid out. */
export function CoverScreen() {
  const rows = useApp((state) => state.view?.rows);
  if (!rows) return null;
  return (
    <div className="form cover">
      <div className="form-head row">
        <h2>封面信息</h2>
        <span className="grow" />
        <Button icon={<DataBarHorizontal20Regular />} onClick={() => goTo({ kind: "overview" })}>
          概览
        </Button>
      </div>
      <div className="cover-panes">
        <div className="cover-fields">
          <TextField rows={rows} field="department" label="部门" hint="全称，印在封面上" />
          <YearField rows={rows} />
          <TextField
            rows={rows}
            field="compiler"
            label="编制"
            hint={`照封面写全，如“${rows.department || "某某局"}编制”`}
          />
          <TextField rows={rows} field="reviewer" label="审核" hint="照封面写全，如“某某县财政局审核”" />
          <LayoutField rows={rows} />
        </div>
        <CoverPage rows={rows} />
      </div>
    </div>
  );
}

interface TextFieldProps {
  readonly rows: BookRows;
  readonly field: CoverText;
  readonly label: string;
  readonly hint: string;
}

function TextField({ rows, field, label, hint }: TextFieldProps) {
  const draft = useDraft({
    spot: { table: "book", id: 0, field },
    value: rows[field],
    show: (value) => value,
    read: (typed) => ({ value: oneLine(typed) }),
    save: (value) => edit(`修改${label}`, [{ op: "set", table: "book", fields: { [field]: value } }]),
  });
  return (
    <Field label={label} hint={hint}>
      <Input {...draft.input} />
    </Field>
  );
}

function YearField({ rows }: { readonly rows: BookRows }) {
  const draft = useDraft({
    spot: { table: "book", id: 0, field: "fiscalYear" },
    value: rows.fiscalYear,
    show: String,
    read: yearReading,
    save: (fiscalYear) => edit("修改年度", [{ op: "set", table: "book", fields: { fiscalYear } }]),
  });
  return (
    <Field label="年度" {...(draft.refused === null ? {} : { validationMessage: draft.refused })}>
      <Input className="cover-year" inputMode="numeric" contentAfter="年" {...draft.input} />
    </Field>
  );
}

function yearReading(typed: string): Reading<number> {
  const year = readYear(typed);
  return year === null ? { refused: "不是年份，未保存：请填四位数字，如 2026" } : { value: year };
}

function LayoutField({ rows }: { readonly rows: BookRows }) {
  return (
    <Field label="版式" hint="决定字体、字号、行距和页边距，可在右上角“设置”里修改；目录页码随之重新计算">
      <Select
        value={rows.layout}
        onChange={(_, data) =>
          edit("修改版式", [{ op: "set", table: "book", fields: { layout: data.value } }])
        }
      >
        {layoutChoices(rows.layout).map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The cover in small, as it prints. */
function CoverPage({ rows }: { readonly rows: BookRows }) {
  return (
    <div className="cover-page column" aria-hidden="true">
      <div className="cover-page-title stack">
        <span>{rows.department}</span>
        <span>{coverTitle(rows.fiscalYear)}</span>
      </div>
      <div className="cover-page-foot stack">
        <span>{rows.compiler}</span>
        <span>{rows.reviewer}</span>
      </div>
    </div>
  );
}

interface LayoutChoice {
  readonly id: string;
  readonly title: string;
}

const KNOWN: readonly LayoutChoice[] = PROFILES.map(({ name, title }) => ({ id: name, title }));

/** The layouts to choose from; a book may come with one that this program does not know. */
function layoutChoices(current: string): readonly LayoutChoice[] {
  return KNOWN.some((choice) => choice.id === current) ? KNOWN : [...KNOWN, { id: current, title: current }];
}
