import { ignoreAll, restoreAll } from "./problem-actions.ts";
import type { ProblemGroup } from "./problem-lines.ts";

interface ProblemGroupHeadProps {
  readonly group: ProblemGroup;
  /** The form whose problems alone are listed. */
  readonly onPage: boolean;
}

/** The heading of a section, a project or a kind; of a kind all can be ignored at once. It stays in view while its problems scroll. */
export function ProblemGroupHead({ group, onPage }: ProblemGroupHeadProps) {
  const { title, rule, members } = group;
  const open = members.filter(({ problem, mark }) => !mark && !problem.mustFix);
  const ignored = members.filter(({ mark }) => mark);
  const where = onPage ? "本页" : "全文";
  return (
    <h3 className="problem-group quiet">
      <span className="cut" title={title}>
        {title}
      </span>
      <em className="numeric">{members.length}</em>
      {rule !== null && open.length > 0 ? (
        <button
          type="button"
          className="link"
          aria-label={`${where}的“${title}”全部忽略`}
          title={`${where}的“${title}”${open.length} 处都看过、没有问题：一步忽略，可以撤销`}
          onClick={() => void ignoreAll(rule, title, open)}
        >
          全部忽略
        </button>
      ) : null}
      {rule !== null && open.length === 0 && ignored.length > 0 ? (
        <button
          type="button"
          className="link"
          aria-label={`${where}的“${title}”全部恢复`}
          onClick={() => restoreAll(title, ignored)}
        >
          全部恢复
        </button>
      ) : null}
    </h3>
  );
}
