import {
  TOKEN_AMPM,
  TOKEN_DATETIME,
  TOKEN_DBNUM,
  TOKEN_DURATION,
  TOKEN_EXP,
  TOKEN_GENERAL,
  TOKEN_HASH,
  TOKEN_PERCENT,
  TOKEN_POINT,
  TOKEN_QMARK,
  TOKEN_SCALE,
  TOKEN_SLASH,
  TOKEN_ZERO,
  type Token,
} from "numfmt";

/** How a format shows an amount. */
export interface AmountShown {
  /** By how many places the point moves to the left: 4 for `0!.0,`, which shows ten thousands. */
  readonly places: number;
  /** The unit that stands beside the digits: 万元, 万, 元 …; "" for none. */
  readonly unit: string;
}

const DIGIT: ReadonlySet<Token["type"]> = new Set([TOKEN_GENERAL, TOKEN_HASH, TOKEN_QMARK, TOKEN_ZERO]);
const OTHER: ReadonlySet<Token["type"]> = new Set([
  TOKEN_AMPM,
  TOKEN_DATETIME,
  TOKEN_DBNUM,
  TOKEN_DURATION,
  TOKEN_EXP,
  TOKEN_SLASH,
]);
const MARKS = /[\s¥￥$()（）+-]|人民币|RMB|CNY/gi;
const UNIT = /^(?:[千百十]?万|亿|[千百])?元?$/;

/** Null where the section shows no amount: a date, a fraction, “第003号”. */
export function amountShown(section: readonly Token[]): AmountShown | null {
  if (section.some(({ type }) => OTHER.has(type))) return null;
  const first = section.findIndex(({ type }) => DIGIT.has(type));
  const last = section.findLastIndex(({ type }) => DIGIT.has(type));
  if (first < 0) return null;
  // A point that is only written between the digits divides what is read.
  const inner = section.findIndex((token, at) => at > first && at < last && isWrittenPoint(token));
  const behind = inner < 0 ? 0 : section.slice(inner).filter(({ type }) => DIGIT.has(type)).length;
  const scales = section.filter(({ type }) => type === TOKEN_SCALE).map(({ raw }) => raw.length);
  const percents = section.filter(({ type }) => type === TOKEN_PERCENT).length;
  const words = section
    .filter((_, at) => at < first || at > last)
    .filter(({ type }) => ![TOKEN_SCALE, TOKEN_PERCENT, TOKEN_POINT].some((each) => each === type))
    .filter(({ raw }) => !raw.startsWith("["))
    .map(({ value }) => String(value))
    .join("")
    .replace(MARKS, "");
  const within = section
    .slice(first, last)
    .some(
      (token, at) =>
        first + at !== inner &&
        !DIGIT.has(token.type) &&
        ![TOKEN_POINT, TOKEN_SCALE].some((each) => each === token.type),
    );
  if (within || !UNIT.test(words)) return null;
  return { places: scales.reduce((sum, commas) => sum + commas * 3, 0) + behind - percents * 2, unit: words };
}

function isWrittenPoint({ type, value }: Token): boolean {
  return type !== TOKEN_POINT && String(value) === ".";
}
