import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { importFiles } from "../../electron/services/tasks/import-files.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import { checkBook } from "../../shared/checks/run/check-book.ts";
import { LETING_DOCX } from "../fixtures/paths.ts";
import { isAt, placeOf } from "./place.ts";

/**
 * The measure on the real text: `leting-2024.places.tsv` lists what a reader would send back, place by place; it is not changed to fit the
 * rules. What is reported elsewhere is false, unless `justified.tsv` says why a reviewer would agree.
 */

interface Place {
  readonly rule: string;
  readonly place: string;
}

function table(path: string): Place[] {
  const [, ...lines] = readFileSync(new URL(path, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [rule = "", place = ""] = line.split("\t");
    return { rule, place };
  });
}

const expected = table("../fixtures/leting-2024.places.tsv");
const justified = table("justified.tsv");
let problems: readonly Problem[] = [];

beforeAll(async () => {
  const { book, notes } = await importFiles([{ path: LETING_DOCX }], () => undefined);
  ({ problems } = checkBook({ book, notes }));
});

function found({ rule, place }: Place): boolean {
  return problems.some((problem) => problem.rule === rule && isAt(place, placeOf(problem.where)));
}

function listed(problem: Problem, places: readonly Place[]): boolean {
  const at = placeOf(problem.where);
  return places.some(({ rule, place }) => rule === problem.rule && isAt(place, at));
}

it("finds at least 95 % of the places in the real text", () => {
  const rules = [...new Set(expected.map(({ rule }) => rule))];
  const rows = rules.map((rule) => {
    const places = expected.filter((place) => place.rule === rule);
    const missed = places.filter((place) => !found(place)).map(({ place }) => place);
    const hit = places.length - missed.length;
    return `  ${rule}: ${hit} / ${places.length}${missed.length > 0 ? `  missed ${missed.join(" ")}` : ""}`;
  });
  const hits = expected.filter(found).length;
  console.log(["found / expected", ...rows, `  all: ${hits} / ${expected.length}`].join("\n"));
  expect(hits / expected.length).toBeGreaterThanOrEqual(0.95);
});

it("reports at most 5 % false errors and warnings in the real text", () => {
  const serious = problems.filter((problem) => problem.severity !== "hint");
  const elsewhere = serious.filter((problem) => !listed(problem, expected));
  const wrong = elsewhere.filter((problem) => !listed(problem, justified));
  const line = (problem: Problem) =>
    `  ${wrong.includes(problem) ? "FALSE" : "right"} ${problem.severity} ${problem.rule}\t${placeOf(problem.where)}\t${problem.message}`;
  console.log(
    [
      `errors and warnings: ${serious.length}, not in the list: ${elsewhere.length}`,
      ...elsewhere.map(line),
    ].join("\n"),
  );
  expect(wrong.length / serious.length).toBeLessThanOrEqual(0.05);
});

it("justifies nothing that is not reported", () => {
  expect(justified.filter((place) => !found(place))).toEqual([]);
});
