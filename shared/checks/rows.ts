import { INDICATOR_FIELDS, type Indicator, type Project } from "../book/model.ts";
import type { Finding, Fix, RowFinding, RowMend } from "./rule.ts";

/** What is said of each row of a project, as findings on the project. */
export function rowFindings(
  project: Project,
  judge: (row: Indicator, project: Project) => RowFinding | null,
): Finding[] {
  const findings: Finding[] = [];
  project.indicators.forEach((row, index) => {
    const said = judge(row, project);
    if (said) findings.push(findingOfRow(said, row, index + 1));
  });
  return findings;
}

/** `indicator`: the row's position, from 1. */
export function findingOfRow(said: RowFinding, row: Indicator, indicator: number): Finding {
  const { field, mend, message, quote, advice } = said;
  return {
    where: field ? { indicator, field } : { indicator },
    message,
    quote,
    ...(advice === undefined ? {} : { advice }),
    ...(mend ? { fix: fixOf(mend, row, indicator) } : {}),
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

const SPACES = /\s+/g;

/** A text as it is shown in a message: its beginning. */
export function shown(text: string): string {
  const plain = text.trim().slice(0, 200).replace(SPACES, " ");
  return plain.length > 30 ? `${plain.slice(0, 30)}…` : plain;
}

/** Whether two texts begin with different Chinese characters: then they differ, whatever their spaces, marks and widths. */
export function beginDifferently(one: string, other: string): boolean {
  const [first, second] = [one.charCodeAt(0), other.charCodeAt(0)];
  return first !== second && isIdeograph(first) && isIdeograph(second);
}

/** NFKC leaves these as they are. */
function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
