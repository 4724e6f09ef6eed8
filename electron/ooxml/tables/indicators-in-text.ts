import { ANY_SIGN, splitIndicatorValue } from "../../../shared/book/indicator-value.ts";
import { levelName } from "../../../shared/book/level-name.ts";
import { EMPTY_INDICATOR, type Indicator } from "../../../shared/book/model.ts";
import { isBlank } from "../../../shared/book/spaceless.ts";
import type { BesideEntry } from "./beside.ts";

/** Indicators that a form has as running text in one cell: “产出指标：数量指标：检查企业≥16家；质量指标：…”. */

const ENUMERATOR = /^(?:\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)、.．](?!\d))+\s*/;
const LEVEL1 = /^\s*((?:产出|效益|效果|满意度|成本)指标)(?:[（(][^（()）]*[）)])?\s*[：:]?\s*/;
const LEVEL2 =
  /^\s*((?:数量|质量|时效|成本|经济效益|社会效益|生态效益|环境效益|可持续影响|服务对象满意度|满意度|经济成本|社会成本|生态环境成本)指标)(?:[（(][^（()）]*[）)])?\s*[：:]\s*/;
/** A sign or a word for one, or a number, begins the value; it may have no name before it. */
const BEGINS = `(?:${ANY_SIGN}|不少于|不低于|不超过|大于|小于|达到|控制在)`;
const VALUE = new RegExp(
  `^((?!${BEGINS}|\\d).{2,}?|)\\s*[：:，,]?\\s*(${BEGINS}.*|(?<![\\d.,])\\d[\\d,.]*\\s*[^\\d，。；]{0,8})$`,
);

/** The indicators of what stays beside a project under a label of indicators; none where its text says less than two, or hardly a value. */
export function indicatorsIn(entries: readonly BesideEntry[]): Indicator[] {
  const found = entries.filter(({ label }) => label.includes("指标")).flatMap(indicatorsOf);
  const valued = found.filter((row) => row.symbol + row.number + row.unit !== "").length;
  return found.length > 1 && valued * 2 >= found.length ? found : [];
}

function indicatorsOf({ label, lines }: BesideEntry): Indicator[] {
  const out: Indicator[] = [];
  let [level1, level2] = [LEVEL1.exec(label)?.[1] ?? "", ""];
  for (const piece of lines.join("\n").split(/[\n；;。]/)) {
    let rest = piece.replace(ENUMERATOR, "");
    const first = LEVEL1.exec(rest);
    // 成本指标 below 产出指标, or behind others of the second level, is of the second.
    const isSecond =
      (first?.[1] === "成本指标" && (level1 === "产出指标" || (level1 === "" && level2 !== ""))) ||
      (first?.[1] === "满意度指标" && level1 === "" && level2 !== "");
    if (first && !isSecond) {
      [level1, level2] = [levelName(first[1] ?? ""), ""];
      rest = rest.slice(first[0].length).replace(ENUMERATOR, "");
    }
    const second = LEVEL2.exec(rest);
    if (second) {
      level2 = levelName(second[1] ?? "");
      rest = rest.slice(second[0].length).replace(ENUMERATOR, "");
    }
    if (isBlank(rest) || level1 + level2 === "") continue;
    const [, name = rest, value = ""] = VALUE.exec(rest.trim()) ?? [];
    // A value alone is an indicator where its kind stands before it.
    if (name === "" && !second) continue;
    out.push({ ...EMPTY_INDICATOR, level1, level2, level3: name.trim(), ...splitIndicatorValue(value) });
  }
  return out;
}
