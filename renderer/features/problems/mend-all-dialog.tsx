import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { MendPlan } from "../../../shared/checks/run/mend-all.ts";
import { groupTitle, placeInGroup } from "../../../shared/checks/run/place-words.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { edit } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { useApp } from "../../state/store.ts";
import { checks } from "./check-client.ts";
import { MendList } from "./mend-list.tsx";
import "./mend-all.css";

interface Planned {
  readonly rows: BookRows;
  readonly plan: MendPlan;
}

const ALL: ReadonlySet<string> = new Set();

/** What 全部修复 would change, text by text; what is not wanted is unticked. One step. */
export function MendAllDialog({ onClose }: { readonly onClose: () => void }) {
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [without, setWithout] = useState(ALL);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    flushDrafts();
    void checks.planMends(ALL).then(setPlanned);
  }, []);
  const apply = async () => {
    setBusy(true);
    await mendAll(without);
    onClose();
  };
  const mends = planned?.plan.mends ?? [];
  const chosen = mends.filter(({ key }) => !without.has(key)).length;
  const choose = (key: string, on: boolean) => {
    const next = new Set(without);
    if (on) next.delete(key);
    else next.add(key);
    setWithout(next);
  };
  return (
    <Dialog open onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface className="dialog-mends">
        <DialogBody>
          <DialogTitle>全部修复</DialogTitle>
          <DialogContent className="mends">
            {planned === null ? (
              <Spinner label="正在试改…" />
            ) : (
              <>
                <div className="mends-head">
                  <Checkbox
                    label={`选中 ${chosen} / ${mends.length} 处`}
                    checked={chosen === mends.length ? true : chosen === 0 ? false : "mixed"}
                    disabled={mends.length === 0}
                    onChange={(_, data) =>
                      setWithout(data.checked === true ? ALL : new Set(mends.map(({ key }) => key)))
                    }
                  />
                  <p>只含不会有疑问的修改；其余问题逐个看过再改。应用后可以撤销。</p>
                </div>
                <MendList rows={planned.rows} mends={mends} without={without} choose={choose} />
                <Left planned={planned} />
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>取消</Button>
            <Button appearance="primary" disabled={busy || chosen === 0} onClick={() => void apply()}>
              修复 {chosen} 处
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What stays as it is, and why. */
function Left({ planned: { rows, plan } }: { readonly planned: Planned }) {
  if (plan.left.length === 0) return null;
  return (
    <ul className="mends-left" aria-label="没有修复的">
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
async function mendAll(without: ReadonlySet<string>): Promise<void> {
  const { rows, plan } = await checks.planMends(without);
  if (rows !== useApp.getState().view?.rows) {
    notice("文字刚刚在别处改过，没有修复：请再点一次“全部修复”", false);
    return;
  }
  if (plan.ops.length === 0 || edit(`全部修复 ${plan.mends.length} 处`, plan.ops).length === 0) return;
  const left = plan.left.length > 0 ? `，${plan.left.length} 处要手动修改` : "";
  notice(`已修复 ${plan.mends.length} 处${left}`, true);
}
