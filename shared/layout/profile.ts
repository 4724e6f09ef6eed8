import { DEFAULT_LAYOUT } from "../book/model.ts";
import { AppError } from "../error.ts";
import { FOOTER_PITCH, profileOf, SIZE_FOUR, twipsOfMm } from "./profile-of.ts";
import type { ProfileValues } from "./profile-values.ts";

/**
 * Layout profiles: sizes, fonts and margins as data. Lengths are twips (1/20 pt, 1/1440 inch) unless a name says otherwise.
 * A profile decides everything that the layout engine and the Word writer need, so both draw the same page.
 */

export type StyleName =
  | "coverDepartment"
  | "coverTitle"
  | "coverLine"
  | "contentsTitle"
  | "contentsPart"
  | "contentsEntry"
  | "dividerNumber"
  | "dividerTitle"
  | "sectionHeading"
  | "level1"
  | "body"
  | "projectHeading"
  | "cell"
  | "footer";

export type Align = "left" | "center" | "right" | "both";

export interface TextStyle {
  /** East Asian font, named for Latin text too, so that Latin characters are half an em wide. */
  readonly font: string;
  /** Font size. */
  readonly size: number;
  /** Exact distance from line to line. */
  readonly pitch: number;
  /** Added to each character's advance; negative draws them together. */
  readonly spacing: number;
  readonly align: Align;
  /** First-line indent in characters. */
  readonly indent: number;
  /** Space above and below the paragraph. Above is kept at the top of a page. */
  readonly before: number;
  readonly after: number;
}

export interface TableShape {
  /** Between a cell's edge and its text, left and right. */
  readonly sidePadding: number;
  /** Above and below the text of a row's tallest cell, together. */
  readonly rowPadding: number;
  /** Least height of a row. */
  readonly minRow: number;
  /** Thickness of every border. */
  readonly border: number;
  /** Between the basic and the indicator table. */
  readonly gap: number;
  /** Columns of the basic table, as shares of the text width; the first holds the labels. */
  readonly basicColumns: readonly number[];
  /** 一级指标 … 指标值确定依据, as shares of the text width. */
  readonly indicatorColumns: readonly number[];
}

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the paper's foot to the footer's foot. */
  readonly footer: number;
}

export interface Profile {
  readonly name: string;
  /** As a list of layouts shows it. */
  readonly title: string;
  /** What all the rest follows from. */
  readonly values: ProfileValues;
  /** Printed on both sides of the paper, or on one. */
  readonly sides: ProfileValues["sides"];
  readonly page: Paper;
  /** Distance of the tab stops that a tab character in running text goes to. */
  readonly tab: number;
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  readonly table: TableShape;
}

/** A built-in layout, of which users change the values. */
export interface Standard {
  readonly name: string;
  readonly title: string;
  readonly values: ProfileValues;
  /** From the text block's foot to the page number. */
  readonly footerGap: number;
  /** Draws characters together where one more than fits would nearly fit the line. */
  readonly tight: boolean;
}

const FONTS = {
  title: "方正小标宋简体",
  heading: "黑体",
  level1: "楷体_GB2312",
  body: "仿宋_GB2312",
  cell: "仿宋_GB2312",
  footer: "宋体",
} as const;

const STANDARDS: readonly Standard[] = [
  {
    // The provincial look: it gives the official file's own page numbers. 31 lines of 31 characters in 四号.
    name: DEFAULT_LAYOUT,
    title: "河北版式",
    values: {
      fonts: FONTS,
      sizes: { coverTitle: 26, heading: 14, body: 14, cell: 10.5 },
      linePitch: 22,
      margins: { top: 25.4, bottom: 25.4, left: 28, right: 26 },
      sides: "both",
    },
    footerGap: 128,
    tight: false,
  },
  {
    // GB/T 9704-2012 5.2: a text block of 156 × 225 mm, 22 lines of 28 characters in 三号; number 7 mm below it, 14 pt high (7.5).
    name: "gbt9704",
    title: "党政机关公文格式（GB/T 9704）",
    values: {
      fonts: FONTS,
      sizes: { coverTitle: 26, heading: 16, body: 16, cell: 10.5 },
      linePitch: 28.95,
      margins: { top: 37, bottom: 35, left: 28, right: 26 },
      sides: "both",
    },
    footerGap: twipsOfMm(7) + SIZE_FOUR - FOOTER_PITCH,
    tight: true,
  },
];

export const PROFILES: readonly Profile[] = STANDARDS.map((standard) => profileOf(standard, standard.values));

/** The profile of that name, unchanged. @throws AppError `layout-unknown`, which lists what there is. */
export function profileNamed(name: string): Profile {
  const standard = standardNamed(name);
  return profileOf(standard, standard.values);
}

/** @throws AppError `layout-unknown`, which lists what there is. */
export function standardNamed(name: string): Standard {
  const found = STANDARDS.find((standard) => standard.name === name);
  if (found) return found;
  const titles = STANDARDS.map(({ title }) => `“${title}”`).join("");
  throw new AppError("layout-unknown", `没有名为“${name}”的版式。可用的版式：${titles}。`);
}

/** A layout is known to people by its title; one that this program does not know by its name. */
export function layoutTitle(name: string): string {
  return STANDARDS.find((standard) => standard.name === name)?.title ?? name;
}

/** The name of the layout that people call so; anything else is taken for a name. */
export function layoutTitled(words: string): string {
  return STANDARDS.find(({ title }) => title === words)?.name ?? words;
}

/** Width of the text block. */
export function textWidth({ page }: Profile): number {
  return page.width - page.left - page.right;
}

/** Height of the text block. */
export function textHeight({ page }: Profile): number {
  return page.height - page.top - page.bottom;
}
