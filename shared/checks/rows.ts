import { INDICATOR_FIELDS, type Indicator, type Project } from "../book/model.ts";
import type { Finding, Fix } from "./rule.ts";

type RowField = (typeof INDICATOR_FIELDS)[number];

/** What a rule says of one indicator row; `field` is absent where the whole row is meant. */
type RowFinding = Omit<Finding, "where" | "fix"> & {
  readonly field?: RowField;
  readonly mend?: RowMend;
};

/** A mend inside one row: new texts of its fields. */
export interface RowMend {
  readonly title: string;
  readonly safe: boolean;
  readonly texts: Partial<Indicator>;
}

/** Makes a rule on a project out of one on an indicator row. */
export function inRows(
  judge: (row: Indicator, project: Project) => RowFinding | null,
): (project: Project) => readonly Finding[] {
  return (project) => {
    const findings: Finding[] = [];
    project.indicators.forEach((row, index) => {
      const said = judge(row, project);
      if (!said) return;
      const { field, mend, ...finding } = said;
      const indicator = index + 1;
      const fix = mend && fixOf(mend, row, indicator);
      findings.push({
        where: field ? { indicator, field } : { indicator },
        ...finding,
        ...(fix ? { fix } : {}),
      });
    });
    return findings;
  };
}

function fixOf({ title, safe, texts }: RowMend, row: Indicator, indicator: number): Fix {
  const changes = INDICATOR_FIELDS.flatMap((field) => {
    const text = texts[field];
    return text === undefined || text === row[field]
      ? []
      : [{ change: "set" as const, where: { indicator, field }, text }];
  });
  return { title, safe, changes };
}

/** A text as it is shown in a message: its beginning. */
export function shown(text: string): string {
  const plain = text.trim().slice(0, 200).replace(/\s+/g, " ");
  return plain.length > 30 ? `${plain.slice(0, 30)}…` : plain;
}
