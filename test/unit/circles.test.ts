import { describe, expect, it } from "vitest";
import { circles, type Graph } from "../circles.ts";

const graph = (edges: readonly (readonly [from: string, to: string])[]): Graph =>
  new Map(
    Object.entries(Object.groupBy(edges, ([from]) => from)).map(([from, out = []]) => [
      from,
      new Map(out.map(([, to]) => [to, [`${from}/a.ts → ${to}/b.ts`]])),
    ]),
  );

describe("circles between folders", () => {
  it("finds none where every way ends", () => {
    expect(
      circles(
        graph([
          ["shell", "forms"],
          ["shell", "state"],
          ["forms", "state"],
        ]),
      ),
    ).toEqual([]);
  });

  it("finds each by all of its folders, however long it is, and leaves out what only leads there", () => {
    const found = circles(
      graph([
        ["shell", "forms"],
        ["forms", "features"],
        ["features", "field"],
        ["field", "forms"],
        ["state", "parts"],
        ["parts", "state"],
      ]),
    );
    expect(found.map((circle) => circle.toSorted())).toEqual([
      ["features", "field", "forms"],
      ["parts", "state"],
    ]);
  });
});
