import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { edit } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { useApp } from "../../state/store.ts";
import { named, projectsWith } from "../project/project-edits.ts";
import { BatchFields, batchOf, EMPTY_FORM, type Form, formReady } from "./batch-fields.tsx";
import { batchOps, carriedOf, changesOf, projectsIn } from "./batch-ops.ts";
import { ChangeList } from "./change-list.tsx";
import { useList } from "./list-state.ts";
import "./batch.css";

const WHATS: readonly { readonly what: Form["what"]; readonly title: string }[] = [
  { what: "basis", title: "指标值确定依据" },
  { what: "plan", title: "资金支出计划" },
  { what: "level", title: "级别名称" },
  { what: "checked", title: "核对" },
];

const STEPS: Readonly<Record<Form["what"], string>> = {
  basis: "一起修改依据",
  plan: "一起修改支出计划",
  level: "一起修改级别名称",
  checked: "一起核对",
};

/** Changes something in all chosen projects, in one step, after showing every text that it changes. */
export function BatchDialog() {
  const chosen = useList((state) => state.chosen);
  const all = useApp((state) => state.view?.rows.projects);
  const marks = useApp((state) => state.view?.rows.marks);
  const [form, setForm] = useState(EMPTY_FORM);
  const first = useFirstFocus();
  const projects = useMemo(() => (all ?? []).filter(({ id }) => chosen.has(id)), [all, chosen]);
  const ops = useMemo(
    () => (formReady(form) ? batchOps(projects, marks ?? [], batchOf(form)) : []),
    [form, projects, marks],
  );
  const changes = useMemo(() => changesOf(projects, ops), [projects, ops]);
  // Opened by a key, it has no button to go back to.
  const [asker] = useState(() => document.activeElement);
  const close = () => {
    useList.setState({ batch: false });
    requestAnimationFrame(() => asker instanceof HTMLElement && asker.focus({ preventScroll: true }));
  };
  const submit = () => {
    // What was typed elsewhere meanwhile counts too.
    const now = projectsWith(projects.map(({ id }) => id));
    const done = batchOps(now, useApp.getState().view?.rows.marks ?? [], batchOf(form));
    if (edit(named(STEPS[form.what], now), done).length > 0)
      notice(doneWords(form, projectsIn(now, done)), true);
    close();
  };
  const carried = form.what === "checked" ? carriedOf(projects, marks ?? []).length : 0;
  return (
    <FormDialog
      title={`一起修改 ${projects.length} 个项目`}
      action={form.what === "checked" ? `核对 ${ops.length} 处` : `修改 ${changes.length} 处`}
      ready={ops.length > 0}
      look={{ width: 760, content: "batch" }}
      help="project"
      onSubmit={submit}
      onClose={close}
    >
      <Field label="修改什么">
        <RadioGroup
          layout="horizontal"
          value={form.what}
          onChange={(_, { value }) => {
            const what = WHATS.find((each) => each.what === value)?.what;
            if (what) setForm({ ...form, what });
          }}
        >
          {WHATS.map(({ what, title }, at) => (
            <Radio key={what} value={what} label={title} {...(at === 0 && { id: first })} />
          ))}
        </RadioGroup>
      </Field>
      <BatchFields form={form} projects={projects} onChange={setForm} />
      {form.what === "checked" ? (
        <p className="quiet">
          {carried > 0
            ? `这些项目有 ${carried} 处待核对。看过的再标为已核对，可以撤销。`
            : "这些项目没有待核对的内容。"}
        </p>
      ) : (
        <ChangeList changes={changes} ready={formReady(form)} />
      )}
    </FormDialog>
  );
}

function doneWords({ what }: Form, count: number): string {
  return what === "checked" ? `已核对 ${count} 个项目` : `已修改 ${count} 个项目`;
}
