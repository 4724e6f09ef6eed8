import { Button, Field, Input } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { type ReactNode, useState } from "react";
import { type Skeleton, skeletonOf } from "../../../shared/book/skeleton.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { notice } from "../../state/messages.ts";
import { errorMessage } from "../../state/runtime.ts";
import { saveSkeletons, useSkeletons } from "../../state/skeletons.ts";
import { useApp } from "../../state/store.ts";
import { useSkeletonTask } from "./skeleton-task.ts";
import "./skeleton.css";

/** As the contract has it. */
const LONGEST = 60;

/** 保存为指标模板, and the list of those kept, whichever was asked for. */
export function SkeletonDialog() {
  const task = useSkeletonTask((state) => state.task);
  const close = () => useSkeletonTask.setState({ task: null });
  if (!task) return null;
  return task.kind === "save" ? (
    <SaveDialog project={task.project} onClose={close} />
  ) : (
    <EditDialog onClose={close} />
  );
}

function SaveDialog({ project: id, onClose }: { readonly project: number; readonly onClose: () => void }) {
  const project = useApp((state) => state.view?.rows.projects.find((row) => row.id === id));
  const own = useSkeletons((state) => state.own);
  const [name, setName] = useState((project?.name ?? "").slice(0, LONGEST));
  const first = useFirstFocus();
  if (!project) return null;
  const wanted = name.trim();
  const same = own.some((each) => each.name === wanted);
  const others = own.filter((each) => each.name !== wanted);
  const count = project.indicators.length;
  return (
    <SkeletonForm
      title="保存为指标模板"
      action="保存"
      ready={wanted !== "" && count > 0}
      skeletons={[...others, skeletonOf(wanted, project.indicators)]}
      done={`已保存指标模板“${wanted}”，添加项目时可以选用`}
      onClose={onClose}
    >
      <Field label="名称" hint={same ? "已有这个名称的模板，保存后替换它。" : null}>
        <Input id={first} value={name} maxLength={LONGEST} onChange={(_, { value }) => setName(value)} />
      </Field>
      <p className="quiet">
        {count > 0
          ? `保存这个项目 ${count} 条指标的一级、二级、三级指标名称，不带描述、指标值和依据。存在这台电脑上，每个文本都能用。`
          : "这个项目还没有指标，没有可以保存的。"}
      </p>
    </SkeletonForm>
  );
}

/** Renames and removes; nothing is done before 确定. */
function EditDialog({ onClose }: { readonly onClose: () => void }) {
  const [kept, setKept] = useState(() => useSkeletons.getState().own.map((own, key) => ({ own, key })));
  const named = kept.map(({ own }) => ({ ...own, name: own.name.trim() }));
  const names = new Set(named.map(({ name }) => name));
  const ready = names.size === named.length && !names.has("");
  const rename = (key: number, name: string) =>
    setKept(kept.map((each) => (each.key === key ? { key, own: { ...each.own, name } } : each)));
  return (
    <SkeletonForm
      title="自己的指标模板"
      action="确定"
      ready={ready}
      skeletons={named}
      done="已保存对指标模板的修改"
      onClose={onClose}
    >
      {kept.length === 0 ? <p>没有自己的模板了。</p> : null}
      <ul className="skeletons">
        {kept.map(({ own, key }) => (
          <li key={key} className="row">
            <Input
              className="grow"
              aria-label="模板名称"
              value={own.name}
              maxLength={LONGEST}
              onChange={(_, { value }) => rename(key, value)}
            />
            <span className="quiet stiff numeric">{own.rows.length} 行</span>
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={`删除模板 ${own.name}`}
              title="删除"
              onClick={() => setKept(kept.filter((each) => each.key !== key))}
            />
          </li>
        ))}
      </ul>
      {ready ? null : <p className="quiet">每个模板要有自己的名称。</p>}
    </SkeletonForm>
  );
}

interface SkeletonFormProps {
  readonly title: string;
  readonly action: string;
  readonly ready: boolean;
  /** What is kept when the action is done. */
  readonly skeletons: readonly Skeleton[];
  readonly done: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function SkeletonForm({ skeletons, done, onClose, children, ...form }: SkeletonFormProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const save = () =>
    saveSkeletons(skeletons).then(
      () => {
        notice(done, false);
        onClose();
      },
      (thrown: unknown) => setFailure(errorMessage(thrown)),
    );
  return (
    <FormDialog
      {...form}
      look={{ width: 480, content: "dialog-fields" }}
      help="project"
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {children}
      <DialogFailure message={failure} />
    </FormDialog>
  );
}
