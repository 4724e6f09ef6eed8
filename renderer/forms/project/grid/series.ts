/** What Excel's users expect of dragging a selection's corner: a series goes on, anything else is copied. */

/** Names that follow each other, as Chinese Excel knows them. */
const LISTS: readonly (readonly string[])[] = [
  ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"].map((month) => `${month}月`),
  ["第一季度", "第二季度", "第三季度", "第四季度"],
  ["第一季", "第二季", "第三季", "第四季"],
];

/**
 * The texts behind some given ones. Numbers that rise by the same step, and texts that end or begin with such numbers, go on; one
 * number alone is copied, one text with a number at its end goes on by 1; all others come again in turn.
 * @param copies everything is copied: what holding Ctrl asks for
 */
export function continued(given: readonly string[], count: number, copies = false): string[] {
  const next = copies ? null : (plainSeries(given) ?? listSeries(given) ?? textSeries(given));
  return Array.from({ length: count }, (_, at) => next?.(at + 1) ?? given[at % given.length] ?? "");
}

/** The text so many steps behind the last given one. */
type Series = (steps: number) => string;

const DECIMAL = /^-?\d{1,12}(?:\.(\d{1,6}))?$/;

function plainSeries(given: readonly string[]): Series | null {
  if (given.length < 2 || !given.every((text) => DECIMAL.test(text))) return null;
  const places = Math.max(...given.map((text) => DECIMAL.exec(text)?.[1]?.length ?? 0));
  const scale = 10 ** places;
  const step = stepOf(given.map((text) => Math.round(Number(text) * scale)));
  const last = Math.round(Number(given.at(-1)) * scale);
  return step === null ? null : (steps) => String((last + step * steps) / scale);
}

function listSeries(given: readonly string[]): Series | null {
  const list = LISTS.find((names) => given.every((text) => names.includes(text)));
  if (!list || given.length === 0) return null;
  const step = given.length === 1 ? 1 : stepOf(given.map((text) => list.indexOf(text)));
  const last = list.indexOf(given.at(-1) ?? "");
  const size = list.length;
  return step === null ? null : (steps) => list[(((last + step * steps) % size) + size) % size] ?? "";
}

/** 指标1, 指标2 · 1组, 2组: the same words beside a whole number. A number alone, or a year's, is no such text. */
const NUMBERED = /^(?<before>.*?\D)(?<number>\d{1,9})$|^(?<first>\d{1,9})(?<behind>\D.*)$/s;

function textSeries(given: readonly string[]): Series | null {
  const read = given.map((text) => NUMBERED.exec(text)?.groups);
  const [first] = read;
  if (!first || read.some((each) => each?.before !== first.before || each?.behind !== first.behind))
    return null;
  const digits = read.map((each) => each?.number ?? each?.first ?? "");
  const numbers = digits.map(Number);
  const step = numbers.length === 1 ? 1 : stepOf(numbers);
  const last = numbers.at(-1) ?? 0;
  // 指标09, 指标10: as wide as they were written.
  const width = digits[0]?.startsWith("0") ? (digits[0]?.length ?? 0) : 0;
  if (step === null) return null;
  return (steps) => {
    const number = String(Math.max(0, last + step * steps)).padStart(width, "0");
    return `${first.before ?? ""}${number}${first.behind ?? ""}`;
  };
}

/** The step by which all of them rise or fall; null where it is not one. */
function stepOf(numbers: readonly number[]): number | null {
  const [first = 0, second = 0] = numbers;
  const step = second - first;
  return numbers.every((number, at) => at === 0 || number - (numbers[at - 1] ?? 0) === step) ? step : null;
}
