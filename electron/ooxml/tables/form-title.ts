import { spaceless } from "../../../shared/book/spaceless.ts";

/** What stands above a form: its kind, the year, its number among the papers. None of it names a project. */

/** The words that the title of a form is made of. */
const TITLE_WORDS =
  /财政|预算|项目|支出|专项|资金|部门|单位|整体|省级|市级|县级|区级|本级|绩效|目标|自评|评价|监控|申报|批复|审核|年度|情况|说明|一览|汇总|明细|经费|政策|报告|公开|表|书|的|和|及/g;
const UNIT = /\([^()]*单位:?[^()]*元\)$/;
const YEAR = /(?:20\d\d|[〇零○一二三四五六七八九]{4})年?度?|（[\d.]+年?度?）/g;

/** “项目支出绩效目标申报表”, “（2022年度）”, “附件1”. */
export function isFormTitle(text: string): boolean {
  const plain = spaceless(text);
  // “2.2024年绩效目标表” is a project's.
  if (plain === "" || plain.length > 40 || /^\d{1,3}[.、](?!\d)/.test(plain)) return false;
  if (/^附[件表]\d*[-—]?\d*:?$/.test(plain)) return true;
  return (
    plain
      .replace(UNIT, "")
      .replace(YEAR, "")
      .replace(TITLE_WORDS, "")
      .replace(/[().\-—:、]/g, "") === ""
  );
}
