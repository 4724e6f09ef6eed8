import { PROJECT_CODE_LENGTH, projectCodeCheck, projectCodeParts } from "../../book/project-code.ts";
import type { Rule } from "./rule.ts";

export const c3CodeCheckCharacter: Rule = {
  id: "C3",
  title: "项目编码校验位不符",
  severity: "warning",
  example: { wrong: "13022524P00HHX610007A", right: "13022524P00HHX610007T" },
  on: "part",
  project: ({ code }) => {
    const parts = projectCodeParts(code);
    const due = parts && projectCodeCheck(code.slice(0, PROJECT_CODE_LENGTH - 1));
    if (!parts || due === parts.check) return null;
    return {
      where: { field: "code" },
      message: `项目编码校验位不符，请核对：“${code}”的末位是“${parts.check}”，按其余各位推算应为“${due}”。`,
      quote: code,
      advice: "多半是某一位抄错了；从预算一体化系统里复制。",
    };
  },
};
