import { beforeEach, describe, expect, it, vi } from "vitest";
import { cursorPlace } from "../../../renderer/features/problems/cursor-place.ts";
import { ofPage } from "../../../renderer/features/problems/field-problems.ts";
import { problemLines } from "../../../renderer/features/problems/problem-lines.ts";
import { nextProblem } from "../../../renderer/features/problems/problem-step.ts";
import type { ListedKind } from "../../../renderer/state/problems.ts";
import { EMPTY_INDICATOR, emptyProject } from "../../../shared/book/model.ts";
import { rowsOfBook } from "../../../shared/book/rows.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { RULES } from "../../../shared/checks/rules/rules.ts";
import { checkBook } from "../../../shared/checks/run/check-book.ts";
import { checkedProblems, markedTexts } from "../../../shared/checks/run/checked.ts";
import { letingBook } from "../../fixtures/paths.ts";

const book = letingBook();
const rows = rowsOfBook(book);
const found = checkBook({ book }).problems;
const wanted = new Set<ListedKind>(["error", "warning", "hint"]);
const NONE = new Map();
const titles = new Map(RULES.map(({ id, title }) => [id, title]));
const third = { kind: "project", id: rows.projects[2]?.id ?? 0 } as const;

describe("the list of problems", () => {
  it("of the form that is shown has those of that form, under its name", () => {
    const here = ofPage(rows, third);
    const [group, ...lines] = problemLines(rows, found, NONE, { wanted, here, rules: null });
    expect(group).toMatchObject({ kind: "group", title: "3.招商经费绩效目标表" });
    expect(lines).toHaveLength(found.filter(({ where }) => where.project === 3).length);
  });

  it("by kind has each kind once, the worst first, and says where each of them is", () => {
    const lines = problemLines(rows, found, NONE, { wanted, here: () => true, rules: titles });
    const groups = lines.filter((line) => line.kind === "group");
    expect(groups).toHaveLength(new Set(found.map(({ rule }) => rule)).size);
    const ranks = groups.map(({ members }) => members.map(({ problem }) => problem.severity));
    expect(ranks[0]).toContain("error");
    expect(ranks.at(-1)).not.toContain("error");
    expect(lines.find((line) => line.kind === "problem" && line.problem.rule === "I2")).toMatchObject({
      place: "3.招商经费绩效目标表 · 第 5 条指标 · 三级指标",
    });
  });
});

describe("the next problem", () => {
  const goes = () => true;
  const at = (place: Parameters<typeof cursorPlace>[1], spot: Parameters<typeof cursorPlace>[2]) =>
    ({ cursor: cursorPlace(rows, place, spot) }) as const;

  it("is the first of the project that is shown, wherever one was gone to before", () => {
    const next = nextProblem(found, goes, at(third, null), 1);
    expect(next?.wrapped).toBe(false);
    expect(found[next?.at ?? -1]?.where.project).toBe(3);
    expect(found[(next?.at ?? 0) - 1]?.where.project).not.toBe(3);
  });

  it("is the one at the cursor or behind it, and back the one before it", () => {
    const id = rows.projects[2]?.indicators[4]?.id ?? 0;
    const spot = { table: "indicator", id, field: "level3" } as const;
    const next = nextProblem(found, goes, at(third, spot), 1)?.at ?? -1;
    expect(found[next]?.where).toMatchObject({ project: 3, indicator: 5 });
    const before = nextProblem(found, goes, at(third, spot), -1)?.at ?? -1;
    expect(before).toBeLessThan(next);
    expect(found[before]?.where).not.toMatchObject({ indicator: 5 });
  });

  it("behind the last is the first, which is told", () => {
    expect(nextProblem(found, goes, { current: found.length - 1 }, 1)).toEqual({ at: 0, wrapped: true });
    expect(nextProblem(found, goes, { current: 0 }, -1)).toEqual({ at: found.length - 1, wrapped: true });
    expect(nextProblem([], goes, { current: 0 }, 1)).toBeNull();
  });
});

describe("what a new row lacks", () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal("window", { addEventListener: () => undefined, location: { search: "" } });
  });

  const blank = { ...emptyProject(), indicators: [EMPTY_INDICATOR] };
  const now = { ...rows, ...rowsOfBook({ ...book, projects: [...book.projects, blank] }) };
  const project = now.projects.at(-1);
  const id = project?.id ?? 0;
  const row = project?.indicators[0]?.id ?? 0;
  const ofIt = checkBook({ book: { ...book, projects: [...book.projects, blank] } }).problems.filter(
    ({ where }) => where.project === now.projects.length,
  );

  async function fresh() {
    return await import("../../../renderer/state/fresh-rows.ts");
  }

  it("is not told of a new project before another form is shown", async () => {
    const { noteMade, leaveFor, isBeingMade } = await fresh();
    const missing = ofIt.filter((problem) => problem.missing);
    expect(missing.length).toBeGreaterThan(5);
    noteMade([{ op: "insert", table: "project", before: null, row: { ...blank, indicators: [], id } }]);
    expect(missing.every((problem) => isBeingMade(now, problem))).toBe(true);
    leaveFor({ kind: "project", id });
    expect(missing.every((problem) => isBeingMade(now, problem))).toBe(true);
    leaveFor(third);
    expect(missing.some((problem) => isBeingMade(now, problem))).toBe(false);
  });

  it("is not told of a new indicator before the cursor has left it; of a filled one at once", async () => {
    const { noteMade, leaveRow, isBeingMade } = await fresh();
    const ofRow = ofIt.filter(({ where, missing }) => missing && where.indicator === 1);
    const isQuiet = () => ofRow.every((problem) => isBeingMade(now, problem));
    const insert = { op: "insert", table: "indicator", parent: id, before: null } as const;
    noteMade([{ ...insert, row: { ...EMPTY_INDICATOR, level3: "培训人次", id: row } }]);
    expect(isQuiet()).toBe(false);
    noteMade([{ ...insert, row: { ...EMPTY_INDICATOR, id: row } }]);
    expect(isQuiet()).toBe(true);
    leaveRow({ table: "indicator", id: row, field: "level3" });
    expect(isQuiet()).toBe(false);
  });
});

it("a required field that is blank cannot be ignored, whoever has marked it before", () => {
  expect(RULES.filter(({ mustFix }) => mustFix).map(({ id }) => id)).toEqual(["M1"]);
  const { problems } = checkBook({ book: { ...book, reviewer: "" } });
  const blank = problems.find(({ rule }) => rule === "M1");
  const other = problems.find(({ rule }) => rule === "W1");
  const now = { ...rows, reviewer: "" };
  const marks = [blank, other].flatMap((problem) => {
    const marked = problem && markedTexts(now, problem);
    return marked ? [{ ...marked.key, fields: marked.fields, who: "", at: "" }] : [];
  });
  const quiet = checkedProblems({ ...now, marks }, problems);
  expect([...quiet.keys()]).toEqual([other] as Problem[]);
});
