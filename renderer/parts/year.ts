/** A typed year, full-width digits understood, “年” allowed; null where it is none. */
export function readYear(typed: string): number | null {
  const plain = typed.normalize("NFKC").replace(/\s|年/g, "");
  if (!/^\d{4}$/.test(plain)) return null;
  const year = Number(plain);
  return year >= 1900 ? year : null;
}
