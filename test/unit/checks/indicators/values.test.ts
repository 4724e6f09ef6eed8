import { describe, expect, it } from "vitest";
import { bookOf, problemsOf, row } from "../cases/one-project.ts";

it("marks the words in the unit and says the value that belongs there", () => {
  const [problem] = problemsOf(bookOf(row("数量", "抽查企业数量", "≥25完成25家企业的检查")), "V1");
  expect(problem?.quote).toBe("完成25家企业的检查");
  expect(problem?.advice).toContain("≥25家");
});

describe("V1 takes a value apart", () => {
  const fixed = (...given: Parameters<typeof row>) => problemsOf(bookOf(row(...given)), "V1")[0]?.fix;

  it.each([
    ["数量", "培训教师人数", "不少于50人", "≥50人"],
    ["时效", "抢修时限", "30天内", "≤30天"],
    ["数量", "培训教师人数", "≥50人以上", "≥50人"],
    ["成本", "经费预算控制数", "≤5经费预算控制数5万元", "≤5万元"],
  ] as const)("%s %s %s: unasked, as nothing is lost", (level2, level3, value, right) => {
    expect(fixed(level2, level3, value)).toMatchObject({ title: `改为“${right}”`, safe: true });
  });

  it("asks where words would be lost or a symbol is guessed", () => {
    expect(fixed("数量", "抽查企业", "25完成25家企业的检查")).toMatchObject({
      title: "改为“≥25家”",
      safe: false,
    });
    expect(fixed("质量", "设备完好率", "≥95设备完好")).toMatchObject({ title: "改为“≥95%”", safe: false });
  });

  it("knows no fix where two numbers differ or the matter cannot be counted", () => {
    expect(fixed("服务对象满意度", "服务对象满意度", "≥98≥ 95 服务对象满意度")).toBeUndefined();
    expect(fixed("质量", "保证质量", "1保证质量")).toBeUndefined();
  });
});
