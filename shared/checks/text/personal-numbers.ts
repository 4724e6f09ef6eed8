/** Numbers of persons in a text: what must not be published. */

export interface PersonalNumber {
  readonly kind: "身份证号" | "手机号" | "银行卡号";
  /** As it is written. */
  readonly text: string;
}

/** Digits, half or full width, with single spaces or hyphens between them. */
const RUN = /(?<![\dA-Za-z０-９.])[\d０-９](?:[ -]?[\d０-９]){9,22}[XxＸｘ]?(?![\dA-Za-z０-９])/g;
/** Behind it, a count or an amount: 13800000000元. */
const COUNTED = /^\s?(?:[.,，．][\d０-９]|余?[元万亿吨米亩人户个千公平立字次条件册份株]|[%％℃㎡])/;
/** Before it, the number of something else. */
const NUMBERED =
  /(?:编号|编码|代码|条码|文号|合同|订单|流水|批号|序列号|型号|图号|票号|案号|账号代码)[号为是]?\s*[:：]?\s*$/;
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = "10X98765432";

/** The numbers of persons in a text; most texts have no digits enough. */
export function personalNumbers(text: string): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    for (const { written, at } of numbersIn(run, index)) {
      const kind = kindOf(plain(written));
      if (kind === null) continue;
      const isOther =
        kind !== "身份证号" &&
        (COUNTED.test(text.slice(at + written.length)) ||
          NUMBERED.test(text.slice(Math.max(0, at - 12), at)));
      if (!isOther) found.push({ kind, text: written });
    }
  }
  return found;
}

interface Written {
  readonly written: string;
  readonly at: number;
}

/** The whole run where that is a number; otherwise what stands between its spaces and hyphens: two telephones beside each other. */
function numbersIn(run: string, at: number): readonly Written[] {
  if (kindOf(plain(run)) !== null) return [{ written: run, at }];
  return Array.from(run.matchAll(/[^ -]+/g), ({ 0: written, index }) => ({ written, at: at + index }));
}

function plain(written: string): string {
  return written.normalize("NFKC").replace(/[ -]/g, "").toUpperCase();
}

function kindOf(digits: string): PersonalNumber["kind"] | null {
  if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) return "手机号";
  if (isIdentityNumber(digits)) return "身份证号";
  return isBankCard(digits) ? "银行卡号" : null;
}

/** GB 11643-1999: region, birthday, order, check character by ISO 7064 MOD 11-2. */
function isIdentityNumber(digits: string): boolean {
  if (!/^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits))
    return false;
  const sum = ID_WEIGHTS.reduce((all, weight, at) => all + weight * Number(digits[at]), 0);
  return ID_CHECKS[sum % 11] === digits[17];
}

/** Numbers that Chinese banks issue (JR/T 0008-2000, UnionPay's 62, and the older 9558, 60, 4, 5), with Luhn's check digit. */
function isBankCard(digits: string): boolean {
  if (!/^(?:62\d{14,17}|9558\d{15}|60\d{14,17}|4\d{15}|5[1-5]\d{14}|3[57]\d{14})$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Its beginning and end: enough to find it, not to use it. */
export function masked({ text }: PersonalNumber): string {
  return `${text.slice(0, 3)}****${text.slice(-4)}`;
}
