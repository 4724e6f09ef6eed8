import { expect, it } from "vitest";
import { changeOf } from "../../../renderer/state/change-place.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { rowsOfBook } from "../../../shared/book/rows.ts";
import { letingBook } from "../../fixtures/paths.ts";

const rows = rowsOfBook(letingBook());
const [section] = rows.sections;
const [project] = rows.projects;
const paragraph = section?.paragraphs[2];
const indicator = project?.indicators[3];
if (!section || !project || !paragraph || !indicator) throw new Error("the real text has all of them");

function seen(op: Op) {
  return changeOf(rows, applyOps(rows, [op]), op);
}

it("a field that was set is where the user sees it; of several the one that changed", () => {
  const budget = { ...project.budget, other: "1.00" };
  const op = { op: "set", table: "project", id: project.id, fields: { budget } } as const;
  expect(seen(op)).toEqual({
    place: { kind: "project", id: project.id },
    spot: { table: "project", id: project.id, field: "budget.other" },
  });
  expect(
    seen({ op: "set", table: "indicator", id: indicator.id, fields: { unit: "亿元" } })?.spot,
  ).toMatchObject({
    field: "unit",
  });
});

it("in a running text it is the end of what changed", () => {
  const text = `${paragraph.text.slice(0, 5)}新写的${paragraph.text.slice(5)}`;
  expect(seen({ op: "set", table: "paragraph", id: paragraph.id, fields: { text } })?.spot).toEqual({
    table: "paragraph",
    id: paragraph.id,
    field: "text",
    offset: 8,
  });
});

it("a row that came is seen itself, one that went by its form", () => {
  const row = { ...indicator, id: 99_999 };
  expect(
    seen({ op: "insert", table: "indicator", parent: project.id, before: null, row })?.spot,
  ).toMatchObject({
    id: 99_999,
  });
  expect(seen({ op: "delete", table: "paragraph", id: paragraph.id })).toBeNull();
});

it("a mark is at its field, in a group at the first", () => {
  const mark = { fields: {}, who: "", at: "" };
  const key = {
    kind: "carried",
    rule: "",
    table: "project",
    id: project.id,
    field: "spendingPlan",
  } as const;
  expect(seen({ op: "mark", ...key, mark })?.spot).toMatchObject({ field: "plan.0" });
});
