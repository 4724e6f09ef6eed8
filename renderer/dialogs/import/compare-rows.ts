import { FIELDS, type FieldName, indicatorLine, printedText } from "../../../shared/book/fields.ts";
import type { Project } from "../../../shared/book/model.ts";
import { sameIndicator } from "../../../shared/book/same.ts";
import { type Pair, pairRows } from "../../../shared/diff/rows.ts";

/** One line of the table in which versions of a project stand side by side. */
export interface CompareRow {
  readonly label: string;
  /** One text for each version; "" where it has none. */
  readonly cells: readonly string[];
  readonly differs: boolean;
}

/** Shown although they are the same, so that one sees which project it is. */
const ALWAYS: ReadonlySet<FieldName> = new Set<FieldName>(["code", "name", "budget.total"]);

/** In what the versions differ, and what tells which project it is; `alike` counts the fields and indicators left out. */
export function compareRows(versions: readonly Project[]): {
  readonly rows: readonly CompareRow[];
  readonly alike: number;
} {
  const fields = FIELDS.project.map((field) => ({
    name: field.name,
    row: compareRow(
      field.label,
      versions.map((version) => printedText(field, version)),
    ),
  }));
  const indicators = indicatorRows(versions);
  const rows = [
    ...fields.filter(({ name, row }) => row.differs || ALWAYS.has(name)).map(({ row }) => row),
    ...indicators.filter((row) => row.differs),
  ];
  return { rows, alike: fields.length + indicators.length - rows.length };
}

/** The indicators of the first version, each beside its partners; what only another version has stands where it has it. */
function indicatorRows(versions: readonly Project[]): CompareRow[] {
  const [first, ...others] = versions.map(({ indicators }) => indicators);
  if (!first) return [];
  const pairings = others.map((rows) => pairRows(first, rows, sameIndicator));
  const out: CompareRow[] = [];
  for (let at = 0; at <= first.length; at++) {
    others.forEach((rows, other) => {
      for (const extra of onlyThere(pairings[other] ?? [], at)) {
        const row = rows[extra];
        const cells = versions.map((_, index) => (index === other + 1 && row ? indicatorLine(row) : ""));
        out.push(compareRow("多出的指标", cells));
      }
    });
    const own = first[at];
    if (!own) continue;
    const partners = others.map((rows, other) => {
      const [, partner] = pairings[other]?.find(([each]) => each === at) ?? [at, null];
      const row = partner === null ? undefined : rows[partner];
      return row ? indicatorLine(row) : "";
    });
    out.push(compareRow(`指标 ${at + 1}`, [indicatorLine(own), ...partners]));
  }
  return out;
}

/** Rows of the other list that stand behind the first `at` rows of the first one and have no partner there. */
function onlyThere(pairs: readonly Pair[], at: number): number[] {
  let before = 0;
  return pairs.flatMap(([own, theirs]) => {
    if (own !== null) before = own + 1;
    return own === null && theirs !== null && before === at ? [theirs] : [];
  });
}

function compareRow(label: string, cells: readonly string[]): CompareRow {
  return { label, cells, differs: cells.some((cell) => cell !== cells[0]) };
}
