import { spaceless } from "../../../shared/book/spaceless.ts";

/** What stands in and below tables and is no data. */

const CLOSING_LINE =
  /^(?:填报|填表|编制|制表|审核|复核|联系|经办|负责)人(?:员|签[字章])?:|^(?:备注|说明|填表说明|附注|注)\d?:/;

/** What stands below a table: “填报人：李四”, “注：…”. */
export function isClosingLine(text: string): boolean {
  return CLOSING_LINE.test(spaceless(text.slice(0, 40)));
}

/** The word of a row of sums: “合计”, “金额合计（万元）”, “总分”, “自评得分合计”. */
export function isSumWord(text: string): boolean {
  return (
    text.length <= 40 &&
    /^(?:金额|自评|评价|指标|权重|得分|分值|综合)*(?:合计|总计|小计|共计|总分|总得分|总分值|得分)(?:\(.*\))?:?$/.test(
      spaceless(text),
    )
  );
}
