import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outdated } from "../../electron/store/backup-rotation.ts";

/** A backup of that moment of the clerk's own clock. */
function of(year: number, month: number, day: number, hour = 12, bytes = 1) {
  return { savedAt: new Date(year, month - 1, day, hour).toISOString(), bytes };
}

const NOW = new Date(2026, 11, 20, 18);

function stay<B extends { savedAt: string; bytes: number }>(backups: readonly B[], now = NOW): B[] {
  const gone = new Set(outdated(backups, now));
  return backups.filter((backup) => !gone.has(backup));
}

describe("the backups that stay", () => {
  it("are the last three of today", () => {
    const today = [8, 9, 10, 11, 12].map((hour) => of(2026, 12, 20, hour));
    expect(stay(today)).toEqual(today.slice(2));
  });

  it("are the last one of each of the thirteen days before, and of each month before that", () => {
    const noon = [7, 12, 19].map((day) => of(2026, 12, day));
    const evening = [7, 12, 19].map((day) => of(2026, 12, day, 17));
    const older = [of(2026, 12, 6), of(2026, 11, 30), of(2025, 11, 30), of(2020, 1, 1)];
    const gone = [of(2026, 12, 5), of(2026, 11, 2), of(2025, 11, 29), of(2020, 1, 1, 9)];
    expect(stay([...noon, ...gone, ...evening, ...older])).toEqual([...evening, ...older]);
  });

  it("stay though the clock was set back", () => {
    const later = [of(2030, 1, 1), of(2030, 1, 2)];
    expect(stay([...later, of(2026, 12, 20)])).toHaveLength(3);
  });

  it("go over the size that they may take together, the oldest first, but for the last three", () => {
    const large = [1, 2, 3, 4, 5].map((month) => of(2026, month, 1, 12, 600 * 1024 ** 2));
    expect(stay(large)).toEqual(large.slice(2));
  });

  it("are never none, always hold the newest, and are at most 3 + 13 and one a month", () => {
    const date = fc.date({ min: new Date(2024, 0, 1), max: NOW, noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 300 }), (dates) => {
        const backups = dates.map((at) => ({ savedAt: at.toISOString(), bytes: 1 }));
        const kept = stay(backups);
        const newest = backups
          .map(({ savedAt }) => savedAt)
          .toSorted()
          .at(-1);
        expect(kept.map(({ savedAt }) => savedAt)).toContain(newest);
        expect(kept.length).toBeLessThanOrEqual(3 + 13 + 36);
        expect(stay(kept)).toEqual(kept);
      }),
    );
  });

  it("keep a state of every month, day after day, whenever it is asked", () => {
    let kept: ReturnType<typeof of>[] = [];
    for (let day = 1; day <= 400; day++) {
      const now = new Date(2025, 0, day, 18);
      for (const hour of [9, 11, 13, 15, 17])
        kept = stay([...kept, { savedAt: new Date(2025, 0, day, hour).toISOString(), bytes: 1 }], now);
    }
    const months = new Set(kept.map(({ savedAt }) => savedAt.slice(0, 7)));
    expect(months.size).toBe(14);
    expect(kept).toHaveLength(3 + 13 + 13);
  });
});
