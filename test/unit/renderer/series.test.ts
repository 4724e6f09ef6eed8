import { describe, expect, it } from "vitest";
import { continued } from "../../../renderer/forms/project/grid/series.ts";

describe("dragging a selection's corner", () => {
  it.each([
    [["95"], ["95", "95"]],
    [
      ["1", "3"],
      ["5", "7"],
    ],
    [
      ["0.1", "0.2"],
      ["0.3", "0.4"],
    ],
    [
      ["30", "20"],
      ["10", "0"],
    ],
    [
      ["1", "2", "5"],
      ["1", "2"],
    ],
    [["指标1"], ["指标2", "指标3"]],
    [["指标09"], ["指标10", "指标11"]],
    [
      ["2组", "4组"],
      ["6组", "8组"],
    ],
    [["一月"], ["二月", "三月"]],
    [["第三季度"], ["第四季度", "第一季度"]],
    [["%"], ["%", "%"]],
    [
      ["甲", "乙"],
      ["甲", "乙"],
    ],
    [["冀财〔2024〕15号"], ["冀财〔2024〕15号", "冀财〔2024〕15号"]],
    [[""], ["", ""]],
  ])("%j goes on with %j", (given, expected) => {
    expect(continued(given, 2)).toEqual(expected);
  });

  it("copies where Ctrl is held", () => {
    expect(continued(["指标1"], 2, true)).toEqual(["指标1", "指标1"]);
  });
});
