import { numberOf } from "../../book/indicator-value.ts";
import type { Indicator, Project } from "../../book/model.ts";
import { perObject } from "../../remember.ts";
import { type Quantity, quantitiesIn, quantityOf, sameNumber } from "./quantities.ts";
import { alike, clauseAt, matterOfName, matterOfText } from "./same-matter.ts";

/** A number in a text against the number of an indicator row that is about the same. */
export interface Contradiction {
  readonly found: Quantity;
  /** As the row says it. */
  readonly against: Quantity;
  /** Which row, from 0. */
  readonly row: number;
}

/** What share of a row's name the text around a number has to hold to be about the same. */
export interface Nearness {
  /** In the number's own clause. */
  readonly clause: number;
  /** In all that `around` gives, where one row alone and one number alone have that unit. */
  readonly onlyOne: number;
  readonly around: (text: string, at: number) => string;
}

/** A row and the numbers in it. */
export interface RowFacts {
  readonly row: Indicator;
  /** Of its value; null where its unit is none that is known. */
  readonly own: Quantity | null;
  /** What it says: its value, or where that is none, what description and unit say. */
  readonly numbers: readonly Quantity[];
  /** Its texts that hold numbers, besides a value that is one: name, description, unit. */
  readonly texts: readonly NumbersIn[];
}

interface NumbersIn {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

export const factsOf = perObject((project: Project): readonly RowFacts[] =>
  project.indicators.map((row) => {
    const own = quantityOf(row.number, row.unit);
    const inDescription = numbersIn(row.description);
    const inUnit = own || isWhole(row) ? null : numbersIn(row.unit);
    const numbers = own ? [own] : [...(inDescription?.quantities ?? []), ...(inUnit?.quantities ?? [])];
    const texts = [numbersIn(row.level3), inDescription, inUnit].filter((one) => one !== null);
    return { row, own, numbers, texts };
  }),
);

/** A range, a date, a fraction: its numbers count nothing. */
function isWhole({ number, unit }: Indicator): boolean {
  return number === "" && /^[\d０-９±]/.test(unit);
}

function numbersIn(text: string): NumbersIn | null {
  const quantities = quantitiesIn(text);
  return quantities.length === 0 ? null : { text, quantities };
}

/** A row's number that counts in the same unit as one that was found in a text. */
interface Candidate {
  readonly fact: RowFacts;
  readonly against: Quantity;
  readonly row: number;
}

/**
 * The numbers of `text` that no row of the project says, where a row says another of the same matter.
 * @param quantities the numbers of `text`
 */
export function contradictions(
  text: string,
  quantities: readonly Quantity[],
  project: Project,
  near: Nearness,
): Contradiction[] {
  if (quantities.length === 0) return [];
  const facts = factsOf(project);
  return quantities.flatMap((found): Contradiction[] => {
    const candidates = candidatesFor(found, facts);
    if (candidates.length === 0) return [];
    if (candidates.some(({ against }) => sameNumber(against.value, found.value))) return [];
    const clause = clauseAt(text, found.at);
    const matter = matterOfText(clause);
    const onlyOne =
      candidates.length === 1 &&
      !GENERAL.has(found.unit) &&
      quantities.filter(({ unit }) => unit === found.unit).length === 1;
    const wide = onlyOne ? matterOfText(near.around(text, found.at)) : null;
    const isClose = ({ fact }: Candidate) =>
      (clause.includes("满意") && fact.row.level3.includes("满意")) ||
      closeness(fact, matter) >= (found.unit === "" ? 0.9 : near.clause) ||
      (wide !== null && closeness(fact, wide) >= near.onlyOne);
    const [close] = candidates
      .filter(isClose)
      .sort((a, b) => closeness(b.fact, matter) - closeness(a.fact, matter));
    return close ? [{ found, against: close.against, row: close.row }] : [];
  });
}

function candidatesFor(found: Quantity, facts: readonly RowFacts[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let row = 0; row < facts.length; row++) {
    const fact = facts[row];
    if (!fact) continue;
    for (const against of fact.numbers)
      if (against.unit === found.unit && (!found.isRate || RATE_IN_NAME.test(fact.row.level3)))
        candidates.push({ fact, against, row });
  }
  return candidates;
}

const RATE_IN_NAME = /[每均]/;

const namesOf = perObject(({ level3, description }: Indicator): readonly (readonly string[])[] => [
  matterOfName(level3),
  matterOfName(description),
]);

function closeness({ row }: RowFacts, text: string): number {
  return Math.max(...namesOf(row).map((name) => alike(name, text)));
}

/** Units that count anything: one row alone having it says little. */
const GENERAL = new Set(["", "%", "元", "个", "家", "项", "次", "人", "处", "天"]);

/** General counters: what they count tells more than they do. */
const COUNTERS = new Set(["个", "家", "处", "项", "次", "件", "人", "户", "场", "条", "种"]);

/** A number in a row's own name or description, or written into its unit, that is not its value. */
export function contradictionInRow(facts: RowFacts): { own: string; found: Quantity } | null {
  const { row, own, texts } = facts;
  if (row.number === "" || texts.length === 0) return null;
  const others = texts.flatMap(({ text, quantities }) =>
    quantities.filter(
      (quantity) =>
        !quantity.isRate &&
        (own ? quantity.unit === own.unit : !TIMES.has(quantity.unit)) &&
        !countsOther(quantity, text, row.level3),
    ),
  );
  const [found] = others;
  if (!found) return null;
  const value = own?.value ?? numberOf(row.number);
  const agrees = ({ value: theirs, plain }: Quantity) =>
    sameNumber(theirs, value) || (!own && sameNumber(plain, value));
  const sum = others.reduce((all, quantity) => all + quantity.value, 0);
  if (others.some(agrees) || sameNumber(sum, value)) return null;
  return { own: row.symbol + row.number + (own ? row.unit : ""), found };
}

/** “报修24小时到场率” is a rate whose name holds a time. */
const TIMES = new Set(["小时", "天", "分钟", "期"]);

/** “3个乡镇” in a row about 供水站. */
function countsOther({ unit, text: written, at }: Quantity, text: string, name: string): boolean {
  if (!COUNTERS.has(unit)) return false;
  const noun = /^\p{Script=Han}{2}/u.exec(text.slice(at + written.length).trimStart())?.[0];
  return noun !== undefined && !name.includes(noun);
}
