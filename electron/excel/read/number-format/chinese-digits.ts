import { TOKEN_DATETIME, TOKEN_DBNUM, TOKEN_GENERAL, type Token } from "numfmt";

/** Digits and places of [DBNum1], [DBNum2], [DBNum3]: small, formal, full width. */
const DIGITS = ["〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "０１２３４５６７８９"] as const;
const PLACES = ["十百千", "拾佰仟", "十百千"] as const;
const GROUPS = ["", "万", "亿", "万亿"] as const;
/** Numbers of more digits stand digit by digit. */
const LONGEST = 16;

/** A rendered number in the Chinese numerals that its section asks for; as it is where it asks for none. */
export function inChineseDigits(text: string, section: readonly Token[]): string {
  const asked = section.find(({ type }) => type === TOKEN_DBNUM);
  const kind = Number(/[1-3]/.exec(String(asked?.value ?? ""))?.[0] ?? 0) - 1;
  const digits = DIGITS[kind];
  const places = PLACES[kind];
  if (digits === undefined || places === undefined) return text;
  const whole = section.some(({ type }) => type === TOKEN_GENERAL);
  const isDate = section.some(({ type }) => type === TOKEN_DATETIME);
  const single = (run: string) => run.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
  return text.replace(/(?<![.\d])\d+|\d+/g, (run, at: number) => {
    const counted = (whole && text.charAt(at - 1) !== ".") || (isDate && run.length < 3);
    return counted && run.length <= LONGEST
      ? inWords(run, digits, places, isDate || kind === 0)
      : single(run);
  });
}

/** 1205 → 一千二百〇五; a ten at the beginning is no “一十” where it is the small one. */
function inWords(run: string, digits: string, places: string, bareTen: boolean): string {
  const number = run.replace(/^0+(?=\d)/, "");
  if (number === "0") return digits.charAt(0);
  const groups: string[] = [];
  for (let end = number.length; end > 0; end -= 4) groups.unshift(number.slice(Math.max(0, end - 4), end));
  let words = "";
  let gap = false;
  for (const [index, group] of groups.entries()) {
    const own = groupInWords(group, digits, places);
    if (own.words === "") {
      gap = words !== "";
      continue;
    }
    if (words !== "" && (gap || own.leading)) words += digits.charAt(0);
    words += own.words + (GROUPS[groups.length - 1 - index] ?? "");
    gap = false;
  }
  return bareTen && words.startsWith(`${digits.charAt(1)}${places.charAt(0)}`) ? words.slice(1) : words;
}

/** Up to four digits; `leading` where zeros stand before them. */
function groupInWords(group: string, digits: string, places: string): { words: string; leading: boolean } {
  let words = "";
  let gap = false;
  for (let at = 0; at < group.length; at++) {
    const digit = Number(group.charAt(at));
    if (digit === 0) {
      gap = true;
      continue;
    }
    if (gap && words !== "") words += digits.charAt(0);
    gap = false;
    const place = group.length - 1 - at;
    words += digits.charAt(digit) + (place === 0 ? "" : places.charAt(place - 1));
  }
  return { words, leading: group.startsWith("0") };
}
