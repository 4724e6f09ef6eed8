import type { BookFields, Budget, Indicator, ProjectFields } from "./model.ts";

/**
 * Every field of the book that somebody fills in, once, in the order of the print. What lists fields, names them, reads or writes
 * them by name takes them from here; names are those of a problem's place (`goal`, `budget.total`, `plan.0`, `number`).
 */

export type FieldKind =
  /** One line of text, or several. */
  | "line"
  | "text"
  /** 万元, as `parseMoney` gives it; percent without its sign; "" for a blank cell. */
  | "money"
  | "percent"
  | "year"
  /** The three parts of a 指标值. */
  | "symbol"
  | "number"
  | "unit"
  /** One of a list, not typed: neither found nor replaced. */
  | "choice";

/** Fields that are set as one, or printed in one cell; marks hang on `budget` and `spendingPlan` as wholes. */
const GROUP_LABELS = { budget: "预算金额", spendingPlan: "资金支出计划", value: "指标值" } as const;

export type FieldGroup = keyof typeof GROUP_LABELS;

export interface Field<Row, Name extends string = string> {
  readonly name: Name;
  /** Where it stands by itself: “指标值数值”. */
  readonly label: string;
  /** Where it stands over a column: “数值”. */
  readonly short: string;
  readonly kind: FieldKind;
  readonly group?: FieldGroup;
  /** Its words count in the book's 字数. */
  readonly counted?: true;
  /** What is taken over from last year is 待核对. */
  readonly carried?: true;
  readonly get: (row: Row) => string;
  /** What is to be set in the row for it to hold a text that is as its kind has it. */
  readonly set: (row: Row, text: string) => Partial<Row>;
}

type Traits = Pick<Partial<Field<never>>, "short" | "group" | "counted" | "carried">;

type TextKey<Row> = { [Key in keyof Row]: Row[Key] extends string ? Key : never }[keyof Row] & string;

/** Fields that are texts in their row, under the same name. */
function textsOf<Row>() {
  return <Name extends TextKey<Row>>(
    name: Name,
    label: string,
    kind: FieldKind,
    traits: Traits = {},
  ): Field<Row, Name> => ({
    short: label,
    ...traits,
    name,
    label,
    kind,
    get: (row) => String(row[name]),
    set: (_, text) => ({ [name]: text }) as Partial<Row>,
  });
}

const bookText = textsOf<BookFields>();
const projectText = textsOf<ProjectFields>();
const indicatorText = textsOf<Indicator>();

function amount<Part extends keyof Budget>(
  part: Part,
  label: string,
): Field<ProjectFields, `budget.${Part}`> {
  return {
    name: `budget.${part}`,
    label,
    short: label,
    kind: "money",
    group: "budget",
    carried: true,
    get: ({ budget }) => budget[part],
    set: ({ budget }, text) => ({ budget: { ...budget, [part]: text } }),
  };
}

function plannedUntil<At extends 0 | 1 | 2 | 3>(at: At, date: string): Field<ProjectFields, `plan.${At}`> {
  return {
    name: `plan.${at}`,
    label: `${date}支出计划`,
    short: date,
    kind: "percent",
    group: "spendingPlan",
    carried: true,
    get: ({ spendingPlan }) => String(spendingPlan[at] ?? ""),
    set: ({ spendingPlan }, text) => ({
      spendingPlan: spendingPlan.with(at, text === "" ? null : Number(text)),
    }),
  };
}

export interface RowOf {
  readonly book: BookFields;
  readonly section: { readonly title: string };
  readonly paragraph: { readonly text: string };
  readonly project: ProjectFields;
  readonly indicator: Indicator;
}

export type FieldTable = keyof RowOf;

const BOOK_FIELDS = [
  bookText("department", "部门", "line"),
  {
    name: "fiscalYear",
    label: "年度",
    short: "年度",
    kind: "year",
    get: ({ fiscalYear }) => String(fiscalYear),
    set: (_, text) => ({ fiscalYear: Number(text) }),
  } satisfies Field<BookFields, "fiscalYear">,
  bookText("compiler", "编制", "line"),
  bookText("reviewer", "审核", "line"),
  bookText("layout", "版式", "choice"),
] as const;

const SECTION_FIELDS = [textsOf<RowOf["section"]>()("title", "标题", "line")] as const;

const PARAGRAPH_FIELDS = [textsOf<RowOf["paragraph"]>()("text", "正文", "text")] as const;

const PROJECT_FIELDS = [
  projectText("agencyCode", "单位编码", "line"),
  projectText("agencyName", "单位名称", "line"),
  projectText("code", "项目编码", "line"),
  projectText("name", "项目名称", "line", { counted: true }),
  amount("total", "预算数"),
  amount("fiscal", "财政资金"),
  amount("other", "其他资金"),
  projectText("fundsUse", "资金用途", "text", { counted: true, carried: true }),
  plannedUntil(0, "3月底"),
  plannedUntil(1, "6月底"),
  plannedUntil(2, "10月底"),
  plannedUntil(3, "12月底"),
  projectText("goal", "绩效目标", "text", { counted: true, carried: true }),
] as const;

const INDICATOR_FIELDS = [
  indicatorText("level1", "一级指标", "text"),
  indicatorText("level2", "二级指标", "text"),
  indicatorText("level3", "三级指标", "text"),
  indicatorText("description", "绩效指标描述", "text"),
  indicatorText("symbol", "指标值符号", "symbol", { short: "符号", group: "value" }),
  indicatorText("number", "指标值数值", "number", { short: "数值", group: "value" }),
  indicatorText("unit", "指标值计量单位", "unit", { short: "计量单位", group: "value" }),
  indicatorText("basis", "指标值确定依据", "text", { short: "确定依据" }),
] as const;

export type ProjectField = (typeof PROJECT_FIELDS)[number]["name"];
export type IndicatorField = (typeof INDICATOR_FIELDS)[number]["name"];

interface NameOf {
  readonly book: (typeof BOOK_FIELDS)[number]["name"];
  readonly section: "title";
  readonly paragraph: "text";
  readonly project: ProjectField;
  readonly indicator: IndicatorField;
}

/** A field of any table. */
export type FieldName = NameOf[FieldTable];

export type FieldIn<Table extends FieldTable> = Field<RowOf[Table], NameOf[Table]>;

/** Fields of a table's rows, whatever the table is. */
export const FIELDS: { readonly [Table in FieldTable]: readonly FieldIn<Table>[] } = {
  book: BOOK_FIELDS,
  section: SECTION_FIELDS,
  paragraph: PARAGRAPH_FIELDS,
  project: PROJECT_FIELDS,
  indicator: INDICATOR_FIELDS,
};

/**
 * The fields that a mark or a problem stands on: one, those of a group, or with "" all of a row, of which a project has its name
 * only. None where there is no such field.
 */
export function fieldsAt<Table extends FieldTable>(table: Table, place: string): readonly FieldIn<Table>[] {
  const fields: readonly FieldIn<Table>[] = FIELDS[table];
  if (place === "" && table !== "project") return fields;
  return fields.filter(({ name, group }) => name === (place || "name") || group === place);
}

/** A field, or the first of a group. @throws RangeError where the table has none. */
export function fieldOf<Table extends FieldTable>(table: Table, place: FieldPlace): FieldIn<Table> {
  const [field] = fieldsAt(table, place);
  if (!field) throw new RangeError(`no field ${place} in ${table}`);
  return field;
}

/** What is to be set in a row for some of its fields to hold those texts. */
export function withTexts<Row>(
  row: Row,
  fields: readonly Field<Row>[],
  textOf: (field: Field<Row>, at: number) => string,
): Partial<Row> {
  let changed: Partial<Row> = {};
  fields.forEach((field, at) => {
    changed = { ...changed, ...field.set({ ...row, ...changed }, textOf(field, at)) };
  });
  return changed;
}

/** A field as it is printed: money in 万元, percent with its sign. */
export function printedText<Row>({ kind, get }: Field<Row>, row: Row): string {
  const text = get(row);
  return kind === "percent" && text !== "" ? `${text}%` : text;
}

/** What problems and marks are on: a field, or a group of them as a whole. */
export type FieldPlace = FieldName | FieldGroup;

export const FIELD_NAMES: readonly FieldName[] = Object.values(FIELDS).flatMap((fields) =>
  fields.map(({ name }) => name),
);

const LABELS: ReadonlyMap<string, string> = new Map<FieldPlace, string>([
  ...Object.values(FIELDS).flatMap((fields) => fields.map(({ name, label }) => [name, label] as const)),
  ...(Object.entries(GROUP_LABELS) as [FieldGroup, string][]),
]);

/** What a field or group is called where it is named in a list. */
export function labelOf(place: FieldPlace): string {
  return LABELS.get(place) ?? place;
}

/** The columns that a table of indicators is printed with: 指标值 is one. */
export const PRINTED_COLUMNS = Array.from(
  new Set(INDICATOR_FIELDS.map(({ name, group }) => (group === "value" ? group : name))),
  (place) => ({
    place,
    label: labelOf(place),
    fields: fieldsAt("indicator", place),
    /** Where somebody goes who means the column. */
    main: place === "value" ? "number" : place,
  }),
);

/** The cells that an indicator is printed in. */
export function printedCells(row: Indicator): string[] {
  return PRINTED_COLUMNS.map(({ fields }) => fields.map(({ get }) => get(row)).join(""));
}

/** An indicator in one line: “产出指标｜数量指标｜检查企业｜检查的企业数｜≥25家｜年度计划”. */
export function indicatorLine(row: Indicator): string {
  return printedCells(row)
    .filter((cell) => cell !== "")
    .join("｜");
}
