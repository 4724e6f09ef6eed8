import { useMemo } from "react";
import type { Project } from "../../../shared/book/model.ts";
import { changedPart } from "../../../shared/diff/words.ts";
import { compareRows } from "./compare-rows.ts";
import type { MergeChoice } from "./use-merge-plan.ts";

interface CompareTableProps {
  readonly versions: readonly Project[];
  readonly names: readonly string[];
  readonly chosen: MergeChoice | undefined;
}

/** Versions of a project side by side; what differs is marked. */
export function CompareTable({ versions, names, chosen }: CompareTableProps) {
  const { rows, alike } = useMemo(() => compareRows(versions), [versions]);
  const stays = (index: number) => chosen === "all" || chosen === index;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="import-scroll framed import-compare" tabIndex={0} aria-label="各份内容对照">
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">内容</th>
            {names.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the versions do not change
              <th scope="col" key={index} className={stays(index) ? "is-chosen" : undefined}>
                {name}
                {stays(index) ? "（保留）" : ""}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows do not change
            <tr key={at} className={row.differs ? "differs" : undefined}>
              <th scope="row">
                {row.label}
                {row.differs ? <em>不同</em> : null}
              </th>
              {row.cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the versions do not change
                <td key={index}>
                  <Cell text={cell} other={row.cells[index === 0 ? 1 : 0] ?? cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="import-alike quiet">{alike > 0 ? `其余 ${alike} 项内容和指标相同。` : ""}</p>
    </section>
  );
}

function Cell({ text, other }: { readonly text: string; readonly other: string }) {
  if (text === "") return <i>（没有）</i>;
  if (text === other) return text;
  const [before, changed, after] = changedPart(text, other);
  return (
    <>
      {before}
      <mark>{changed}</mark>
      {after}
    </>
  );
}
