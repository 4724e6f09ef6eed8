import { DEFAULT_LAYOUT } from "../book/model.ts";
import { AppError } from "../error.ts";
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

/** Millimetres to twips. */
export function twipsOfMm(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

/** Points to twips. */
function twips(points: number): number {
  return Math.round(points * 20);
}

const A4 = { width: 11906, height: 16838 } as const;

/** 二号, 三号, 四号 in twips. */
const SIZE = { two: 440, three: 320, four: 280 } as const;

/** Label column, then columns whose sums give the six cells of 预算规模 and the four of 资金支出计划 equal widths. */
const BASIC_COLUMNS = [24, 20, 10, 10, 20, 20, 10, 10, 20];
const INDICATOR_COLUMNS = [124, 145, 144, 144, 161, 166];

/** Height of the page number's line, and the least that stands between it and the paper's foot: 5 mm, which printers reach. */
export const FOOTER = { pitch: 320, clear: 283 } as const;

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

/** Everything that follows from a layout's values. The values must be possible ones, see `profileWith`. */
export function profileOf({ name, title, footerGap, tight }: Standard, values: ProfileValues): Profile {
  const { margins } = values;
  const bottom = twipsOfMm(margins.bottom);
  const page: Paper = {
    ...A4,
    top: twipsOfMm(margins.top),
    bottom,
    left: twipsOfMm(margins.left),
    right: twipsOfMm(margins.right),
    footer: Math.max(FOOTER.clear, bottom - footerGap - FOOTER.pitch),
  };
  const { sides } = values;
  return {
    name,
    title,
    values,
    sides,
    page,
    tab: 420,
    styles: stylesOf(values, page, tight),
    table: tableOf(values),
  };
}

function stylesOf(values: ProfileValues, page: Paper, tight: boolean): Record<StyleName, TextStyle> {
  const { fonts } = values;
  const size = twips(values.sizes.body);
  const heading = twips(values.sizes.heading);
  const coverTitle = twips(values.sizes.coverTitle);
  const pitch = twips(values.linePitch);
  const headingPitch = Math.max(pitch, Math.round(heading * 1.3));
  const spacing = tight ? tightSpacing(page.width - page.left - page.right, size) : 0;
  // Cover and dividers keep their look on a lower page.
  const down = (length: number) =>
    Math.round(length * Math.min(1, (page.height - page.top - page.bottom) / 12756));
  const centred = { align: "center" } as const;
  return {
    coverDepartment: style(fonts.title, SIZE.two, 800, { ...centred, before: down(2600), after: down(400) }),
    coverTitle: style(fonts.title, coverTitle, Math.round((coverTitle * 45) / 26), {
      ...centred,
      after: down(5200),
    }),
    coverLine: style(fonts.level1, SIZE.three, 640, { ...centred, after: down(160) }),
    contentsTitle: style(fonts.title, SIZE.two, 700, { ...centred, after: down(400) }),
    contentsPart: style(fonts.heading, size, pitch + 60, { before: 120 }),
    contentsEntry: style(fonts.body, size, pitch + 60),
    dividerNumber: style(fonts.title, SIZE.two, 800, { ...centred, before: down(4400), after: down(300) }),
    dividerTitle: style(fonts.title, SIZE.two, 800, centred),
    sectionHeading: style(fonts.heading, heading, headingPitch, { spacing: heading === size ? spacing : 0 }),
    level1: style(fonts.level1, size, pitch, { spacing, indent: 2, align: "both" }),
    body: style(fonts.body, size, pitch, { spacing, indent: 2, align: "both" }),
    projectHeading: style(fonts.heading, heading, headingPitch, { ...centred, after: 120 }),
    cell: style(
      fonts.cell,
      twips(values.sizes.cell),
      Math.round((twips(values.sizes.cell) * 4) / 3),
      centred,
    ),
    // The footer fills the bottom margin, or LibreOffice gives what it leaves to the text of a section's first page.
    footer: style(fonts.footer, SIZE.four, FOOTER.pitch, {
      before: page.bottom - page.footer - FOOTER.pitch,
    }),
  };
}

function style(font: string, size: number, pitch: number, rest: Partial<TextStyle> = {}): TextStyle {
  return { font, size, pitch, spacing: 0, align: "left", indent: 0, before: 0, after: 0, ...rest };
}

/** More than this share of a character, drawn together, begins to be seen. */
const TIGHTEST = 0.025;

/** What makes one character more fit the line: −0.25 pt for 28 of 三号 in 156 mm (GB/T 9704-2012 5.2.3); 0 where it is too much. */
function tightSpacing(width: number, size: number): number {
  const spacing = Math.floor(width / Math.ceil(width / size) - size);
  return spacing >= -TIGHTEST * size ? spacing : 0;
}

/** Paddings of a table grow with its text; they were chosen for 五号. */
function tableOf({ sizes }: ProfileValues): TableShape {
  const scale = sizes.cell / 10.5;
  return {
    sidePadding: 80,
    rowPadding: Math.round(110 * scale),
    minRow: Math.round(480 * scale),
    border: 10,
    gap: 160,
    basicColumns: BASIC_COLUMNS,
    indicatorColumns: INDICATOR_COLUMNS,
  };
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
    footerGap: twipsOfMm(7) + SIZE.four - FOOTER.pitch,
    tight: true,
  },
];

export const PROFILES: readonly Profile[] = STANDARDS.map((standard) => profileOf(standard, standard.values));

/** The profile of that name, unchanged. @throws AppError `layout-unknown`, which lists the names there are. */
export function profileNamed(name: string): Profile {
  const standard = standardNamed(name);
  return profileOf(standard, standard.values);
}

/** @throws AppError `layout-unknown`, which lists the names there are. */
export function standardNamed(name: string): Standard {
  const found = STANDARDS.find((standard) => standard.name === name);
  if (found) return found;
  const names = STANDARDS.map((standard) => standard.name).join("、");
  throw new AppError("layout-unknown", `没有名为“${name}”的版式。可用的版式：${names}。`);
}

/** Width of the text block. */
export function textWidth({ page }: Profile): number {
  return page.width - page.left - page.right;
}

/** Height of the text block. */
export function textHeight({ page }: Profile): number {
  return page.height - page.top - page.bottom;
}
