import { withoutInvisible } from "./invisible.ts";

/** Digits that commas or spaces part in groups of three, with what stands around them. */
const GROUPED = /^([^\d,]*[1-9]\d{0,2}(?:(?:,\s?\d{3})+|(?:\s\d{3})+)(?!\d)\s*(?:\.\s*\d*)?)([^\d,]*)$/;
const PARTED = /,|\d\s+\d/;

/**
 * What somebody typed as a number, in half width, without white space and thousands separators.
 * @returns null where a separator parts anything but thousands: nobody can tell whether “5,0” is 5 or 50.
 */
export function ungrouped(typed: string): string | null {
  const plain = withoutInvisible(typed.normalize("NFKC")).trim();
  if (!PARTED.test(plain)) return plain.replace(/\s/g, "");
  return GROUPED.test(plain) ? plain.replace(/[\s,]/g, "") : null;
}
