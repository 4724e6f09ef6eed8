import { describe, expect, it } from "vitest";
import { AppError } from "../../../shared/error.ts";
import { PROFILES, profileNamed, textHeight, textWidth } from "../../../shared/layout/profile.ts";

describe("profiles", () => {
  it("are found by name", () => {
    for (const { name } of PROFILES) expect(profileNamed(name).name).toBe(name);
  });

  it("names what there is where there is none of that name", () => {
    expect(() => profileNamed("北京")).toThrow(AppError);
    expect(() => profileNamed("北京")).toThrow(/北京.*河北版式.*党政机关公文格式/);
  });

  it.each([
    ["hebei", 31, 31],
    ["gbt9704", 22, 28],
  ])("%s has %i lines of %i characters a page", (name, lines, characters) => {
    const profile = profileNamed(name);
    const { pitch, size, spacing } = profile.styles.body;
    expect(Math.floor(textHeight(profile) / pitch)).toBe(lines);
    expect(Math.floor(textWidth(profile) / (size + spacing))).toBe(characters);
  });

  it("gbt9704 has the text block of GB/T 9704-2012 5.2.1, 156 by 225 mm", () => {
    const profile = profileNamed("gbt9704");
    expect((textWidth(profile) / 1440) * 25.4).toBeCloseTo(156, 1);
    expect((textHeight(profile) / 1440) * 25.4).toBeCloseTo(225, 1);
  });

  it.each(PROFILES.map((profile) => [profile.name, profile] as const))(
    "%s: the footer fills the bottom margin",
    (_, profile) => {
      const { before, pitch } = profile.styles.footer;
      expect(before).toBeGreaterThanOrEqual(0);
      expect(profile.page.footer + before + pitch).toBe(profile.page.bottom);
    },
  );
});
