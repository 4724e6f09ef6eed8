import type { Indicator, Project } from "../book/model.ts";
import { type Quantity, quantitiesIn, quantityOf, sameNumber } from "./quantities.ts";
import { perPart } from "./rule.ts";
import { alike, clauseAt, matter } from "./same-matter.ts";

/** A number in a text against the number of an indicator row that is about the same. */
export interface Contradiction {
  readonly found: Quantity;
  /** As the row says it. */
  readonly against: Quantity;
  /** Which row, from 0. */
  readonly row: number;
}

/** What share of a row's name a clause has to hold to be about the same. */
const ALIKE = 0.6;

interface RowFacts {
  readonly names: readonly string[];
  readonly satisfaction: boolean;
  readonly quantities: readonly Quantity[];
}

const factsOf = perPart((project: Project): readonly RowFacts[] =>
  project.indicators.map((row) => ({
    names: [matter(row.level3), matter(row.description)],
    satisfaction: row.level3.includes("满意"),
    quantities: rowQuantities(row),
  })),
);

function rowQuantities(row: Indicator): Quantity[] {
  const own = quantityOf(row.number, row.unit);
  return own ? [own] : [...quantitiesIn(row.description), ...quantitiesIn(row.unit)];
}

/** The numbers of `text` that no row of the project says, where a row says another of the same matter. */
export function contradictions(text: string, project: Project): Contradiction[] {
  const quantities = quantitiesIn(text).filter(({ unit }) => unit !== "" && unit !== "元");
  if (quantities.length === 0) return [];
  const facts = factsOf(project);
  return quantities.flatMap((found): Contradiction[] => {
    const sameUnit = facts.flatMap(({ quantities: own, ...fact }, row) =>
      own.filter(({ unit }) => unit === found.unit).map((against) => ({ ...fact, against, row })),
    );
    if (sameUnit.some(({ against }) => sameNumber(against.value, found.value))) return [];
    const clause = matter(clauseAt(text, found.at));
    const close = sameUnit
      .map((each) => ({ ...each, alike: Math.max(...each.names.map((name) => alike(name, clause))) }))
      .filter((each) => each.alike >= ALIKE || (each.satisfaction && clause.includes("满意")))
      .sort((a, b) => b.alike - a.alike)[0];
    return close ? [{ found, against: close.against, row: close.row }] : [];
  });
}

/** General counters: what they count tells more than they do. */
const COUNTERS = new Set(["个", "家", "处", "项", "次", "件", "人", "户", "场", "条", "种"]);

/** A number in a row's own name or description, or written into its unit, that is not its value. */
export function contradictionInRow(row: Indicator): { own: string; found: Quantity } | null {
  const value = Number(row.number);
  if (row.number === "") return null;
  const own = quantityOf(row.number, row.unit);
  const texts = own ? [row.level3, row.description] : [row.description, row.unit];
  const others = texts.flatMap((text) =>
    quantitiesIn(text).filter(
      (quantity) => (!own || quantity.unit === own.unit) && !countsOther(quantity, text, row.level3),
    ),
  );
  const [found] = others;
  if (!found) return null;
  const agrees = ({ value: theirs, plain }: Quantity) =>
    sameNumber(theirs, own?.value ?? value) || (!own && sameNumber(plain, value));
  const sum = others.reduce((all, quantity) => all + quantity.value, 0);
  if (others.some(agrees) || sameNumber(sum, own?.value ?? value)) return null;
  return { own: row.symbol + row.number + (own ? row.unit : ""), found };
}

/** “3个乡镇” in a row about 供水站. */
function countsOther({ unit, text: written, at }: Quantity, text: string, name: string): boolean {
  if (!COUNTERS.has(unit)) return false;
  const noun = /^\p{Script=Han}{2}/u.exec(text.slice(at + written.length).trimStart())?.[0];
  return noun !== undefined && !name.includes(noun);
}
