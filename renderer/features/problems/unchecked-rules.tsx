import { RULES } from "../../../shared/checks/rules/rules.ts";
import { openRules } from "../../state/open-dialog.ts";
import { useProblems } from "../../state/problems.ts";
import { useApp } from "../../state/store.ts";

/** The rules that did not run, and why: what they would have found is not known. */
export function UncheckedRules() {
  const unchecked = useProblems((state) => state.unchecked);
  const off = useApp((state) => state.view?.rows.rulesOff);
  if (unchecked.length === 0) return null;
  const names = unchecked.map((id) => `${id}（${off?.includes(id) ? "已关闭" : "缺少资料"}）`);
  const titles = RULES.filter(({ id }) => unchecked.includes(id)).map(({ id, title }) => `${id} ${title}`);
  return (
    <p className="problem-unchecked">
      <span title={titles.join("\n")}>未检查：{names.join("、")}</span>
      <button type="button" className="link" onClick={openRules}>
        设置…
      </button>
    </p>
  );
}
