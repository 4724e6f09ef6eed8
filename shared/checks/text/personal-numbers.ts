/** Numbers of persons in a text: what must not be published. */

export interface PersonalNumber {
  readonly kind: "身份证号" | "手机号" | "银行卡号";
  /** As it is written. */
  readonly text: string;
}

/** What stands between digits that are grouped to be read: a space of any kind, a hyphen, a dash. */
const GAP = "[ \\u00a0\\u2002-\\u200a\\u202f\\u3000\\-‐‑–]";
/** Digits, half or full width, with single gaps between them. */
const RUN = new RegExp(
  `(?<![\\dA-Za-z０-９.])[\\d０-９](?:${GAP}?[\\d０-９]){9,22}[XxＸｘ]?(?![\\dA-Za-z０-９])`,
  "g",
);
const GAPS = new RegExp(GAP, "g");
const PIECE = new RegExp(`(?:(?!${GAP}).)+`, "g");
/** Behind it, a count or an amount: 13800000000元, 13800000000 kWh. */
const COUNTED =
  /^\s?(?:[.,，．][\d０-９]|余?[元万亿吨米亩人户个千公平立字次条件册份株度头只袋粒瓶包台套辆升克美港]|[kKMG]?[wW]h?(?![a-z])|(?:kg|km|m[²³]?|t|L)(?![A-Za-z])|[%％‰℃㎡])/;
/** Before it, an amount, or the name of something else's number: 订单号, 设备编码, 单号为. */
const NUMBERED =
  /[¥￥$]\s*$|(?:[号码]|合同|订单|流水)(?:[（(][^（()）]{0,6}[）)])?(?:[为是]|分别为)?\s*[:：]?\s*$/;
/** These name a person's. */
const PERSONS =
  /(?:手机|电话|联系|热线|机主|卡|账|帐|存折|身份|证件|公民|微信|支付宝|[Tt][Ee][Ll])[^，。；、]{0,10}$/;
/** So far before a number, and behind it, in characters, is looked at. */
const NEAR = 16;
/** Says that a number of 15 digits, which has no check digit, is an identity number. */
const NAMES_IDENTITY = /身份证|身份号码|公民身份|证件号/;
/** Says that a number is a bank's. */
const NAMES_BANK = /卡|账户|帐户|账号|帐号|银行|[农工建中交邮]行|信用社|农商|农信|存折|打入|汇入|转入/;
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = "10X98765432";

/** The numbers of persons in a text; most texts have no digits enough. */
export function personalNumbers(text: string): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    for (const { written, at } of numbersIn(run, index)) {
      const before = text.slice(Math.max(0, at - NEAR), at);
      const behind = text.slice(at + written.length, at + written.length + NEAR);
      const kind = kindOf(plain(written), before, behind);
      if (kind !== null) found.push({ kind, text: written });
    }
  }
  return found;
}

function kindOf(digits: string, before: string, behind: string): PersonalNumber["kind"] | null {
  const form = formOf(digits);
  if (form === null || form === "身份证号") return form;
  if (form === "旧身份证号") return NAMES_IDENTITY.test(before) ? "身份证号" : null;
  if (COUNTED.test(behind) || (NUMBERED.test(before) && !PERSONS.test(before))) return null;
  // Codes of many systems begin with a region (41 to 46, 51 to 54), as other banks' cards do.
  const isNamed = digits.startsWith("62") || NAMES_BANK.test(before) || NAMES_BANK.test(behind);
  return form === "手机号" || isNamed ? form : null;
}

interface Written {
  readonly written: string;
  readonly at: number;
}

/** The whole run where that is a number; otherwise what stands between its spaces and hyphens: two telephones beside each other. */
function numbersIn(run: string, at: number): readonly Written[] {
  if (formOf(plain(run)) !== null) return [{ written: run, at }];
  return Array.from(run.matchAll(PIECE), ({ 0: written, index }) => ({ written, at: at + index }));
}

function plain(written: string): string {
  return written.replace(GAPS, "").normalize("NFKC").toUpperCase();
}

function formOf(digits: string): PersonalNumber["kind"] | "旧身份证号" | null {
  if (/^(?:(?:00)?86)?1[3-9]\d{9}$/.test(digits)) return "手机号";
  if (isIdentityNumber(digits)) return "身份证号";
  if (isBankCard(digits)) return "银行卡号";
  return OLD_IDENTITY.test(digits) ? "旧身份证号" : null;
}

/** GB 11643-1989: region, birthday without century, order; no check digit. */
const OLD_IDENTITY = /^[1-8]\d{5}\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;

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
