/**
 * Project code: 21 characters, 6 region + 2 year + kind + 11 body + check character. Alphabet of GB 32100. The check rule is
 * inferred from one county's codes, so a mismatch is at most a warning.
 */

export const PROJECT_CODE_LENGTH = 21;
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

export interface ProjectCodeParts {
  readonly region: string;
  /** Two digits, "24" for 2024. */
  readonly year: string;
  readonly kind: string;
  readonly body: string;
  readonly check: string;
}

/** The parts of a code, or null where length or characters are not a code's. */
export function projectCodeParts(code: string): ProjectCodeParts | null {
  if (!/^\d{8}[A-Z][0-9A-HJ-NPQRTUWXY]{12}$/.test(code)) return null;
  return {
    region: code.slice(0, 6),
    year: code.slice(6, 8),
    kind: code.slice(8, 9),
    body: code.slice(9, 20),
    check: code.slice(20),
  };
}

/** The check character for the first 20 characters: weights 3^i mod 31, index (30 − Σ) mod 31. Null where one is no code character. */
export function projectCodeCheck(first20: string): string | null {
  if (first20.length !== PROJECT_CODE_LENGTH - 1) return null;
  let sum = 0;
  let weight = 1;
  for (const character of first20) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((((30 - sum) % 31) + 31) % 31);
}
