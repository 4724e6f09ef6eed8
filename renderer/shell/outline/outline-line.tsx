import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { groupedMoney } from "../../../shared/book/money.ts";
import { unitKey } from "../../../shared/book/units.ts";
import { CarriedCount } from "../../features/carried/carried-progress.tsx";
import { CommentCount } from "../../features/comments/comment-counts.tsx";
import { PlaceCount, UnitCount } from "../../features/problems/outline-counts.tsx";
import { addProject } from "../../forms/project/project-edits.ts";
import { addSection } from "../../forms/section/section-edits.ts";
import { goTo } from "../../state/navigation.ts";
import type { OutlineRow, PlaceRow, UnitRow } from "./outline-rows.ts";
import { foldUnit } from "./outline-state.ts";

interface OutlineLineProps {
  readonly line: OutlineRow;
  readonly index: number;
  /** The place that is shown. */
  readonly on: boolean;
  /** Tab stops here. */
  readonly reachable: boolean;
  readonly dragged: boolean;
  /** Of a place, as it is shown. */
  readonly page: number | string | null;
}

export function OutlineLine({ line, index, on, reachable, dragged, page }: OutlineLineProps) {
  const button = { type: "button", "data-line": index, tabIndex: reachable ? 0 : -1 } as const;
  switch (line.kind) {
    case "part":
      return (
        <div className="outline-part cut faint" title={line.title}>
          {line.title}
        </div>
      );
    case "empty":
      return <div className="outline-none">{line.title}</div>;
    case "unit":
      return (
        <button
          {...button}
          className="outline-unit bare quiet row"
          aria-expanded={line.open}
          title={`${line.title}（${line.projects.length} 个项目）`}
          onClick={() => foldUnit(keyOf(line), line.open)}
        >
          {line.open ? <ChevronDown12Regular /> : <ChevronRight12Regular />}
          <span className="cut grow">{line.title}</span>
          {line.open ? null : <UnitCount projects={line.projects} />}
          <span className="numeric">
            {line.open ? `${groupedMoney(line.subtotal)} 万元` : `${line.projects.length} 个`}
          </span>
        </button>
      );
    case "add":
      return (
        <button
          {...button}
          className="outline-item bare row is-add"
          onClick={line.what === "project" ? () => addProject() : addSection}
        >
          <i>＋</i>
          <span className="cut grow">{line.what === "project" ? "添加项目" : "添加章节"}</span>
        </button>
      );
    case "place":
      return (
        <button
          {...button}
          className={`outline-item bare row${on ? " is-on" : ""}${dragged ? " is-dragged" : ""}`}
          aria-current={on ? "page" : undefined}
          title={line.title}
          onClick={() => goTo(line.place)}
        >
          <i className="numeric">{line.number}</i>
          <span className="cut grow">{line.title}</span>
          <PlaceCount place={line.place} />
          <CommentCount place={line.place} />
          <CarriedCount place={line.place} />
          <Aside line={line} page={page} />
        </button>
      );
  }
}

/** The page it begins on, or how many there are. */
function Aside({ line, page }: { readonly line: PlaceRow; readonly page: number | string | null }) {
  if (line.count !== undefined) return <em className="numeric">{line.count} 个</em>;
  if (page === null) return null;
  return (
    <em className="numeric">
      <span className="unseen">第</span>
      {page}
      <span className="unseen">页</span>
    </em>
  );
}

function keyOf(line: UnitRow): string {
  const [first] = line.projects;
  return first ? unitKey(first) : "";
}
