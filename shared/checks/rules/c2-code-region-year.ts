import type { Project } from "../../book/model.ts";
import { projectCodeParts } from "../../book/project-code.ts";
import { perObject } from "../../remember.ts";
import type { Finding } from "../problem.ts";
import type { Rule } from "./rule.ts";

const partsOf = perObject(({ code }: Project) => projectCodeParts(code));

/** The region is the one that most codes of the book name: the cover names it in words only. */
export const c2CodeRegionYear: Rule = {
  id: "C2",
  title: "项目编码的地区、年度不符",
  severity: "warning",
  example: { wrong: "13022523P…（2024年的文本）", right: "13022524P…" },
  on: "book",
  book: ({ book, setting }) => {
    const codes = book.projects.map(partsOf);
    const region = mostFrequent(codes.flatMap((parts) => (parts ? [parts.region] : [])));
    const year = String(setting.fiscalYear % 100).padStart(2, "0");
    return codes.flatMap((parts, index): Finding[] => {
      if (!parts) return [];
      const wrong = [
        ...(region !== null && parts.region !== region
          ? [`地区“${parts.region}”与其他项目的“${region}”不同`]
          : []),
        ...(parts.year !== year ? [`年度“${parts.year}”与封面的${setting.fiscalYear}年不符`] : []),
      ];
      if (wrong.length === 0) return [];
      return [
        {
          where: { project: index + 1, field: "code" },
          message: `项目编码的${wrong.join("，")}，请确认。`,
          quote: parts.region !== region ? parts.region : parts.year,
          advice: "跨年结转的项目沿用原编码；否则从预算一体化系统里复制今年的编码。",
        },
      ];
    });
  },
};

/** The text that more than half of them are; null where none is. */
function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const [text, count] of counts) if (count * 2 > texts.length) return text;
  return null;
}
