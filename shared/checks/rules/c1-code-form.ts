import { PROJECT_CODE_LENGTH, projectCodeParts } from "../../book/project-code.ts";
import type { Rule } from "./rule.ts";

export const c1CodeForm: Rule = {
  id: "C1",
  title: "项目编码位数或字符不对",
  severity: "error",
  example: { wrong: "13022524P00HHX61000", right: "13022524P00HHX610007T" },
  on: "part",
  project: ({ code }) => {
    if (code.trim() === "" || projectCodeParts(code)) return null;
    const length = Array.from(code).length;
    return {
      where: { field: "code" },
      message:
        length === PROJECT_CODE_LENGTH
          ? `项目编码字符不对：“${code}”。`
          : `项目编码应为${PROJECT_CODE_LENGTH}位，现在是${length}位：“${code.slice(0, 60)}”。`,
      quote: code,
      advice:
        "六位地区、两位年份、一个大写字母，其余是数字和大写字母（没有I、O、S、V、Z）；从预算一体化系统里复制。",
    };
  },
};
