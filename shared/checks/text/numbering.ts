/** The numbers that paragraphs begin with: “（一）” “1.” “（1）” “目标1：”, read, listed by siblings, and written anew. */

const CHINESE = "零一二三四五六七八九";
const CHINESE_MARK = /^([（(]?)([一二三四五六七八九十]{1,3})([）)]|(?=[、.．]))([、.．，]?)/;
/** A point with a digit behind is a decimal, unless that begins a date: “1.10月底前”. */
const ARABIC_MARK = /^([（(]?)(\d{1,3})([）)]|(?=、|[.．](?!\d|[.．])|[.．]\d{1,4}[年月日]))([、.．，]?)/;
const GOAL_MARK = /^(目标\s?)(\d{1,3})(\s?)([：:])/;

type Family = "chinese" | "arabic" | "goal";

export interface NumberMark {
  readonly family: Family;
  /** The mark without its number, in its two sides: “（” and “）”. */
  readonly before: string;
  readonly after: string;
  readonly value: number;
  /** As it stands there. */
  readonly text: string;
}

/** A numbered line and which one it is among all lines. */
export interface NumberedLine {
  readonly mark: NumberMark;
  readonly at: number;
}

export function numberMark(line: string): NumberMark | null {
  return (
    markOf("chinese", CHINESE_MARK.exec(line)) ??
    markOf("goal", GOAL_MARK.exec(line)) ??
    markOf("arabic", ARABIC_MARK.exec(line))
  );
}

function markOf(family: Family, match: RegExpExecArray | null): NumberMark | null {
  if (!match) return null;
  const [text, before = "", number = "", close = "", after = ""] = match;
  const value = family === "chinese" ? chineseValue(number) : Number(number);
  if (value === null) return null;
  return { family, before, after: close + after, value, text };
}

/** 十二 → 12, 二十 → 20; null for what is no numeral. */
function chineseValue(numeral: string): number | null {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(numeral);
  if (!match) return null;
  const [, tens, ten, ones] = match;
  return (ten ? (tens ? CHINESE.indexOf(tens) : 1) * 10 : 0) + (ones ? CHINESE.indexOf(ones) : 0);
}

function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${CHINESE.charAt(tens)}十`;
  return ten + (value % 10 === 0 ? "" : CHINESE.charAt(value % 10));
}

/** The same kind of mark with another number. */
export function withNumber(mark: NumberMark, value: number): string {
  return mark.before + (mark.family === "chinese" ? chineseNumber(value) : String(value)) + mark.after;
}

/** The text behind its number. */
export function withoutNumber(line: string): string {
  return line.slice(numberMark(line)?.text.length ?? 0).trim();
}

/** What tells levels apart: “1.” and “2、” are one level written in two ways, “（1）” is another. */
function levelOf({ family, before, after }: NumberMark): string {
  return `${family}${before === "" || family === "goal" ? "" : "()"}${before === "" && /^[）)]/.test(after) ? ")" : ""}`;
}

interface Open {
  readonly level: string;
  readonly lines: NumberedLine[];
}

/**
 * The lists that the numbered lines of a text form: siblings under the same line above them, in order. A number that carries an
 * open list on but is written like no level above it (“1.” “（2）” “3.”) counts to that list.
 */
export function numberedLists(lines: readonly string[]): readonly (readonly NumberedLine[])[] {
  const lists: NumberedLine[][] = [];
  const open: Open[] = [];
  lines.forEach((line, at) => {
    const mark = numberMark(line);
    if (!mark) return;
    const depth = depthOf(open, mark);
    open.length = depth + 1;
    const current = open[depth];
    const before = current?.lines.at(-1);
    // A list that begins again at 1 after other text is a new one.
    if (current && !(mark.value === 1 && before && at - before.at > 1)) current.lines.push({ mark, at });
    else {
      const fresh = { level: levelOf(mark), lines: [{ mark, at }] };
      open[depth] = fresh;
      lists.push(fresh.lines);
    }
  });
  return lists;
}

/** Which open level the mark belongs to; one past the last is a new one below. */
function depthOf(open: readonly Open[], mark: NumberMark): number {
  const level = levelOf(mark);
  const same = open.findLastIndex((each) => each.level === level);
  if (same >= 0) return same;
  if (mark.value === 1) return open.length;
  const carriedOn = open.findLastIndex(({ lines }) => {
    const last = lines.at(-1)?.mark;
    return last?.family === mark.family && last.value + 1 === mark.value;
  });
  return carriedOn < 0 ? open.length : carriedOn;
}
