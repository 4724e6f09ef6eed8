/** Numbers as the document prints them: 一、二、三 for sections, 1. 2. 3. for projects, and the bookmarks that go with them. */

const DIGITS = "零一二三四五六七八九";

/** 1 → 一, 10 → 十, 23 → 二十三, 105 → 一百零五. For 1 to 9999. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999)
    throw new RangeError(`no Chinese numeral for ${value}`);
  const units = ["", "十", "百", "千"];
  let out = "";
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = out !== "";
      continue;
    }
    out += (gap ? "零" : "") + DIGITS.charAt(digit) + (units[power] ?? "");
    gap = false;
  }
  return out.replace(/^一十/, "十");
}

/** "总体绩效目标" as the first section → "一、总体绩效目标". `index` counts from 0. */
export function sectionHeading(index: number, title: string): string {
  return sectionNumber(index) + title;
}

/** What stands before a section's title: “一、”. */
export function sectionNumber(index: number): string {
  return `${chineseNumeral(index + 1)}、`;
}

/** "招商经费" as the third project → "3.招商经费绩效目标表". `index` counts from 0. */
export function projectHeading(index: number, name: string): string {
  return `${projectNumber(index)}${name}绩效目标表`;
}

/** What stands before a project's name: “3.”. */
export function projectNumber(index: number): string {
  return `${index + 1}.`;
}

/** The official file's bookmark of a section; `index` from 0: `_Toc_2_2_0000000001`. */
export function sectionBookmark(index: number): string {
  return `_Toc_2_2_${String(index + 1).padStart(10, "0")}`;
}

/** The official file's bookmark of a project; it counts on from the sections: `_Toc_4_4_0000000004`. */
export function projectBookmark(index: number, sectionCount: number): string {
  return `_Toc_4_4_${String(sectionCount + index + 1).padStart(10, "0")}`;
}

/** Level of a paragraph, read off its own text: （一） is 1, 1. is 2, 目标1： is 3, anything else 0. */
export function paragraphLevel(text: string): 0 | 1 | 2 | 3 {
  if (/^[（(][一二三四五六七八九十百]+[）)]/.test(text)) return 1;
  if (/^\d{1,3}[.、．](?!\d)/.test(text)) return 2;
  if (/^目标\s*\d{1,3}\s*[：:]/.test(text)) return 3;
  return 0;
}
