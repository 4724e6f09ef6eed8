import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { oneLine } from "../../../shared/book/canonical.ts";
import { type Unit, unitKey, unitsOf } from "../../../shared/book/units.ts";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { useApp } from "../../state/store.ts";
import { type UnitTask, useUnitTask } from "./unit-dialog-state.ts";
import { moveToUnit, renameUnit } from "./unit-edits.ts";
import "./unit-dialog.css";

/** 移到单位… and 修改单位…, whichever was asked for. */
export function UnitDialog() {
  const task = useUnitTask((state) => state.task);
  if (!task) return null;
  return <TaskDialog task={task} onClose={() => useUnitTask.setState({ task: null })} />;
}

const NO_UNIT: Unit = { agencyCode: "", agencyName: "" };

interface TaskProps {
  readonly task: UnitTask;
  readonly onClose: () => void;
}

function TaskDialog({ task, onClose }: TaskProps) {
  const [unit, setUnit] = useState(task.kind === "rename" ? task.unit : NO_UNIT);
  const typed = { agencyCode: oneLine(unit.agencyCode), agencyName: oneLine(unit.agencyName) };
  const submit = () => {
    if (task.kind === "move") moveToUnit(task.ids, typed);
    else renameUnit(task.unit, typed);
    onClose();
  };
  return (
    <FormDialog
      title={task.kind === "move" ? `把 ${task.ids.length} 个项目移到单位` : "修改单位"}
      action={task.kind === "move" ? "移到" : "修改"}
      ready={unitKey(typed) !== ""}
      onSubmit={submit}
      onClose={onClose}
    >
      {task.kind === "move" ? <UnitChoice onChoose={setUnit} /> : null}
      {task.kind === "rename" ? <UnitFields unit={unit} onChange={setUnit} /> : null}
      {task.kind === "rename" ? <RenameHint from={task.unit} to={typed} /> : null}
    </FormDialog>
  );
}

const NEW = "new";

/** The book's units, or a new one. */
function UnitChoice({ onChoose }: { readonly onChoose: (unit: Unit) => void }) {
  const projects = useApp((state) => state.view?.rows.projects);
  const units = unitsOf(projects ?? []);
  const [choice, setChoice] = useState<string | null>(units.length === 0 ? NEW : null);
  const [fresh, setFresh] = useState(NO_UNIT);
  const choose = (value: string) => {
    setChoice(value);
    onChoose(value === NEW ? fresh : (units.find((unit) => unitKey(unit) === value) ?? NO_UNIT));
  };
  return (
    <>
      <RadioGroup
        className="unit-choice"
        aria-label="单位"
        value={choice ?? ""}
        onChange={(_, data) => choose(data.value)}
      >
        {units.map((unit) => (
          <Radio
            key={unitKey(unit)}
            value={unitKey(unit)}
            label={`${unitKey(unit)}（${unit.count} 个项目）`}
          />
        ))}
        <Radio value={NEW} label="新的单位" />
      </RadioGroup>
      {choice === NEW ? (
        <UnitFields
          unit={fresh}
          onChange={(unit) => {
            setFresh(unit);
            onChoose(unit);
          }}
        />
      ) : null}
    </>
  );
}

interface UnitFieldsProps {
  readonly unit: Unit;
  readonly onChange: (unit: Unit) => void;
}

function UnitFields({ unit, onChange }: UnitFieldsProps) {
  const first = useFirstFocus();
  return (
    <div className="unit-fields">
      <Field label="单位编码">
        <Input
          id={first}
          value={unit.agencyCode}
          placeholder="如 366001"
          onChange={(_, data) => onChange({ ...unit, agencyCode: data.value })}
        />
      </Field>
      <Field label="单位名称">
        <Input
          value={unit.agencyName}
          placeholder="全称，印在表格左上角"
          onChange={(_, data) => onChange({ ...unit, agencyName: data.value })}
        />
      </Field>
    </div>
  );
}

/** How many projects it changes, and whether another unit is called so already. */
function RenameHint({ from, to }: { readonly from: Unit; readonly to: Unit }) {
  const projects = useApp((state) => state.view?.rows.projects);
  const units = unitsOf(projects ?? []);
  const count = units.find((unit) => unitKey(unit) === unitKey(from))?.count ?? 0;
  const same =
    unitKey(from) === unitKey(to) ? undefined : units.find((unit) => unitKey(unit) === unitKey(to));
  return (
    <p className="quiet">
      {`它的 ${count} 个项目一起修改，可以撤销。`}
      {same ? `已有这个单位（${same.count} 个项目），修改后合为一个。` : ""}
    </p>
  );
}
