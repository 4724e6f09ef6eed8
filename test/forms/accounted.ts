import { amountOf, moneyUnit } from "../../electron/ooxml/tables/amounts.ts";
import { splitProjectHeading } from "../../electron/ooxml/tables/project-heading.ts";
import { formLabel, indicatorMeanings, listMeanings } from "../../shared/book/headings.ts";
import type { ImportNote } from "../../shared/book/import-note.ts";
import { printedIndicatorValue } from "../../shared/book/indicator-value.ts";
import { levelName } from "../../shared/book/level-name.ts";
import type { Book } from "../../shared/book/model.ts";
import { spaceless } from "../../shared/book/spaceless.ts";

/** Whether what a cell or line says is in the Book, in the report, or is a label of a field. */
export function isAccounted(
  text: string,
  { book, notes }: { book: Book; notes: readonly ImportNote[] },
): boolean {
  const words = spaceless(text);
  if (
    words === "" ||
    formLabel(text) !== null ||
    listMeanings(text).length > 0 ||
    indicatorMeanings(text).length > 0
  )
    return true;
  if (moneyUnit(text) !== null) return true;
  const texts = [...book.projects.flatMap(textsOf), ...notes.map((note) => note.text)].map(comparable);
  const said = comparable(text);
  const { title } = splitProjectHeading(text);
  const forms = [said, comparable(levelName(text)), comparable(title)];
  if (texts.some((each) => forms.some((form) => each.includes(form)))) return true;
  const amounts = book.projects.flatMap(({ budget }) => Object.values(budget));
  return (["万元", "千元", "元"] as const).some((unit) =>
    amounts.includes(amountOf(text, unit)?.amount ?? "none"),
  );
}

function textsOf(project: Book["projects"][number]): string[] {
  return [
    project.agencyCode,
    project.agencyName,
    project.agencyCode + project.agencyName,
    `${project.agencyCode}-${project.agencyName}`,
    project.code,
    project.name,
    project.goal,
    project.fundsUse,
    ...project.spendingPlan.map((percent) => `${percent}%`),
    ...project.indicators.flatMap((row) => [
      row.level1,
      row.level2,
      row.level3,
      row.description,
      printedIndicatorValue(row),
      row.basis,
    ]),
  ];
}

/** Look-alike signs are their standard sign; breaks of a cell and of its entry in the report are none. */
function comparable(text: string): string {
  return spaceless(text).replace(/>=|≧/g, "≥").replace(/<=|≦/g, "≤").replace(/═/g, "=").replace(/:$/, "");
}
