import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Problem } from "../../../shared/checks/problem.ts";
import { groupedCount } from "../../parts/grouped-count.ts";
import { PanelHead } from "../../parts/panel-head.tsx";
import { refuseReadOnly } from "../../state/editing.ts";
import { openRules, useOpenDialog } from "../../state/open-dialog.ts";
import { helpAt } from "../../state/open-help.ts";
import { showProblems } from "../../state/panels.ts";
import { chooseProblemList, useProblemList } from "../../state/problem-list.ts";
import { CHECK_FAILED, useProblems } from "../../state/problems.ts";
import { useRules } from "../../state/rules.ts";
import { useApp } from "../../state/store.ts";
import { ofPage } from "./field-problems.ts";
import { FixAllDialog } from "./fix-all-dialog.tsx";
import { ProblemFilter } from "./problem-filter.tsx";
import { ProblemList } from "./problem-list.tsx";
import "./problems.css";

/** What a reviewer would send back: of the form that is shown, or of the whole text, each with its words, its advice and its fix. */
export function ProblemsPanel() {
  const none = useProblems((state) => (state.problems ?? []).length === 0);
  const here = useHere();
  const comeBack = useRestoreFocusTarget();
  return (
    <aside className="problems panel" aria-label="问题" {...helpAt("problems")}>
      <PanelHead title="问题" close="关闭问题" onClose={() => showProblems(false)}>
        <FixAllButton />
        <Button
          {...comeBack}
          size="small"
          disabled={none}
          onClick={() => useOpenDialog.setState({ open: "report" })}
        >
          导出意见…
        </Button>
      </PanelHead>
      <ProblemFilter here={here} />
      <Body here={here} />
      <div className="problem-foot quiet">
        <UncheckedRules />
        <p>F8 下一处 · F9 修改 · Shift+F9 忽略</p>
      </div>
    </aside>
  );
}

/** Whether a problem is of what is listed. */
function useHere(): (problem: Problem) => boolean {
  const rows = useProblems((state) => state.rows);
  const place = useApp((state) => state.place);
  const onPage = useProblemList(({ scope }) => scope === "page");
  return useMemo(() => (rows && onPage ? ofPage(rows, place) : () => true), [rows, place, onPage]);
}

function Body({ here }: { readonly here: (problem: Problem) => boolean }) {
  const found = useProblems((state) => state.found);
  const problems = useProblems((state) => state.problems);
  const checked = useProblems((state) => state.checked);
  const wanted = useProblems((state) => state.wanted);
  const failed = useProblems((state) => state.failed);
  const place = useApp((state) => state.place);
  const { scope, by } = useProblemList();
  const rules = useRules();
  const titles = useMemo(
    () => (by === "rule" ? new Map(rules.map(({ id, title }) => [id, title])) : null),
    [by, rules],
  );
  const list = useMemo(() => ({ wanted, here, rules: titles }), [wanted, here, titles]);
  if (found === null) return <p className="problem-none nothing">{failed ? CHECK_FAILED : "正在检查…"}</p>;
  if (problems?.length === 0 && !wanted.has("checked"))
    return (
      <p className="problem-none nothing">
        {checked.size === 0
          ? "没有发现问题。仍请通读一遍再上报。"
          : `没有问题了：已忽略的 ${checked.size} 处不再提示。仍请通读一遍再上报。`}
      </p>
    );
  const onPage = scope === "page";
  if (onPage && !found.some(here))
    return (
      <div className="problem-none nothing">
        <p>本页没有问题。</p>
        <button type="button" className="link" onClick={() => chooseProblemList({ scope: "book" })}>
          看全文的 {groupedCount(problems?.length ?? 0)} 处
        </button>
      </div>
    );
  // What another form has begins at its top.
  const key = `${by} ${onPage && "id" in place ? `${place.kind} ${place.id}` : scope}`;
  return <ProblemList key={key} found={found} checked={checked} list={list} onPage={onPage} />;
}

/** 全部修复, with how many there are that need no question. */
function FixAllButton() {
  const count = useProblems((state) => (state.problems ?? []).filter(({ fix }) => fix?.safe).length);
  const [open, setOpen] = useState(false);
  const comeBack = useRestoreFocusTarget();
  return (
    <>
      <Button
        size="small"
        {...comeBack}
        disabledFocusable={count === 0}
        title="先看改什么，再一起改：只改不会有疑问的，如标点、文号括号"
        onClick={() => {
          if (!refuseReadOnly()) setOpen(true);
        }}
      >
        全部修复 {count}
      </Button>
      {open ? <FixAllDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The rules that did not run, and why: what they would have found is not known. */
function UncheckedRules() {
  const unchecked = useProblems((state) => state.unchecked);
  const off = useApp((state) => state.view?.rows.rulesOff);
  const rules = useRules();
  if (unchecked.length === 0) return null;
  const names = rules
    .filter(({ id }) => unchecked.includes(id))
    .map(({ id, title }) => `${title}（${off?.includes(id) ? "已关闭" : "缺少资料"}）`);
  return (
    <p className="problem-unchecked">
      <span>未检查：{names.join("、")}</span>
      <button type="button" className="link" onClick={openRules}>
        设置…
      </button>
    </p>
  );
}
