import { describe, expect, it } from "vitest";
import { applyOps } from "../../../shared/book/apply.ts";
import { copiedProjects, copyOps, takenCodes } from "../../../shared/book/copy-projects.ts";
import { withIds } from "../../../shared/book/new-ids.ts";
import { rowsOfBook } from "../../../shared/book/rows.ts";
import { letingBook } from "../../fixtures/paths.ts";

const book = letingBook();
const rows = rowsOfBook(book);
const [first, second] = book.projects;
const other = {
  ...book,
  fiscalYear: 2023,
  projects: [{ ...first, code: "13022523P00HHX610007T", agencyCode: "366009" }, second],
};

/** The other book's projects as the open book gets them. */
function copied(unit: { agencyCode: string; agencyName: string } | null) {
  const from = {
    ...other,
    projects: other.projects.flatMap((each) => (each ? [each as (typeof book.projects)[number]] : [])),
  };
  const chosen = from.projects.map(({ name }, index) => ({ index, name: `${name}（续）` }));
  return { from, projects: copiedProjects(rows, from, { projects: chosen, unit }) };
}

describe("projects of another text", () => {
  it("come with everything but a code that is in use", () => {
    const { from, projects } = copied(null);
    expect(projects.map(({ code }) => code)).toEqual(["13022523P00HHX610007T", ""]);
    expect(takenCodes(rows, from.projects).map(({ name }) => name)).toEqual([second?.name]);
    expect(projects[0]).toEqual({ ...from.projects[0], name: `${first?.name}（续）` });
  });

  it("go behind their unit's last one, or into the unit that is chosen", () => {
    let id = 100_000;
    const order = (unit: Parameters<typeof copied>[0]) =>
      applyOps(
        rows,
        withIds(copyOps(rows, copied(unit).projects), () => id++),
      ).projects.map(({ agencyCode, name }) => `${agencyCode} ${name}`);
    expect(order(null).at(-1)).toBe(`366009 ${first?.name}（续）`);
    const unit = { agencyCode: "366003", agencyName: "乐亭县商务和投资促进局投资促进中心" };
    expect(order(unit).slice(-2)).toEqual([`366003 ${first?.name}（续）`, `366003 ${second?.name}（续）`]);
  });
});
