import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTsv, toTsv } from "../../../renderer/forms/project/grid/tsv.ts";

describe("the clipboard's table text", () => {
  it("keeps a quoted cell of several lines as one cell", () => {
    expect(parseTsv('a\t"第一行\n第二行"\r\nb\tc\r\n')).toEqual([
      ["a", "第一行\n第二行"],
      ["b", "c"],
    ]);
  });

  it("undoubles quotes, and leaves a quote alone that nothing closes", () => {
    expect(parseTsv('"说""好"""\t"没有完\n5"寸')).toEqual([['说"好"', '"没有完'], ['5"寸']]);
  });

  it("keeps blank cells and rows of different length, and makes no row of the last line end", () => {
    expect(parseTsv("\t\na\n\n")).toEqual([["", ""], ["a"], [""]]);
  });

  it("takes back whatever it wrote", () => {
    // A carriage return inside a cell becomes a line end, and one empty cell alone is no table.
    const text = fc.string({ unit: fc.constantFrom("a", "中", "\t", "\n", '"', " ") });
    const table = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseTsv(toTsv(rows))).toEqual(rows);
      }),
    );
  });
});
