import { describe, expect, it } from "vitest";
import {
  PROJECT_CODE_LENGTH,
  projectCodeCheck,
  projectCodeParts,
} from "../../../shared/book/project-code.ts";
import { letingBook } from "../../fixtures/paths.ts";

describe("project codes", () => {
  const codes = letingBook().projects.map((project) => project.code);

  it("the nine of the real text satisfy the check character", () => {
    expect(codes).toHaveLength(9);
    for (const code of codes) {
      expect(code).toHaveLength(PROJECT_CODE_LENGTH);
      expect(projectCodeCheck(code.slice(0, -1))).toBe(code.slice(-1));
    }
  });

  it("a single wrong character is found, two swapped neighbours too", () => {
    const code = codes[0] ?? "";
    for (let at = 0; at < 20; at++) {
      const wrong = code.slice(0, at) + (code[at] === "1" ? "2" : "1") + code.slice(at + 1, 20);
      expect(projectCodeCheck(wrong), wrong).not.toBe(code.slice(-1));
      const [left = "", right = ""] = code.slice(at, at + 2);
      if (left === right || at === 19) continue;
      const swapped = code.slice(0, at) + right + left + code.slice(at + 2, 20);
      expect(projectCodeCheck(swapped), swapped).not.toBe(code.slice(-1));
    }
  });

  it("has parts", () => {
    expect(projectCodeParts("13022524P00HHX610007T")).toEqual({
      region: "130225",
      year: "24",
      kind: "P",
      body: "00HHX610007",
      check: "T",
    });
  });

  it.each([
    "",
    "13022524P00HHX610007",
    "13022524P00HHX610007TT",
    "1302252XP00HHX610007T",
    "13022524P00HHI610007T",
  ])("%j has none", (code) => {
    expect(projectCodeParts(code)).toBeNull();
  });

  it("no check character for what is no code", () => {
    expect(projectCodeCheck("短")).toBeNull();
    expect(projectCodeCheck("I3022524P00HHX610007")).toBeNull();
  });
});
