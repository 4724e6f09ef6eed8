import { describe, expect, it } from "vitest";
import { LAYOUT_FIELDS, shownWithUnit } from "../../../renderer/dialogs/settings/layout-fields.ts";
import { PROFILES, profileNamed } from "../../../shared/layout/profile.ts";
import type { ProfileValues } from "../../../shared/layout/profile-values.ts";

const hebei = profileNamed("hebei").values;

function field(key: string) {
  const found = LAYOUT_FIELDS.find((each) => each.key === key);
  if (!found) throw new Error(`no field ${key}`);
  return found;
}

/** What typing into a field of 河北版式 makes of its values, or why it is refused. */
function typed(key: string, text: string): ProfileValues | string {
  const reading = field(key).read(text);
  return "refused" in reading ? reading.refused : reading.value(hebei);
}

describe("fields of a layout", () => {
  it("understand what they show themselves", () => {
    for (const { values } of PROFILES)
      for (const each of LAYOUT_FIELDS) {
        const reading = each.read(each.show(values));
        expect("value" in reading && reading.value(values)).toEqual(values);
      }
  });

  it("change one value and no other", () => {
    expect(typed("margins.left", "30")).toEqual({ ...hebei, margins: { ...hebei.margins, left: 30 } });
    expect(typed("linePitch", "24.5")).toEqual({ ...hebei, linePitch: 24.5 });
    expect(typed("fonts.cell", " 宋体 ")).toEqual({ ...hebei, fonts: { ...hebei.fonts, cell: "宋体" } });
  });

  it("understand names of sizes, units and full-width digits", () => {
    expect(typed("sizes.body", "小四")).toMatchObject({ sizes: { body: 12 } });
    expect(typed("sizes.cell", "１０．５ 磅")).toMatchObject({ sizes: { cell: 10.5 } });
    expect(typed("margins.top", "30mm")).toMatchObject({ margins: { top: 30 } });
  });

  it("refuse what is no value, and leave to the layout what cannot work", () => {
    expect(typed("margins.top", "三十")).toBe("不是数，未保存：请填毫米数，如 28");
    expect(typed("linePitch", "四号")).toContain("不是数");
    expect(typed("fonts.body", "  ")).toContain("请填字体的名字");
    expect(typed("margins.top", "-5")).toMatchObject({ margins: { top: -5 } });
  });

  it("show sizes with their names", () => {
    expect(shownWithUnit(field("sizes.cell"), hebei)).toBe("10.5 磅 五号");
    expect(shownWithUnit(field("linePitch"), hebei)).toBe("22 磅");
  });
});
