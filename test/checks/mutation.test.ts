import { expect, it } from "vitest";
import type { Problem } from "../../shared/checks/problem.ts";
import { checkBook } from "../../shared/checks/run/check-book.ts";
import { random } from "../support/random.ts";
import { cleanBooks } from "./clean-books.ts";
import { isAt, placeOf } from "./place.ts";
import { INDICATOR_PLANTS } from "./plants/indicators.ts";
import { NUMBER_PLANTS } from "./plants/numbers.ts";
import { type Planted, picks } from "./plants/plant.ts";
import { TEXT_PLANTS } from "./plants/texts.ts";

/** Each kind of mistake planted into texts that comply, so many times; and how many of the rules' findings stand exactly there. */
const EACH = 14;
const ENOUGH = 0.97;
/** A mistake may break other rules too (a value without its number says nothing): so many errors and warnings a mistake, at most. */
const BESIDES = 1;

const PLANTS = [...TEXT_PLANTS, ...NUMBER_PLANTS, ...INDICATOR_PLANTS];
const books = cleanBooks().map(({ book }) => ({ book, known: counted(checkBook({ book }).problems) }));

interface Outcome {
  readonly planted: Planted;
  readonly found: boolean;
  /** Errors and warnings of other rules that were not there before. */
  readonly besides: readonly Problem[];
}

/** How often a rule says the same; places move when a paragraph is added. */
function counted(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(saying(problem), (counts.get(saying(problem)) ?? 0) + 1);
  return counts;
}

function saying({ rule, quote }: Problem): string {
  return `${rule} ${quote}`;
}

function outcome(rule: string, planted: Planted, known: ReadonlyMap<string, number>): Outcome {
  const { problems } = checkBook(planted);
  const found = problems.some(
    (problem) => problem.rule === rule && planted.at.some((at) => isAt(at, placeOf(problem.where))),
  );
  const counts = counted(problems);
  const besides = problems.filter(
    (problem) =>
      problem.rule !== rule &&
      problem.severity !== "hint" &&
      (counts.get(saying(problem)) ?? 0) > (known.get(saying(problem)) ?? 0),
  );
  return { planted, found, besides };
}

const outcomes = new Map(
  PLANTS.map(({ rule, plant }, index) => {
    const pick = picks(random(index + 1));
    const made: Outcome[] = [];
    while (made.length < EACH) {
      const { book, known } = pick.of(books);
      const planted = plant(book, pick);
      if (planted) made.push(outcome(rule, planted, known));
    }
    return [rule, made] as const;
  }),
);

it(`finds at least 97 % of the mistakes planted, ${EACH} of each rule`, () => {
  const lines = [...outcomes].map(([rule, made]) => {
    const missed = made.filter(({ found }) => !found);
    const list = missed.map(({ planted }) => `    missed ${planted.at.join(" or ")}: ${planted.wording}`);
    return [`  ${rule}: ${made.length} planted, ${made.length - missed.length} found`, ...list].join("\n");
  });
  const all = [...outcomes.values()].flat();
  const found = all.filter((one) => one.found).length;
  console.log(["by rule", ...lines, `  all: ${all.length} planted, ${found} found`].join("\n"));
  expect(all.length).toBeGreaterThanOrEqual(400);
  expect(found / all.length).toBeGreaterThanOrEqual(ENOUGH);
});

it("reports little else because of a mistake", () => {
  const lines = [...outcomes].flatMap(([rule, made]) =>
    made.flatMap(({ planted, besides }) =>
      besides.map(
        (problem) =>
          `  ${rule} (${planted.wording}) → ${problem.rule} ${placeOf(problem.where)} ${problem.message}`,
      ),
    ),
  );
  console.log([`errors and warnings besides: ${lines.length}`, ...lines].join("\n"));
  const planted = [...outcomes.values()].flat().length;
  expect(lines.length / planted).toBeLessThanOrEqual(BESIDES);
});
