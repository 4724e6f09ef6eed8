import { describe, expect, it } from "vitest";
import { placeOfDifference } from "../../../renderer/dialogs/compare/go-to-difference.ts";
import { shownLines } from "../../../renderer/dialogs/compare/shown-lines.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { rowsOfBook } from "../../../shared/book/rows.ts";
import { lineText, markedLine, partText } from "../../../shared/diff/book/compared-words.ts";
import { compareBooks } from "../../../shared/diff/book/comparison.ts";
import { differencesOf } from "../../../shared/diff/book/differences.ts";
import { letingBook } from "../../fixtures/paths.ts";

const BEFORE = rowsOfBook(letingBook());
const at = <T>(list: readonly T[], index: number): T => list[index] ?? expect.fail(`no element ${index}`);
const section = at(BEFORE.sections, 0);
const paragraph = at(section.paragraphs, 5);
const project = at(BEFORE.projects, 2);
const gone = at(BEFORE.projects, 5);
const indicator = at(project.indicators, 1);
const NOW = { now: true } as const;

const OPS: Op[] = [
  {
    op: "set",
    table: "paragraph",
    id: paragraph.id,
    fields: { text: paragraph.text.replace("安全", "质量") },
  },
  { op: "set", table: "indicator", id: indicator.id, fields: { symbol: "≥", number: "61", unit: "%" } },
  { op: "delete", table: "project", id: gone.id },
];
const AFTER = applyOps(BEFORE, OPS);
const parts = compareBooks(BEFORE, AFTER, true);
const differences = differencesOf(parts);

const ALL = new Set(differences.keys());

function shown(
  onlyDifferences: boolean,
  listed: ReadonlySet<number> = ALL,
  unfolded: string[] = [],
): string[] {
  return shownLines(parts, differences, { onlyDifferences, listed, unfolded: new Set(unfolded) }).map(
    (line) => {
      if (line.kind === "alike") return line.words;
      const row = line.kind === "part" ? line.part : line.line;
      return `${row.table} ${(row.right ?? row.left)?.number}${line.difference === null ? "" : ` #${line.difference}`}`;
    },
  );
}

describe("the lines of a comparison", () => {
  it("fold up what both books have alike", () => {
    const lines = shown(false);
    expect(lines.slice(0, 5)).toEqual([
      "“封面”两份相同",
      "section 1",
      "5 处两份相同",
      "paragraph 6 #0",
      `${section.paragraphs.length - 6} 处两份相同`,
    ]);
    expect(lines).toContain("indicator 2 #1");
    expect(lines).toContain("project 6 #2");
  });

  it("leave it out where only differences are wanted, but for the names of their parts", () => {
    const lines = shown(true);
    expect(lines.filter((line) => !line.includes("#"))).toEqual(["section 1", "project 3"]);
    expect(shown(true, new Set([1]))).toEqual(["project 3", "indicator 2 #1"]);
  });

  it("unfold what is asked for", () => {
    const [fold] = shownLines(parts, differences, {
      onlyDifferences: false,
      listed: ALL,
      unfolded: new Set(),
    });
    if (fold?.kind !== "alike") return expect.fail("the cover is alike");
    expect(shown(false, ALL, [fold.key])[0]).toBe("book 1");
  });
});

describe("a difference in its form", () => {
  it("is found at the word itself, in the present text", () => {
    const place = placeOfDifference(AFTER, { left: { version: 1 }, right: NOW }, at(differences, 0));
    expect(place).toEqual({
      place: { kind: "section", id: section.id },
      spot: { table: "paragraph", id: paragraph.id, field: "text", offset: paragraph.text.indexOf("安全") },
    });
  });

  it("is nowhere where the open book does not have it", () => {
    expect(placeOfDifference(AFTER, { left: NOW, right: NOW }, at(differences, 2))).toBeNull();
    const files = { left: { path: "/甲.docx" }, right: { path: "/乙.docx" } };
    expect(placeOfDifference(AFTER, files, at(differences, 0))).toBeNull();
  });
});

describe("a line in words", () => {
  it("has the cells of an indicator apart, and the three fields of its value as one", () => {
    const line = at(differences, 1).line ?? expect.fail("an indicator differs");
    expect(lineText(line, "right")).toContain(`${indicator.description}｜≥61%｜`);
    const words = (mark: string) =>
      markedLine(line).flatMap((each) => (each.mark === mark ? [each.text] : []));
    expect(words("added").join("")).toContain("≥61");
    expect(words("removed").join("")).toContain(indicator.number);
  });

  it("a part that one book has is told whole", () => {
    const text = partText(at(differences, 2).part, "left");
    expect(text.split("\n")[0]).toBe(`6.${gone.name}`);
    expect(text).toContain(`绩效目标：${gone.goal.split("\n")[0]}`);
  });
});
