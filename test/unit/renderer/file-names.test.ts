import { expect, it } from "vitest";
import { shownNames, typedNames } from "../../../renderer/dialogs/file/file-names.ts";

it("several names stand in quotation marks, one as it is", () => {
  for (const names of [[], ["甲.docx"], ["甲 乙.docx"], ["甲.docx", "乙 丙.jxwb", "丁.json"]])
    expect(typedNames(shownNames(names))).toEqual(names);
  expect(typedNames(' "甲.docx"  “乙.docx” ')).toEqual(["甲.docx", "乙.docx"]);
  expect(typedNames("关于“招商”的文本.docx")).toEqual(["关于“招商”的文本.docx"]);
  expect(typedNames("  ")).toEqual([]);
});
