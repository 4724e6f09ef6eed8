/** Which backups of a book stay: the last three of today, one of each day for two weeks, and one of each month. */

interface Aged {
  /** ISO 8601; "" where it is not known. */
  readonly savedAt: string;
  readonly bytes: number;
}

const OF_TODAY = 3;
/** Today among them. */
const DAYS = 14;

/** What the backups of one book may take in one folder; the last three may take more. Bytes. */
const MOST_BYTES = 1024 ** 3;

/**
 * Those that can go.
 * @param backups of one book, in any order
 * @param now days are those of the clerk's own clock. What is of a later day, since the clock was set back, stays as a day's
 */
export function outdated<B extends Aged>(backups: readonly B[], now: Date): B[] {
  const newestFirst = backups.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() - DAYS + 1);
  const seen = new Map<string, number>();
  const kept = newestFirst.filter(({ savedAt }) => {
    const at = new Date(savedAt);
    const today = at.toDateString() === now.toDateString();
    const group = at < first ? `${at.getFullYear()}-${at.getMonth()}` : at.toDateString();
    const before = seen.get(group) ?? 0;
    seen.set(group, before + 1);
    return before < (today ? OF_TODAY : 1);
  });
  let bytes = 0;
  const staying = new Set(
    kept.filter((backup, index) => {
      bytes += backup.bytes;
      return index < OF_TODAY || bytes <= MOST_BYTES;
    }),
  );
  return newestFirst.filter((backup) => !staying.has(backup));
}
