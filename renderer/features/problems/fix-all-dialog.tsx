import { Button, Checkbox, Select, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PlannedFix } from "../../../shared/checks/run/fix-all.ts";
import { groupTitle, placeInGroup } from "../../../shared/checks/run/place-words.ts";
import { PlainDialog } from "../../parts/plain-dialog.tsx";
import { flushDrafts } from "../../state/drafts.ts";
import { edit } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { useRules } from "../../state/rules.ts";
import { errorMessage } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import { type PlannedFixes, planFixes } from "./check-client.ts";
import { FixList } from "./fix-list.tsx";
import "./fix-all.css";

const ALL: ReadonlySet<string> = new Set();

/** What 全部修复 would change, text by text; what is not wanted is unticked. One step. */
export function FixAllDialog({ onClose }: { readonly onClose: () => void }) {
  const [planned, setPlanned] = useState<PlannedFixes | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [without, setWithout] = useState(ALL);
  const [only, setOnly] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    flushDrafts();
    planFixes(ALL).then(setPlanned, (thrown: unknown) => setRefused(errorMessage(thrown)));
  }, []);
  const apply = async () => {
    setBusy(true);
    try {
      const others = all.filter((fix) => !fixes.includes(fix)).map(({ key }) => key);
      await fixAll(new Set([...without, ...others]));
      onClose();
    } catch (thrown) {
      setRefused(errorMessage(thrown));
      setBusy(false);
    }
  };
  const all = planned?.plan.fixes ?? [];
  const fixes = only === "" ? all : all.filter(({ rule }) => rule === only);
  const chosen = fixes.filter(({ key }) => !without.has(key)).length;
  const choose = (key: string, on: boolean) => {
    const next = new Set(without);
    if (on) next.delete(key);
    else next.add(key);
    setWithout(next);
  };
  return (
    <PlainDialog
      help="problems"
      title="全部修复"
      look={{ width: 820, content: "fixes" }}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button appearance="primary" disabled={busy || chosen === 0} onClick={() => void apply()}>
            修复 {chosen} 处
          </Button>
        </>
      }
      onClose={onClose}
    >
      {refused === null ? null : <p role="alert">{refused}</p>}
      {planned === null ? (
        refused === null && <Spinner label="正在试改…" />
      ) : (
        <>
          <div className="fixes-head row">
            <Checkbox
              label={`选中 ${chosen} / ${fixes.length} 处`}
              checked={chosen === fixes.length ? true : chosen === 0 ? false : "mixed"}
              disabled={fixes.length === 0}
              onChange={(_, data) =>
                setWithout(data.checked === true ? ALL : new Set(fixes.map(({ key }) => key)))
              }
            />
            <RuleChoice fixes={all} only={only} choose={setOnly} />
            <p>只含不会有疑问的修改；其余问题逐个看过再改。应用后可以撤销。</p>
          </div>
          <FixList rows={planned.rows} fixes={fixes} without={without} choose={choose} />
          <Left planned={planned} />
        </>
      )}
    </PlainDialog>
  );
}

/** One rule's fixes alone, or all. */
function RuleChoice(props: {
  readonly fixes: readonly PlannedFix[];
  readonly only: string;
  readonly choose: (rule: string) => void;
}) {
  const rules = useRules();
  const counts = Map.groupBy(props.fixes, ({ rule }) => rule);
  if (counts.size < 2) return null;
  return (
    <Select
      size="small"
      aria-label="只修复一种问题"
      value={props.only}
      onChange={(_, data) => props.choose(data.value)}
    >
      <option value="">各种问题</option>
      {rules
        .filter(({ id }) => counts.has(id))
        .map(({ id, title }) => (
          <option key={id} value={id}>
            {title}（{counts.get(id)?.length}）
          </option>
        ))}
    </Select>
  );
}

/** What stays as it is, and why. */
function Left({ planned: { rows, plan } }: { readonly planned: PlannedFixes }) {
  if (plan.left.length === 0) return null;
  return (
    <ul className="fixes-left" aria-label="没有修复的">
      {plan.left.slice(0, 5).map(({ problem, why }) => (
        <li key={`${problem.rule} ${JSON.stringify(problem.where)}`}>
          {groupTitle(rows, problem.where)} {placeInGroup(problem.where)}：{why}
        </li>
      ))}
      {plan.left.length > 5 ? <li>等 {plan.left.length} 处。</li> : null}
    </ul>
  );
}

/** Plans once more, without what is not wanted and with the book as it is by now, and does it. */
async function fixAll(without: ReadonlySet<string>): Promise<void> {
  const { rows, plan } = await planFixes(without);
  if (rows !== useApp.getState().view?.rows) {
    notice("文字刚刚在别处改过，没有修复：请再点一次“全部修复”", false);
    return;
  }
  if (plan.ops.length === 0) return;
  if (edit(`全部修复 ${plan.fixes.length} 处`, plan.ops, { keep: "before-fix" }).length === 0) return;
  const left = plan.left.length > 0 ? `，${plan.left.length} 处要手动修改` : "";
  notice(`已修复 ${plan.fixes.length} 处${left}`, true);
}
