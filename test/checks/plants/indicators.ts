import { splitIndicatorValue } from "../../../shared/book/indicator-value.ts";
import type { Book, Indicator } from "../../../shared/book/model.ts";
import {
  GENERIC_NAMES,
  MISFILED,
  MONEY_MATTERS,
  QUALITIES,
  UNCOUNTABLE,
  VAGUE_BASES,
  VAGUE_GOALS,
} from "./indicator-wordings.ts";
import {
  type Pick,
  type Plant,
  type Planted,
  placeOfRow,
  projectsOf,
  rowsOf,
  withProject,
  withRow,
  withRows,
} from "./plant.ts";

type WrongCells = Partial<Indicator>;

/** A mistake inside one row. */
function inRow(
  rule: string,
  field: keyof Indicator | undefined,
  wanted: (row: Indicator) => boolean,
  wrong: (row: Indicator, pick: Pick) => WrongCells,
): Plant {
  return {
    rule,
    plant: (book, pick) => {
      const place = pick.of(rowsOf(book, wanted));
      const change = wrong(place.row, pick);
      const wording = Object.entries(change)
        .map(([name, text]) => `${name}=${text}`)
        .join(" ");
      return { book: withRow(book, place, change), at: [placeOfRow(place, field)], wording };
    },
  };
}

function isCounted({ symbol, number, unit }: Indicator): boolean {
  return symbol !== "" && number !== "" && unit !== "";
}

function isSatisfaction({ level1 }: Indicator): boolean {
  return level1 === "满意度指标";
}

function isBenefit({ level1 }: Indicator): boolean {
  return level1 === "效益指标";
}

function isOutput({ level1, level2 }: Indicator): boolean {
  return level1 === "产出指标" && level2 !== "成本指标";
}

/** The whole value as a clerk types it, where the form has one cell for it. */
function typed(printed: string): WrongCells {
  return splitIndicatorValue(printed);
}

const VALUES: readonly Plant[] = [
  inRow("V1", "unit", isCounted, ({ symbol, number, unit, level3, description }, pick) =>
    typed(
      pick.of([
        `${number}完成${level3}${number}${unit}`,
        `${symbol}${number}${level3}${number}${unit}`,
        `${symbol}${number}${description}`,
        `1 100 既定目标按期完成率`,
        `${symbol}${number}${level3}`,
        `不少于${number}${unit}`,
        `${symbol}${number}${unit}以上`,
        `达到${number}${unit}`,
        `${symbol}${number} ${symbol} ${number} ${level3}`,
        `完成${number}${unit}的任务`,
      ]),
    ),
  ),
  inRow(
    "V2",
    "symbol",
    (row) => isCounted(row) && !row.unit.startsWith("年"),
    () => ({ symbol: "" }),
  ),
  inRow("V4", undefined, isBenefit, ({ symbol }, pick) => {
    const matter = pick.of(UNCOUNTABLE);
    return {
      level3: matter,
      description: `项目实施对${matter}的作用`,
      ...typed(pick.of([`≥95${matter}`, "≥98%", "100%", `1${matter}`, `${symbol}1`, "≥95"])),
    };
  }),
  inRow(
    "V5",
    undefined,
    (row) => isBenefit(row) || row.level2 === "时效指标" || row.level2 === "数量指标",
    ({ level2 }, pick) => ({
      symbol: "",
      number: "",
      unit: pick.of(QUALITIES[level2] ?? QUALITIES.效益 ?? []),
    }),
  ),
  inRow("V6", "level3", isCounted, ({ symbol, number, unit, level3 }, pick) => ({
    level3: pick.of([
      `${level3}达到${number}${unit}`,
      `${level3}${number}${unit}`,
      `${level3}${symbol}${number}${unit}`,
      `${level3}${symbol === "≤" ? "控制在" : "不低于"}${number}${unit}`,
    ]),
  })),
  inRow(
    "V7",
    undefined,
    (row) => row.level2 === "数量指标" && isCounted(row),
    ({ unit, level3 }, pick) => {
      const others = ["个", "次", "人", "万元", "场", "平方米", "户"].filter(
        (other) => !unit.includes(other),
      );
      const other = pick.of(others);
      return { level3: level3 + pick.of([`（${other}）`, `(${other})`, `（单位：${other}）`]) };
    },
  ),
  inRow(
    "V8",
    undefined,
    (row) => isCounted(row) && row.level3.endsWith("率"),
    ({ level3 }, pick) =>
      pick.of<WrongCells>([
        { description: `${level3.slice(0, 4)}与上年基本持平`, symbol: "≥", number: "5", unit: "%" },
        { level3: "年度任务完成率", description: "年度任务资金到位率达到100%" },
        { description: "专项资金到位率" },
        { level3: "农村电商交易额增长率", description: "交易额较上年下降的幅度", symbol: "≥" },
        { description: `${level3}不高于控制数`, symbol: "≥" },
        { level3: "设施设备完好率", description: "参加培训的人员数量" },
      ]),
  ),
];

const NAMES: readonly Plant[] = [
  inRow(
    "I1",
    "description",
    () => true,
    ({ level3 }, pick) => ({ description: pick.of([level3, level3, `${level3}。`]) }),
  ),
  inRow(
    "I2",
    "level3",
    () => true,
    ({ level2 }) => ({ level3: level2 }),
  ),
  inRow("I4", "level3", isOutput, (_, pick) => {
    const [level3, value, description] = pick.of(MONEY_MATTERS);
    return { level3, description, ...typed(value) };
  }),
  inRow(
    "I6",
    "level3",
    (row) => isOutput(row) || isSatisfaction(row),
    ({ level2 }, pick) => ({
      level3: pick.of(GENERIC_NAMES[level2] ?? ["完成情况"]),
    }),
  ),
  inRow("I7", "number", isSatisfaction, (_, pick) => typed(pick.of(["≥100%", "100%", "＝100%"]))),
  inRow(
    "E1",
    "basis",
    () => true,
    (_, pick) => ({ basis: pick.of(VAGUE_BASES) }),
  ),
];

/** A row added to a 二级指标 that it does not belong to, behind the rows that do. */
function misfiled(book: Book, pick: Pick): Planted | null {
  const [level2, level3, description, value] = pick.of(MISFILED);
  const behind = rowsOf(book, (row) => row.level2 === level2);
  if (behind.length === 0) return null;
  const { project } = pick.of(behind);
  const rows = book.projects[project]?.indicators ?? [];
  const at = rows.findLastIndex((row) => row.level2 === level2);
  const last = rows[at];
  if (!last) return null;
  const row = { ...last, level3, description, ...splitIndicatorValue(value) };
  const place = { project, at: at + 1, row };
  return {
    book: withRows(book, project, (all) => all.toSpliced(at + 1, 0, row)),
    at: [placeOfRow(place, "level2")],
    wording: `${level2} ${level3} ${value}`,
  };
}

/** Two neighbouring groups of 二级指标 of one 一级指标 change places. */
function otherOrder(book: Book, pick: Pick): Planted | null {
  const { at, project } = pick.of(projectsOf(book));
  const rows = project.indicators;
  const turns = rows.flatMap((row, index) => {
    const next = rows[index + 1];
    return next && next.level1 === row.level1 && next.level2 !== row.level2 ? [index] : [];
  });
  const turn = pick.of(turns);
  const one = rows[turn]?.level2;
  const other = rows[turn + 1]?.level2;
  const first = rows.findIndex((row) => row.level2 === one);
  const last = rows.findLastIndex((row) => row.level2 === other);
  const moved = rows.slice(first, last + 1);
  const swapped = [
    ...moved.filter((row) => row.level2 === other),
    ...moved.filter((row) => row.level2 === one),
  ];
  return {
    book: withProject(book, at, { indicators: rows.toSpliced(first, moved.length, ...swapped) }),
    at: [`p${at + 1}`, ...rows.map((_, index) => `p${at + 1}.i${index + 1}`)],
    wording: `${other} before ${one}`,
  };
}

/** All rows of a kind that a project needs are missing. */
function missingKind(book: Book, pick: Pick): Planted | null {
  const { at, project } = pick.of(projectsOf(book));
  const isNew = project.indicators.some((row) => row.level1 === "成本指标");
  const kinds = ["数量指标", "质量指标", "时效指标", "效益指标", "满意度指标", "成本指标"];
  const kind = pick.of(isNew ? kinds : [...kinds, "产出指标"]);
  const indicators = project.indicators.filter((row) => row.level1 !== kind && row.level2 !== kind);
  return { book: withProject(book, at, { indicators }), at: [`p${at + 1}`], wording: kind };
}

function vagueGoal(book: Book, pick: Pick): Planted | null {
  const { at } = pick.of(projectsOf(book));
  const goal = pick.of(VAGUE_GOALS);
  return { book: withProject(book, at, { goal }), at: [`p${at + 1}.goal`], wording: goal };
}

function goalFromPurpose(book: Book, pick: Pick): Planted | null {
  const { at, project } = pick.of(projectsOf(book));
  const goal = pick.of([`1.${project.fundsUse}`, project.fundsUse]);
  return { book: withProject(book, at, { goal }), at: [`p${at + 1}.goal`], wording: goal.slice(0, 24) };
}

export const INDICATOR_PLANTS: readonly Plant[] = [
  ...VALUES,
  ...NAMES,
  { rule: "I3", plant: misfiled },
  { rule: "I8", plant: otherOrder },
  { rule: "I9", plant: missingKind },
  { rule: "G1", plant: vagueGoal },
  { rule: "G2", plant: goalFromPurpose },
];
