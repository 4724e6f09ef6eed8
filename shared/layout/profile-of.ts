import type { Paper, Profile, Standard, StyleName, TableShape, TextStyle } from "./profile.ts";
import type { ProfileValues } from "./profile-values.ts";

/** From a layout's values, which people set, to the profile that the engine and the writers need. */

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
const SIZE_TWO = 440;
const SIZE_THREE = 320;
export const SIZE_FOUR = 280;

/** Label column, then columns whose sums give the six cells of 预算规模 and the four of 资金支出计划 equal widths. */
const BASIC_COLUMNS = [24, 20, 10, 10, 20, 20, 10, 10, 20];
const INDICATOR_COLUMNS = [124, 145, 144, 144, 161, 166];

/** Height of the page number's line. */
export const FOOTER_PITCH = 320;
/** The least that stands between it and the paper's foot: 5 mm, which printers reach. */
export const FOOTER_CLEAR = 283;

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
    footer: Math.max(FOOTER_CLEAR, bottom - footerGap - FOOTER_PITCH),
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
    coverDepartment: style(fonts.title, SIZE_TWO, 800, { ...centred, before: down(2600), after: down(400) }),
    coverTitle: style(fonts.title, coverTitle, Math.round((coverTitle * 45) / 26), {
      ...centred,
      after: down(5200),
    }),
    coverLine: style(fonts.level1, SIZE_THREE, 640, { ...centred, after: down(160) }),
    contentsTitle: style(fonts.title, SIZE_TWO, 700, { ...centred, after: down(400) }),
    contentsPart: style(fonts.heading, size, pitch + 60, { before: 120 }),
    contentsEntry: style(fonts.body, size, pitch + 60),
    dividerNumber: style(fonts.title, SIZE_TWO, 800, { ...centred, before: down(4400), after: down(300) }),
    dividerTitle: style(fonts.title, SIZE_TWO, 800, centred),
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
    footer: style(fonts.footer, SIZE_FOUR, FOOTER_PITCH, {
      before: page.bottom - page.footer - FOOTER_PITCH,
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
