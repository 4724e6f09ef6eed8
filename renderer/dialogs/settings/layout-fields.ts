import type { ProfileValues } from "../../../shared/layout/profile-values.ts";
import type { Reading } from "../../field/use-draft.ts";

/** What a user may set of a layout, as fields of a form. */

export type LayoutChange = (values: ProfileValues) => ProfileValues;

export interface LayoutField {
  readonly key: string;
  readonly label: string;
  readonly unit: "磅" | "毫米" | null;
  /** As a user types it; `read` understands it. */
  readonly show: (values: ProfileValues) => string;
  readonly read: (typed: string) => Reading<LayoutChange>;
}

export type FontName = keyof ProfileValues["fonts"];

export const FONT_LABELS = {
  title: "封面和大标题",
  heading: "章节和项目标题",
  level1: "（一）级标题",
  body: "正文",
  cell: "表格",
  footer: "页码",
} as const satisfies Record<FontName, string>;

export const FONT_NAMES: readonly FontName[] = ["title", "heading", "level1", "body", "cell", "footer"];

export const FONT_FIELDS: readonly LayoutField[] = FONT_NAMES.map((name) => ({
  key: `fonts.${name}`,
  label: FONT_LABELS[name],
  unit: null,
  show: ({ fonts }) => fonts[name],
  read(typed) {
    const font = typed.trim();
    if (font === "") return { refused: "未保存：请填字体的名字，如 仿宋_GB2312" };
    if (font.length > LONGEST_FONT) return { refused: `未保存：字体的名字不超过 ${LONGEST_FONT} 个字` };
    return { value: (values) => ({ ...values, fonts: { ...values.fonts, [name]: font } }) };
  },
}));

/** As the contract limits it. */
const LONGEST_FONT = 60;

export const SIZE_FIELDS: readonly LayoutField[] = [
  sizeField("coverTitle", "封面标题"),
  sizeField("heading", "章节和项目标题"),
  sizeField("body", "正文"),
  sizeField("cell", "表格"),
  {
    key: "linePitch",
    label: "行距（固定值）",
    unit: "磅",
    show: ({ linePitch }) => String(linePitch),
    read: (typed) =>
      numberReading(typed, "磅数，如 22", (linePitch) => (values) => ({ ...values, linePitch })),
  },
];

export const MARGIN_FIELDS: readonly LayoutField[] = [
  marginField("top", "上"),
  marginField("bottom", "下"),
  marginField("left", "左"),
  marginField("right", "右"),
];

export const LAYOUT_FIELDS: readonly LayoutField[] = [...FONT_FIELDS, ...SIZE_FIELDS, ...MARGIN_FIELDS];

function sizeField(name: keyof ProfileValues["sizes"], label: string): LayoutField {
  return {
    key: `sizes.${name}`,
    label,
    unit: "磅",
    show: ({ sizes }) => String(sizes[name]),
    read: (typed) =>
      numberReading(pointsOfName(typed) ?? typed, "磅数或字号，如 14 或 四号", (size) => (values) => ({
        ...values,
        sizes: { ...values.sizes, [name]: size },
      })),
  };
}

function marginField(name: keyof ProfileValues["margins"], label: string): LayoutField {
  return {
    key: `margins.${name}`,
    label,
    unit: "毫米",
    show: ({ margins }) => String(margins[name]),
    read: (typed) =>
      numberReading(typed, "毫米数，如 28", (margin) => (values) => ({
        ...values,
        margins: { ...values.margins, [name]: margin },
      })),
  };
}

function numberReading(
  typed: string,
  wanted: string,
  change: (value: number) => LayoutChange,
): Reading<LayoutChange> {
  const plain = typed.normalize("NFKC").replace(/\s|磅|毫米|pt|mm/gi, "");
  // Whether the number can work is the host's to say.
  if (!/^-?\d{1,6}(\.\d{1,4})?$/.test(plain)) return { refused: `不是数，未保存：请填${wanted}` };
  return { value: change(Number(plain)) };
}

/** 字号 in points, as Word has them. */
const SIZE_NAMES: readonly (readonly [name: string, points: number])[] = [
  ["初号", 42],
  ["小初", 36],
  ["一号", 26],
  ["小一", 24],
  ["二号", 22],
  ["小二", 18],
  ["三号", 16],
  ["小三", 15],
  ["四号", 14],
  ["小四", 12],
  ["五号", 10.5],
  ["小五", 9],
  ["六号", 7.5],
  ["小六", 6.5],
  ["七号", 5.5],
  ["八号", 5],
];

function pointsOfName(typed: string): string | null {
  const found = SIZE_NAMES.find(([name]) => name === typed.trim());
  return found ? String(found[1]) : null;
}

/** “28 毫米”; a size of text also by its name: “14 磅 四号”. */
export function shownWithUnit({ key, unit, show }: LayoutField, values: ProfileValues): string {
  const shown = show(values);
  if (unit === null) return shown;
  const name = key.startsWith("sizes.") && SIZE_NAMES.find(([, points]) => String(points) === shown)?.[0];
  return name ? `${shown} ${unit} ${name}` : `${shown} ${unit}`;
}
