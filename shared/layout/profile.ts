import { DEFAULT_LAYOUT } from "../book/model.ts";
import { AppError } from "../error.ts";

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
  readonly page: Paper;
  /** Distance of the tab stops that a tab character in running text goes to. */
  readonly tab: number;
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  readonly table: TableShape;
}

/** Millimetres to twips. */
function mm(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

const A4 = { width: 11906, height: 16838 } as const;

const FANGSONG = "仿宋_GB2312";
const KAITI = "楷体_GB2312";
const HEITI = "黑体";
const SONGTI = "宋体";
const XIAOBIAOSONG = "方正小标宋简体";

/** 二号, 三号, 四号, 五号 … in twips. */
const SIZE = { one: 520, smallOne: 480, two: 440, three: 320, four: 280, five: 210 } as const;

function style(font: string, size: number, pitch: number, rest: Partial<TextStyle> = {}): TextStyle {
  return { font, size, pitch, spacing: 0, align: "left", indent: 0, before: 0, after: 0, ...rest };
}

/** Label column, then columns whose sums give the six cells of 预算规模 and the four of 资金支出计划 equal widths. */
const BASIC_COLUMNS = [24, 20, 10, 10, 20, 20, 10, 10, 20];
const INDICATOR_COLUMNS = [124, 145, 144, 144, 161, 166];

interface BodySize {
  readonly size: number;
  readonly pitch: number;
  readonly spacing: number;
}

function styles(body: BodySize, page: Paper): Record<StyleName, TextStyle> {
  const { size, pitch, spacing } = body;
  const footerPitch = 320;
  const centred = { align: "center" } as const;
  return {
    coverDepartment: style(XIAOBIAOSONG, SIZE.two, 800, { ...centred, before: 2600, after: 400 }),
    coverTitle: style(XIAOBIAOSONG, SIZE.one, 900, { ...centred, after: 5200 }),
    coverLine: style(KAITI, SIZE.three, 640, { ...centred, after: 160 }),
    contentsTitle: style(XIAOBIAOSONG, SIZE.two, 700, { ...centred, after: 400 }),
    contentsPart: style(HEITI, size, pitch + 60, { before: 120 }),
    contentsEntry: style(FANGSONG, size, pitch + 60),
    dividerNumber: style(XIAOBIAOSONG, SIZE.two, 800, { ...centred, before: 4400, after: 300 }),
    dividerTitle: style(XIAOBIAOSONG, SIZE.two, 800, centred),
    sectionHeading: style(HEITI, size, pitch, { spacing }),
    level1: style(KAITI, size, pitch, { spacing, indent: 2, align: "both" }),
    body: style(FANGSONG, size, pitch, { spacing, indent: 2, align: "both" }),
    projectHeading: style(HEITI, size, pitch, { ...centred, after: 120 }),
    cell: style(FANGSONG, SIZE.five, 280, centred),
    // The footer fills the bottom margin, or LibreOffice gives what it leaves to the text of a section's first page.
    footer: style(SONGTI, SIZE.four, footerPitch, { before: page.bottom - page.footer - footerPitch }),
  };
}

const TABLE: TableShape = {
  sidePadding: 80,
  rowPadding: 110,
  minRow: 480,
  border: 10,
  gap: 160,
  basicColumns: BASIC_COLUMNS,
  indicatorColumns: INDICATOR_COLUMNS,
};

/** The provincial look: it gives the official file's own page numbers. 31 lines of 31 characters in 四号. */
const HEBEI_PAPER: Paper = { ...A4, top: mm(25.4), bottom: mm(25.4), left: 1588, right: 1474, footer: 992 };
const HEBEI: Profile = {
  name: DEFAULT_LAYOUT,
  title: "河北版式",
  page: HEBEI_PAPER,
  tab: 420,
  styles: styles({ size: SIZE.four, pitch: 440, spacing: 0 }, HEBEI_PAPER),
  table: TABLE,
};

/** GB/T 9704-2012 5.2: a text block of 156 × 225 mm, 22 lines of 28 characters in 三号. */
const GBT_PAPER: Paper = {
  ...A4,
  top: mm(37),
  bottom: mm(35),
  left: mm(28),
  right: mm(26),
  // 7 mm from the text block's foot to the page number (7.5), which is 14 pt high.
  footer: mm(35 - 7) - SIZE.four,
};
const GBT_9704: Profile = {
  name: "gbt9704",
  title: "党政机关公文格式（GB/T 9704）",
  page: GBT_PAPER,
  tab: 420,
  // 28 × 16 pt is 448 pt, the text block 442.2 pt: characters stand a quarter point closer.
  styles: styles({ size: SIZE.three, pitch: 579, spacing: -5 }, GBT_PAPER),
  table: TABLE,
};

export const PROFILES: readonly Profile[] = [HEBEI, GBT_9704];

/** The profile of that name. @throws AppError `layout-unknown`, which lists the names there are. */
export function profileNamed(name: string): Profile {
  const found = PROFILES.find((profile) => profile.name === name);
  if (found) return found;
  const names = PROFILES.map((profile) => profile.name).join("、");
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
