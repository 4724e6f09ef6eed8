import type { LayoutNotice } from "./layout.ts";
import type { MeasuredText } from "./measure.ts";
import type { Profile } from "./profile.ts";

/** What a user should know of lines that applications break differently, where that could move a page. Chinese. */

/** @param spare what `spareBelowHeading` answered. */
export function sectionNotices(
  where: string,
  texts: readonly MeasuredText[],
  spare: number | null,
  profile: Profile,
): LayoutNotice[] {
  if (spare === 0) return [];
  const outcome =
    spare === null
      ? "这一部分的页数可能差一页，其后的页码请在打印前核对，或改动这一段的字数后再导出"
      : `已在标题下留 ${spare / profile.styles.body.pitch} 行，使页数一致`;
  return [{ where, message: `${differing(texts)}，${outcome}。` }];
}

/** How many paragraphs a notice names. */
const MOST_NAMED = 3;

function differing(texts: readonly MeasuredText[]): string {
  const different = [...texts.entries()].filter(([, { counts }]) =>
    counts.some((count) => count !== counts[0]),
  );
  const named = different.slice(0, MOST_NAMED).map(([at]) => (at === 0 ? "标题" : `第 ${at} 段`));
  const more = different.length > MOST_NAMED ? `等 ${different.length} 段` : "";
  const changes = different.flatMap(([, { counts }]) => counts.map((count) => count - (counts[0] ?? 0)));
  const ways = [
    changes.some((change) => change > 0) ? "多" : "",
    changes.some((change) => change < 0) ? "少" : "",
  ];
  return `${named.join("、")}${more}在 Word、WPS 或 LibreOffice 中可能${ways.filter(Boolean).join("或")}一行`;
}

export function headingNotice(where: string): LayoutNotice {
  return {
    where,
    message:
      "项目名称在 Word、WPS 或 LibreOffice 中的行数可能不同，表格会多占或少占一页。请缩短项目名称，或在打印前核对其后的页码。",
  };
}

export function tallRowNotice(where: string): LayoutNotice {
  return {
    where,
    message:
      "有一格文字超过一页，在 Word、WPS 或 LibreOffice 中的行数可能不同，会多占一页。请精简这一格，或在打印前核对其后的页码。",
  };
}
