import type { Book, Indicator, Project } from "../../../shared/book/model.ts";
import { fenToWan, wanToFen } from "../../../shared/book/money.ts";
import { CODE_PLANTS } from "./codes.ts";
import { NUMBERED } from "./numbering.ts";
import {
  type ParagraphAt,
  type Pick,
  type Plant,
  type Planted,
  type ProjectAt,
  paragraphsOf,
  placeOfParagraph,
  placeOfRow,
  projectsOf,
  rowsOf,
  withProject,
  withRow,
  withText,
} from "./plant.ts";

type Plan = readonly number[];

/** 25/50/75/100 as it grows, against 25/25/25/25 for each part of the year. */
function isCumulative(book: Book): boolean {
  return book.projects[0]?.spendingPlan[3] === 100;
}

function plan(rule: string, wrong: (cumulative: boolean, pick: Pick) => Plan): Plant {
  return {
    rule,
    plant: (book, pick) => {
      const { at } = pick.of(projectsOf(book));
      const spendingPlan = [...wrong(isCumulative(book), pick)];
      const place = rule === "B1" ? "-" : `p${at + 1}.spendingPlan`;
      return {
        book: withProject(book, at, { spendingPlan }),
        at: [place],
        wording: spendingPlan.join("/"),
      };
    },
  };
}

const PLANS: readonly Plant[] = [
  plan("B1", (cumulative, pick) =>
    cumulative
      ? pick.of([
          [10, 30, 40, 20],
          [25, 25, 25, 25],
          [5, 45, 30, 20],
        ])
      : pick.of([
          [10, 40, 80, 100],
          [25, 50, 75, 100],
          [0, 30, 60, 100],
        ]),
  ),
  plan("B2", (cumulative) => (cumulative ? [25, 50, 75, 100] : [25, 25, 25, 25])),
  plan("B7", (cumulative, pick) =>
    cumulative
      ? pick.of([
          [10, 40, 80, 95],
          [20, 60, 50, 100],
          [30, 30, 70, 90],
          [15, 45, 85, 110],
        ])
      : pick.of([
          [10, 30, 30, 20],
          [20, 30, 40, 20],
          [25, 30, 25, 25],
          [5, 15, 35, 40],
        ]),
  ),
];

/** The rows that say what the whole project costs. */
function wholeCost(book: Book) {
  return rowsOf(book, isCost).filter(({ project, row }) => {
    const total = book.projects[project]?.budget.total ?? "";
    return row.unit === "万元" && Number(row.number) === Number(total);
  });
}

function isCost({ level1, level2 }: Indicator): boolean {
  return level1 === "成本指标" || level2 === "成本指标";
}

function otherCost(book: Book, pick: Pick): Planted | null {
  const row = pick.of(wholeCost(book));
  const amount = Number(row.row.number);
  const change = pick.of([
    { number: String(Math.round(amount * 1.25)) },
    { number: String(Math.round(amount * 0.7)) },
    { number: "100", unit: "%" },
    { number: String(Math.round(amount) + 3) },
    { number: String(amount * 10) },
  ]);
  const wording = JSON.stringify(change);
  return { book: withRow(book, row, change), at: [placeOfRow(row, "number")], wording };
}

function costWithoutLimit(book: Book, pick: Pick): Planted | null {
  const row = pick.of(wholeCost(book));
  const symbol = pick.of(["≥", "", "＞", "＝", ">="]);
  return { book: withRow(book, row, { symbol }), at: [placeOfRow(row, "symbol")], wording: symbol };
}

function sumWrong(book: Book, pick: Pick): Planted | null {
  const { at, project } = pick.of(projectsOf(book));
  const field = pick.of(["total", "fiscal", "other"] as const);
  const amount = fenToWan((wanToFen(project.budget[field]) ?? 0) + pick.of([1, 10, 250, -20]) * 10_000);
  const budget = { ...project.budget, [field]: amount };
  const fields = ["total", "fiscal", "other"].map((name) => `p${at + 1}.budget.${name}`);
  return {
    book: withProject(book, at, { budget }),
    at: [`p${at + 1}`, `p${at + 1}.budget`, ...fields],
    wording: `${field} ${amount}`,
  };
}

/** The number of a goal in a row, in the purpose or in the goal, different from what the others say. */
function contradiction(book: Book, pick: Pick): Planted | null {
  const rows = rowsOf(book, (row) => row.number.length > 1 && !isCost(row)).filter(({ project, row }) => {
    const { goal = "", fundsUse = "" } = book.projects[project] ?? {};
    return (goal + fundsUse).includes(row.number + row.unit);
  });
  const place = pick.of(rows);
  const { row } = place;
  const project = book.projects[place.project];
  if (!project) return null;
  const said = row.number + row.unit;
  const other = otherNumber(row.number, pick) + row.unit;
  const rowPlaces = [placeOfRow(place)];
  const texts = (["goal", "fundsUse"] as const).filter((field) => project[field].includes(said));
  const places = [...rowPlaces, ...texts.map((field) => `p${place.project + 1}.${field}`)];
  const kind = pick.below(3);
  if (kind === 0) {
    const change: Partial<Project> = {};
    for (const field of texts) change[field] = project[field].replace(said, other);
    return {
      book: withProject(book, place.project, change),
      at: places,
      wording: `${said} in the row, ${other}`,
    };
  }
  if (kind === 1) {
    const number = otherNumber(row.number, pick);
    return { book: withRow(book, place, { number }), at: places, wording: `${number} in the row, ${said}` };
  }
  const description = `${row.level3}${pick.of(["达到", "不低于", "", "≥"])}${other}`;
  return {
    book: withRow(book, place, { description }),
    at: rowPlaces,
    wording: `${description} against ${said}`,
  };
}

/** A number of a project's goal, different where the second section says the same of its fund. */
function otherInSection(book: Book, pick: Pick): Planted | null {
  const places = paragraphsOf(book).flatMap((paragraph) =>
    rowsOf(book, (row) => row.number.length > 1 && !isCost(row)).flatMap((place) => {
      const said = place.row.number + place.row.unit;
      const goal = book.projects[place.project]?.goal ?? "";
      return fundOf(book, paragraph) === place.project && paragraph.text.includes(said) && goal.includes(said)
        ? [{ paragraph, place, said }]
        : [];
    }),
  );
  const { paragraph, place, said } = pick.of(places);
  const other = otherNumber(place.row.number, pick) + place.row.unit;
  return {
    book: withText(book, paragraph, paragraph.text.replace(said, other)),
    at: [placeOfParagraph(paragraph), placeOfRow(place), `p${place.project + 1}.goal`],
    wording: `${other} in the section, ${said}`,
  };
}

/** The project whose name heads the paragraph in the second section; −1 for others. */
function fundOf(book: Book, { section, at }: ParagraphAt): number {
  if (section !== 1) return -1;
  const heading = book.sections[1]?.paragraphs.slice(0, at).findLast((text) => NUMBERED.test(text)) ?? "";
  return book.projects.findIndex((project) => heading.includes(project.name));
}

function otherNumber(number: string, pick: Pick): string {
  const value = Number(number);
  const decimals = number.split(".")[1]?.length ?? 0;
  const factor = value > 60 && value <= 100 ? pick.of([0.8, 0.9, 0.85]) : pick.of([0.6, 1.5, 2, 0.75]);
  const other = (value * factor).toFixed(decimals);
  return other === number ? String(value + 5) : other;
}

/** A field that has to be filled in and is not. */
function blank(book: Book, pick: Pick): Planted | null {
  const { at, project }: ProjectAt = pick.of(projectsOf(book));
  const row = pick.of(rowsOf(book));
  const ofProject = (field: string, change: Partial<Project>): Planted => ({
    book: withProject(book, at, change),
    at: [`p${at + 1}.${field}`],
    wording: field,
  });
  const ofRow = (field: keyof Indicator): Planted => ({
    book: withRow(book, row, { [field]: "" }),
    at: [placeOfRow(row, field)],
    wording: field,
  });
  return pick.of([
    () => ofProject("name", { name: "" }),
    () => ofProject("code", { code: "" }),
    () => ofProject("fundsUse", { fundsUse: "" }),
    () => ofProject("goal", { goal: "" }),
    () => ofProject("agencyName", { agencyName: "" }),
    () => ofProject("budget.total", { budget: { ...project.budget, total: "" } }),
    () => ofProject("spendingPlan", { spendingPlan: [null, null, null, null] }),
    () => ofProject("spendingPlan", { spendingPlan: project.spendingPlan.with(pick.below(4), null) }),
    () => ofRow("level1"),
    () => ofRow("level2"),
    () => ofRow("level3"),
    () => ofRow("description"),
    () => ofRow("basis"),
    () => ({
      book: withRow(book, row, { symbol: "", number: "", unit: "" }),
      at: [placeOfRow(row)],
      wording: "指标值",
    }),
  ])();
}

export const NUMBER_PLANTS: readonly Plant[] = [
  { rule: "N1", plant: contradiction },
  { rule: "N2", plant: otherInSection },
  ...PLANS,
  { rule: "B3", plant: otherCost },
  { rule: "B4", plant: costWithoutLimit },
  { rule: "B5", plant: sumWrong },
  ...CODE_PLANTS,
  { rule: "M1", plant: blank },
];
