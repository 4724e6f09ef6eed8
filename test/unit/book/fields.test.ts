import { describe, expect, it } from "vitest";
import {
  FIELDS,
  fieldOf,
  fieldsAt,
  indicatorLine,
  labelOf,
  printedCells,
  printedText,
} from "../../../shared/book/fields.ts";
import { EMPTY_INDICATOR, emptyProject } from "../../../shared/book/model.ts";
import {
  bookFieldsSchema,
  budgetSchema,
  indicatorSchema,
  projectFieldsSchema,
  sectionSchema,
} from "../../../shared/book/model-schema.ts";
import { rowsOfBook } from "../../../shared/book/rows.ts";
import { letingBook } from "../../fixtures/paths.ts";

const names = (fields: readonly { readonly name: string }[]) => fields.map(({ name }) => name).toSorted();

describe("the table of fields", () => {
  it("has every key of the book's schemas, and no other", () => {
    const { budget, spendingPlan: _, ...others } = projectFieldsSchema.shape;
    expect(budget).toBe(budgetSchema);
    const amounts = Object.keys(budgetSchema.shape).map((part) => `budget.${part}`);
    const plan = [0, 1, 2, 3].map((at) => `plan.${at}`);
    expect(names(FIELDS.book)).toEqual(Object.keys(bookFieldsSchema.shape).toSorted());
    expect([...names(FIELDS.section), "paragraphs"]).toEqual(Object.keys(sectionSchema.shape));
    expect(names(FIELDS.project)).toEqual([...Object.keys(others), ...amounts, ...plan].toSorted());
    expect(names(FIELDS.indicator)).toEqual(Object.keys(indicatorSchema.shape).toSorted());
  });

  it("sets in a row what it reads there, and nothing else", () => {
    const { projects, ...book } = rowsOfBook(letingBook());
    const [project, other] = projects;
    const [indicator] = project?.indicators ?? [];
    if (!project || !other || !indicator) return expect.fail();
    for (const field of FIELDS.project) {
      const changed = { ...project, ...field.set(project, field.get(other)) };
      for (const { name, get } of FIELDS.project)
        expect(get(changed), name).toBe(get(name === field.name ? other : project));
    }
    for (const { name, set } of FIELDS.indicator) expect(set(indicator, "字")).toEqual({ [name]: "字" });
    for (const { name, get, set } of FIELDS.book)
      expect({ ...book, ...set(book, get(book)) }, name).toEqual(book);
  });

  it("shows a field as it is printed", () => {
    const project = {
      ...emptyProject(),
      budget: { total: "5.00", fiscal: "", other: "" },
      spendingPlan: [25, null, 33.5, 100],
    };
    expect(printedText(fieldOf("project", "budget.total"), project)).toBe("5.00");
    expect(printedText(fieldOf("project", "plan.1"), project)).toBe("");
    expect(printedText(fieldOf("project", "plan.2"), project)).toBe("33.5%");
    const row = { ...EMPTY_INDICATOR, level1: "产出指标", symbol: "≥", number: "25", unit: "家" };
    expect(printedCells(row)).toEqual(["产出指标", "", "", "", "≥25家", ""]);
    expect(indicatorLine(row)).toBe("产出指标｜≥25家");
  });

  it("calls each place by a name of its own", () => {
    const labels = Object.values(FIELDS).flatMap((fields) => fields.map(({ label }) => label));
    expect(new Set(labels).size).toBe(labels.length);
    expect(labelOf("plan.2")).toBe("10月底支出计划");
    expect(labelOf("spendingPlan")).toBe("资金支出计划");
  });

  it("knows the fields that a mark or a problem stands on", () => {
    expect(names(fieldsAt("project", "budget"))).toEqual(["budget.fiscal", "budget.other", "budget.total"]);
    expect(names(fieldsAt("project", "plan.1"))).toEqual(["plan.1"]);
    expect(names(fieldsAt("project", ""))).toEqual(["name"]);
    expect(fieldsAt("indicator", "")).toBe(FIELDS.indicator);
    expect(fieldsAt("indicator", "goal")).toEqual([]);
  });
});
