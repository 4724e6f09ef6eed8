import { describe, expect, it } from "vitest";
import { AppError } from "../../../shared/error.ts";
import { footerOf } from "../../../shared/layout/footer.ts";
import type { Layout, TextItem } from "../../../shared/layout/layout.ts";
import { layoutBook } from "../../../shared/layout/pages.ts";
import { PROFILES, profileNamed, textHeight, textWidth } from "../../../shared/layout/profile.ts";
import type { ProfileChanges } from "../../../shared/layout/profile-values.ts";
import { profileChangesSchema } from "../../../shared/layout/profile-values-schema.ts";
import { profileWith } from "../../../shared/layout/profile-with.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { random, runs } from "../../support/random.ts";
import { edgeBooks } from "../../word/edge-books.ts";

const leting = letingBook();

function reasonAgainst(changes: ProfileChanges): string {
  try {
    profileWith("hebei", changes);
  } catch (error) {
    if (error instanceof AppError && error.code === "profile-impossible") return error.message;
    throw error;
  }
  return "";
}

describe("a layout with changes", () => {
  it("is the built-in one where there are none", () => {
    for (const { name } of PROFILES) {
      expect(profileWith(name, {})).toEqual(profileNamed(name));
      expect(profileWith(name, { fonts: {}, sizes: {}, margins: {} })).toEqual(profileNamed(name));
    }
  });

  it("has fonts, sizes, pitch and margins as they were set", () => {
    const { styles, page } = profileWith("hebei", {
      fonts: { body: "仿宋", title: "华文中宋" },
      sizes: { body: 16, heading: 18, cell: 12, coverTitle: 22 },
      linePitch: 28,
      margins: { top: 37, bottom: 35 },
    });
    expect(styles.body).toMatchObject({ font: "仿宋", size: 320, pitch: 560 });
    expect(styles.coverTitle).toMatchObject({ font: "华文中宋", size: 440 });
    expect(styles.sectionHeading).toMatchObject({ font: "黑体", size: 360, pitch: 560 });
    expect(styles.cell).toMatchObject({ size: 240, pitch: 320 });
    expect(page).toMatchObject({ top: 2098, bottom: 1984, left: 1587 });
  });

  it("gives a heading larger than the lines a pitch of its own", () => {
    const { styles } = profileWith("hebei", { sizes: { heading: 22 } });
    expect(styles.projectHeading.pitch).toBeGreaterThan(440);
    expect(styles.body.pitch).toBe(440);
  });

  it("draws the characters of gbt9704 together only as far as a whole character more asks for", () => {
    expect(profileWith("gbt9704", {}).styles.body.spacing).toBe(-5);
    for (let size = 10; size <= 22; size += 0.5) {
      const profile = profileWith("gbt9704", { sizes: { body: size, heading: size } });
      const { spacing } = profile.styles.body;
      expect(spacing).toBeLessThanOrEqual(0);
      expect(spacing).toBeGreaterThanOrEqual(-0.025 * size * 20);
      const width = textWidth(profile);
      if (spacing < 0)
        expect(Math.floor(width / (size * 20 + spacing))).toBe(Math.floor(width / (size * 20)) + 1);
    }
  });

  it.each<[string, ProfileChanges, RegExp]>([
    ["a size that is none", { sizes: { body: 0 } }, /正文字号 0 磅/],
    ["a size beyond any page", { sizes: { coverTitle: 500 } }, /封面标题字号 500 磅/],
    ["a size that Word cannot say", { sizes: { cell: 10.3 } }, /表格字号 10.3 磅/],
    ["lines that overlap", { linePitch: 10 }, /行距 10 磅/],
    ["a negative pitch", { linePitch: -22 }, /行距 -22 磅/],
    ["a pitch of a page", { linePitch: 600 }, /行距 600 磅/],
    ["margins that meet", { margins: { left: 120, right: 100 } }, /左边距 120 毫米加右边距 100 毫米/],
    ["margins over the paper's height", { margins: { top: 200, bottom: 120 } }, /上边距 200 毫米/],
    ["margins that leave a few lines", { margins: { top: 140, bottom: 140 } }, /上下边距 140、140 毫米/],
    ["a negative margin", { margins: { right: -1 } }, /右边距 -1 毫米/],
    ["no room for the page number", { margins: { bottom: 6 } }, /下边距 6 毫米放不下页码/],
    ["a line of a few characters", { sizes: { body: 60 }, linePitch: 60 }, /正文字号 60 磅/],
    ["columns of one character", { sizes: { cell: 30 } }, /表格字号 30 磅/],
  ])("is refused where it cannot work: %s", (_, changes, reason) => {
    expect(reasonAgainst(changes)).toMatch(reason);
  });

  it("can be said in JSON, and nothing else can", () => {
    expect(profileChangesSchema.safeParse({ sides: "one", sizes: { body: 15 } }).success).toBe(true);
    for (const wrong of [
      { colour: 1 },
      { sizes: { body: "15" } },
      { sides: "three" },
      { fonts: { body: "" } },
      { fonts: { body: "a\u0000" } },
    ])
      expect(profileChangesSchema.safeParse(wrong).success).toBe(false);
  });
});

describe("any layout that is not refused", () => {
  it("holds any book within its text block", () => {
    const books = [
      leting,
      ...["60 indicators", "goal longer than a page", "names of every length"].flatMap(
        (name) => edgeBooks().get(name) ?? [],
      ),
    ];
    let tried = 0;
    for (let seed = 1; seed <= runs(60); seed++) {
      const next = random(seed);
      const between = (least: number, most: number) => Math.round((least + next() * (most - least)) * 2) / 2;
      const changes: ProfileChanges = {
        sizes: {
          body: between(5, 40),
          heading: between(5, 40),
          cell: between(5, 24),
          coverTitle: between(5, 72),
        },
        linePitch: between(5, 80),
        margins: {
          top: between(5, 120),
          bottom: between(5, 120),
          left: between(5, 70),
          right: between(5, 70),
        },
        sides: next() < 0.5 ? "one" : "both",
      };
      if (reasonAgainst(changes) !== "") continue;
      tried++;
      const profile = profileWith("hebei", changes);
      const book = books[seed % books.length] ?? leting;
      const { pages } = layoutBook(book, profile);
      const foot = profile.page.top + textHeight(profile);
      for (const { items } of pages)
        for (const item of items) {
          const height = item.type === "cell" ? item.height : profile.styles[item.style].pitch;
          expect(item.y + height, `seed ${seed}`).toBeLessThanOrEqual(foot + 0.5);
          expect(item.x, `seed ${seed}`).toBeGreaterThanOrEqual(profile.page.left - 0.5);
        }
    }
    expect(tried).toBeGreaterThan(10);
  });
});

describe("one-sided printing", () => {
  const one = profileWith("hebei", { sides: "one" });
  const both = profileNamed("hebei");
  const layout = layoutBook(leting, one);

  it("has no blank pages, and sections and projects follow one another", () => {
    expect(layout.pages.map(({ kind }) => kind)).not.toContain("blank");
    expect(layout.pages.slice(0, 3).map(({ kind }) => kind)).toEqual(["cover", "contents", "divider"]);
    // 14 pages of text, the divider on page 15; printed on both sides, the first project has to wait for page 17.
    expect(layout.entries.map(({ page }) => page)).toEqual([1, 7, 12, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
  });

  it("prints every number right; both-sided, even ones left", () => {
    const sides = (profile: typeof one, { pages }: Layout) =>
      pages.flatMap((page) => {
        const footer = footerOf(profile, page);
        return footer ? [[page.number, footer.align]] : [];
      });
    expect(sides(one, layout).slice(0, 3)).toEqual([
      [1, "right"],
      [2, "right"],
      [3, "right"],
    ]);
    expect(sides(both, layoutBook(leting, both)).slice(0, 3)).toEqual([
      [1, "right"],
      [2, "left"],
      [3, "right"],
    ]);
  });
});

describe("page numbers", () => {
  it("stand a character in from the text's edge, 7 mm below it in gbt9704, and on no divider or blank page", () => {
    const profile = profileNamed("gbt9704");
    const { pages } = layoutBook(leting, profile);
    const footers = pages.map((page) => footerOf(profile, page));
    const [first, second] = footers.filter((footer): footer is TextItem => footer !== null);
    expect(first?.text).toBe("— 1 —");
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBe(profile.page.width - profile.page.right - 280);
    expect(second?.x).toBe(profile.page.left + 280);
    const foot = profile.page.height - profile.page.bottom;
    // The line is a little higher than its 14 pt.
    expect((((first?.y ?? 0) + 40 - foot) / 1440) * 25.4).toBeCloseTo(7, 1);
    for (const [at, page] of pages.entries())
      if (page.number === null || page.kind === "divider" || page.kind === "blank")
        expect(footers[at]).toBeNull();
  });
});
