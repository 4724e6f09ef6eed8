import { expect, it } from "vitest";
import { emptyProject, type Project } from "../../../shared/book/model.ts";
import { earlierProject } from "../../../shared/book/same-project.ts";

function project(fields: Partial<Project>): Project {
  return { ...emptyProject(), ...fields };
}

it("the code counts before the name, but for its year and its check character", () => {
  const renamed = project({ code: "13022523P00HHX6100072", name: "旧名" });
  const namesake = project({ code: "13022523P00HHX6100992", name: "甲" });
  const now = project({ code: "13022524P00HHX610007T", name: "甲" });
  expect(earlierProject(now, [namesake, renamed])).toBe(renamed);
  expect(earlierProject(now, [namesake])).toBe(namesake);
});

it("a name counts without spaces and without its year, the own unit's first", () => {
  const other = project({ agencyCode: "366003", name: "2024年 招商经费" });
  const own = project({ agencyCode: "366001", name: "2024年度招商经费" });
  const now = project({ agencyCode: "366001", name: "2025年招商经费" });
  expect(earlierProject(now, [other, own])).toBe(own);
  expect(earlierProject(now, [other])).toBe(other);
  expect(earlierProject(project({ name: "2025年" }), [project({ name: "2024年" })])).toBeNull();
  expect(earlierProject(project({}), [project({})])).toBeNull();
});
