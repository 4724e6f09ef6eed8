import { INDICATOR_FIELDS } from "../../book/fields.ts";
import type { Indicator, Project } from "../../book/model.ts";
import type { Finding, Fix, FixChange, RowFinding, RowFix, Where } from "../rule.ts";

/** What is said of each row of a project, as findings on the project. */
export function rowFindings(
  project: Project,
  judge: (row: Indicator, project: Project) => RowFinding | null,
): Finding[] {
  return project.indicators.flatMap((row, index): Finding[] => {
    const said = judge(row, project);
    if (!said) return [];
    const { field, fix, ...rest } = said;
    const place = { indicator: index + 1 };
    return [{ where: rowPlace(place, field), ...rest, ...(fix && { fix: rowFix(fix, row, place) }) }];
  });
}

/** @param place the row's */
export function rowPlace(place: Where, field: keyof Indicator | undefined): Where {
  return field ? { ...place, field } : place;
}

/** A fix inside one row; texts that stay as they are do not count. */
export function rowFix({ title, safe, texts }: RowFix, row: Indicator, place: Where): Fix {
  const changes: FixChange[] = [];
  for (const { name: field } of INDICATOR_FIELDS) {
    const text = texts[field];
    if (text !== undefined && text !== row[field])
      changes.push({ change: "set", where: { ...place, field }, text });
  }
  return { title, safe, changes };
}

const SPACES = /\s+/g;

/** A text as it is shown in a message: its beginning. */
export function shown(text: string): string {
  const plain = text.trim().slice(0, 200).replace(SPACES, " ");
  return plain.length > 30 ? `${plain.slice(0, 30)}…` : plain;
}

/** Whether the Chinese characters of two texts differ: then so do the texts, whatever their spaces, marks and widths. */
export function differInCharacters(one: string, other: string): boolean {
  let first = 0;
  let second = 0;
  for (;;) {
    first = nextCharacter(one, first);
    second = nextCharacter(other, second);
    if (first >= one.length || second >= other.length) return false;
    const code = one.charCodeAt(first++);
    const otherCode = other.charCodeAt(second++);
    if (!isIdeograph(code) || !isIdeograph(otherCode)) return false;
    if (code !== otherCode) return true;
  }
}

/** The next place of a Chinese character, or of one that may become one in another form: ㈠, 豈. */
function nextCharacter(text: string, from: number): number {
  let at = from;
  while (at < text.length && !mayBecomeIdeograph(text.charCodeAt(at))) at++;
  return at;
}

/** NFKC leaves these as they are. */
function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function mayBecomeIdeograph(code: number): boolean {
  return (
    code >= 0x2e80 &&
    (isIdeograph(code) ||
      code <= 0x2fff ||
      (code >= 0x3200 && code <= 0x33ff) ||
      (code >= 0xd800 && code <= 0xfaff))
  );
}
