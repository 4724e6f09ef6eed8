import { ungrouped } from "./ungrouped.ts";

/**
 * Money. Shown and exchanged in 万元 as a decimal string ("5.00"), kept as a whole number of 分: 1 万元 = 1,000,000 分,
 * so six decimals of 万元 are exact and nothing is ever computed in floating point.
 */

const FEN_PER_WAN = 1_000_000;
const MONEY = /^(-?)(\d{1,10})(?:\.(\d{1,6}))?$/;

/** True for "" (a blank cell) and for a decimal of at most 6 decimals that fits a safe integer of 分. */
export function isMoney(text: string): boolean {
  return text === "" || fenOrNull(text) !== null;
}

/** 万元 string → 分; "" → null. Throws RangeError on anything that `isMoney` refuses. */
export function wanToFen(text: string): number | null {
  if (text === "") return null;
  const fen = fenOrNull(text);
  if (fen === null) throw new RangeError(`not an amount in 万元: ${text}`);
  return fen;
}

/** 分 → canonical 万元 string with 2 to 6 decimals; null → "". */
export function fenToWan(fen: number | null): string {
  if (fen === null) return "";
  const sign = fen < 0 ? "-" : "";
  const whole = Math.floor(Math.abs(fen) / FEN_PER_WAN);
  const fraction = String(Math.abs(fen) % FEN_PER_WAN).padStart(6, "0");
  const shown = fraction.replace(/0{1,4}$/, "");
  return `${sign}${whole}.${shown}`;
}

/** "5" → "5.00", "1.500" → "1.50"; "" stays. */
export function canonicalMoney(text: string): string {
  return fenToWan(wanToFen(text));
}

/**
 * What a person may type or a cell may hold as an amount: full-width digits, thousands separators, spaces, a trailing 万元.
 * @returns the canonical 万元 string, "" for blank, or null where it is no amount.
 */
export function parseMoney(typed: string): string | null {
  const plain = ungrouped(typed)
    ?.replace(/万元$/, "")
    .replace(/^\+/, "")
    .replace(/^(-?)\./, "$10.")
    .replace(/\.$/, "");
  return plain !== undefined && isMoney(plain) ? canonicalMoney(plain) : null;
}

/** Sum of 万元 strings, blanks as nothing; canonical. */
export function sumMoney(amounts: readonly string[]): string {
  return fenToWan(amounts.reduce((sum, amount) => sum + (wanToFen(amount) ?? 0), 0));
}

/** "1234567.5" → "1,234,567.50", for display; also of a sum, which may be more than one field holds. */
export function groupedMoney(text: string): string {
  const [whole = "", fraction] = (isMoney(text) ? canonicalMoney(text) : text).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function fenOrNull(text: string): number | null {
  const match = MONEY.exec(text);
  if (!match) return null;
  const fen = Number(match[2]) * FEN_PER_WAN + Number((match[3] ?? "").padEnd(6, "0"));
  if (!Number.isSafeInteger(fen)) return null;
  return match[1] && fen !== 0 ? -fen : fen;
}
