import { emptyProject } from "../book/model.ts";
import { AppError } from "../error.ts";
import { type Profile, standardNamed, textHeight, textWidth } from "./profile.ts";
import { FOOTER_CLEAR, FOOTER_PITCH, profileOf, twipsOfMm } from "./profile-of.ts";
import { changedValues, type ProfileChanges, type ProfileValues } from "./profile-values.ts";
import { tableMaker } from "./tables.ts";

/**
 * A built-in layout with a user's changes.
 * @throws AppError `layout-unknown`; `profile-impossible`, which names the value that cannot work and why.
 */
export function profileWith(name: string, changes: ProfileChanges): Profile {
  const standard = standardNamed(name);
  const values = changedValues(standard.values, changes);
  refuseSizes(values);
  refuseMargins(values);
  const profile = profileOf(standard, values);
  refuseCrowded(profile);
  return profile;
}

const SIZE_NAMES = {
  coverTitle: "封面标题字号",
  heading: "标题字号",
  body: "正文字号",
  cell: "表格字号",
} as const satisfies Record<keyof ProfileValues["sizes"], string>;
/** Points. */
const SIZES = { least: 5, most: 72 } as const;

function refuseSizes({ sizes, linePitch }: ProfileValues): void {
  for (const key of ["coverTitle", "heading", "body", "cell"] as const) {
    const size = sizes[key];
    if (!(size >= SIZES.least && size <= SIZES.most))
      refuse(`${SIZE_NAMES[key]} ${size} 磅不在 ${SIZES.least} 至 ${SIZES.most} 磅之间`);
    if (!Number.isInteger(size * 2)) refuse(`${SIZE_NAMES[key]} ${size} 磅不是整磅或半磅，Word 不能这样设置`);
  }
  if (!(linePitch >= sizes.body))
    refuse(`行距 ${linePitch} 磅小于正文字号 ${sizes.body} 磅，上下行的字会叠在一起`);
}

const MARGIN_NAMES = {
  top: "上边距",
  bottom: "下边距",
  left: "左边距",
  right: "右边距",
} as const satisfies Record<keyof ProfileValues["margins"], string>;
/** What printers cannot reach, mm. */
const LEAST_MARGIN = 5;
/** A4, mm. */
const PAPER = { width: 210, height: 297 } as const;

function refuseMargins({ margins }: ProfileValues): void {
  for (const key of ["top", "bottom", "left", "right"] as const)
    if (!(margins[key] >= LEAST_MARGIN))
      refuse(`${MARGIN_NAMES[key]} ${margins[key]} 毫米太小，打印机印不到离纸边 ${LEAST_MARGIN} 毫米以内`);
  if (twipsOfMm(margins.bottom) < FOOTER_PITCH + FOOTER_CLEAR)
    refuse(`下边距 ${margins.bottom} 毫米放不下页码，至少要 11 毫米`);
  if (margins.left + margins.right >= PAPER.width)
    refuse(`左边距 ${margins.left} 毫米加右边距 ${margins.right} 毫米超过了纸宽 ${PAPER.width} 毫米`);
  if (margins.top + margins.bottom >= PAPER.height)
    refuse(`上边距 ${margins.top} 毫米加下边距 ${margins.bottom} 毫米超过了纸高 ${PAPER.height} 毫米`);
}

/** What must fit, or a page is no page: characters in a line, lines on a page, characters in a table's narrowest column. */
const LEAST_CHARACTERS = 10;
const LEAST_LINES = 5;
const LEAST_IN_COLUMN = 2;

function refuseCrowded(profile: Profile): void {
  const { values, styles, table } = profile;
  const { left, right, top, bottom } = values.margins;
  for (const key of ["body", "heading"] as const) {
    const size = values.sizes[key];
    if (textWidth(profile) < LEAST_CHARACTERS * size * 20)
      refuse(
        `左右边距 ${left}、${right} 毫米之间，按${SIZE_NAMES[key]} ${size} 磅一行排不下 ${LEAST_CHARACTERS} 个字`,
      );
  }
  if (textWidth(profile) < styles.coverTitle.size)
    refuse(`左右边距 ${left}、${right} 毫米之间排不下封面标题的一个字`);
  const highest = Math.max(...Object.values(styles).map(({ pitch }) => pitch));
  if (textHeight(profile) < LEAST_LINES * styles.body.pitch || textHeight(profile) < highest)
    refuse(`上下边距 ${top}、${bottom} 毫米之间，按行距 ${values.linePitch} 磅一页排不下 ${LEAST_LINES} 行`);
  const { indicators, basic } = emptyTables(profile);
  const narrowest = Math.min(...indicators.columns) - 2 * table.sidePadding - table.border;
  if (narrowest < LEAST_IN_COLUMN * styles.cell.size)
    refuse(
      `表格字号 ${values.sizes.cell} 磅太大（或左右边距 ${left}、${right} 毫米太宽），表格最窄的一列排不下 ${LEAST_IN_COLUMN} 个字`,
    );
  const rows = [...basic.rows, ...indicators.rows];
  const header = indicators.rows[0]?.height ?? 0;
  if (rows.some((row) => row.splits) || textHeight(profile) < 2 * header + LEAST_LINES * styles.cell.pitch)
    refuse(
      `上下边距 ${top}、${bottom} 毫米之间，按表格字号 ${values.sizes.cell} 磅一页排不下表头和 ${LEAST_LINES} 行`,
    );
}

function emptyTables(profile: Profile) {
  const make = tableMaker(profile);
  return { basic: make.basic(emptyProject()), indicators: make.indicators(emptyProject()) };
}

function refuse(reason: string): never {
  throw new AppError("profile-impossible", `这样的版式排不了：${reason}。请改这一项，版式设置没有改动。`);
}
