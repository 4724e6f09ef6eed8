import { describe, expect, it } from "vitest";
import { bookOf, bookWith, placesOf, row } from "./one-project.ts";

describe("G1", () => {
  it.each(["1.商贸流通", "1.保障招商项目正常进行", "2025年完成各项工作任务。", "1.做好经费保障\n2.提高效率"])(
    "reports %s",
    (goal) => {
      expect(placesOf(bookWith({ goal }), "G1")).toEqual(["goal"]);
    },
  );

  it.each([
    "1.发展电子商务企业20",
    "1.维修三所学校校舍。",
    "",
    "1.按照县委县政府安排部署，2024年我局选派人员驻北京、天津、长三角、福建、珠三角等地区开展招商引资工作，推动客商来我县考察投资。",
  ])("lets %s stand", (goal) => {
    expect(placesOf(bookWith({ goal }), "G1")).toEqual([]);
  });
});

describe("G2", () => {
  const fundsUse = "用于12所学校屋面防水，更换门窗。";

  it.each([`1.${fundsUse}`, fundsUse, "1、用于12所学校屋面防水, 更换门窗"])("reports %s", (goal) => {
    expect(placesOf(bookWith({ fundsUse, goal }), "G2")).toEqual(["goal"]);
  });

  it.each([`1.${fundsUse}\n2.学生满意度达到95%。`, "1.用于16所学校屋面防水，更换门窗。", ""])(
    "lets %s stand",
    (goal) => {
      expect(placesOf(bookWith({ fundsUse, goal }), "G2")).toEqual([]);
    },
  );
});

describe("E1", () => {
  const based = (basis: string) => bookOf(row("数量", "培训人数", "≥12人", "实际人数", basis));

  it.each(["年初工作安排", "年度预算安排", "2025年度预算批复", "根据实际情况", "上级文件要求", "历年数据"])(
    "reports %s",
    (basis) => {
      expect(placesOf(based(basis), "E1")).toEqual(["i1.basis"]);
    },
  );

  it.each([
    "唐财建〔2023〕107号",
    "《乡村医生从业管理条例》",
    "国库集中支付系统退回记录",
    "昌黎县河道保洁服务采购合同（2026年度）",
    "受检者问卷",
    "",
  ])("lets %s stand", (basis) => {
    expect(placesOf(based(basis), "E1")).toEqual([]);
  });
});
