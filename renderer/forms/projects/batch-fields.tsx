import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { FIELDS } from "../../../shared/book/fields.ts";
import { parsePercent } from "../../../shared/book/percent.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { readPlan } from "../project/spending-plan.ts";
import { type Batch, type LevelField, levelNames } from "./batch-ops.ts";

/** What is filled in, of each kind of change; what is chosen says which counts. */
export interface Form {
  readonly what: Batch["what"];
  readonly basis: string;
  /** As typed. */
  readonly plan: readonly string[];
  readonly field: LevelField;
  readonly from: string;
  readonly to: string;
  readonly onlyBlank: boolean;
}

const PLAN_FIELDS = FIELDS.project.filter(({ kind }) => kind === "percent");

export const EMPTY_FORM: Form = {
  what: "basis",
  basis: "",
  plan: PLAN_FIELDS.map(() => ""),
  field: "level2",
  from: "",
  to: "",
  onlyBlank: true,
};

/** Whether everything is there that the change needs. */
export function formReady(form: Form): boolean {
  switch (form.what) {
    case "basis":
      return form.basis.trim() !== "";
    case "plan":
      return form.plan.some((typed) => typed.trim() !== "") && form.plan.every(isPercent);
    case "level":
      return form.from !== "" && form.to.trim() !== "" && form.to.trim() !== form.from;
    case "checked":
      return true;
  }
}

export function batchOf({ what, basis, plan, field, from, to, onlyBlank }: Form): Batch {
  switch (what) {
    case "basis":
      return { what, text: basis, onlyBlank };
    case "plan": {
      const [a = null, b = null, c = null, d = null] = plan.map((typed) => parsePercent(typed) ?? null);
      return { what, plan: [a, b, c, d], onlyBlank };
    }
    case "level":
      return { what, field, from, to };
    case "checked":
      return { what };
  }
}

interface BatchFieldsProps {
  readonly form: Form;
  readonly projects: readonly ProjectRow[];
  readonly onChange: (form: Form) => void;
}

/** The fields of the chosen kind of change. */
export function BatchFields({ form, projects, onChange }: BatchFieldsProps) {
  const onlyBlank = (label: string) => (
    <Checkbox
      label={label}
      checked={form.onlyBlank}
      onChange={(_, { checked }) => onChange({ ...form, onlyBlank: checked === true })}
    />
  );
  switch (form.what) {
    case "basis":
      return (
        <>
          <Field label="依据">
            <Input
              value={form.basis}
              placeholder="如 年度工作计划"
              onChange={(_, { value }) => onChange({ ...form, basis: value })}
            />
          </Field>
          {onlyBlank("只填还空着的")}
        </>
      );
    case "plan":
      return (
        <>
          <PlanPresets projects={projects} choose={(plan) => onChange({ ...form, plan })} />
          <div className="batch-plan">
            {PLAN_FIELDS.map(({ name, short }, at) => (
              <Field
                key={name}
                label={`${short}（%）`}
                validationState={isPercent(form.plan[at] ?? "") ? "none" : "error"}
                validationMessage={isPercent(form.plan[at] ?? "") ? null : "请填如 25"}
              >
                <Input
                  inputMode="decimal"
                  value={form.plan[at] ?? ""}
                  onChange={(_, { value }) => onChange({ ...form, plan: form.plan.with(at, value) })}
                />
              </Field>
            ))}
          </div>
          {onlyBlank("只填还没有计划的项目")}
        </>
      );
    case "level":
      return <LevelFields form={form} projects={projects} onChange={onChange} />;
    case "checked":
      return null;
  }
}

/** The usual plans, said the way most of these projects say theirs. */
function PlanPresets(props: {
  readonly projects: readonly ProjectRow[];
  readonly choose: (plan: readonly string[]) => void;
}) {
  const kinds = props.projects.map(({ spendingPlan }) => readPlan(spendingPlan).kind);
  const cumulative = kinds.filter((kind) => kind === "cumulative").length * 2 > kinds.length;
  const presets = [
    { title: "按季度平均", plan: cumulative ? [25, 50, 75, 100] : [25, 25, 25, 25] },
    { title: "上下半年各半", plan: cumulative ? [0, 50, 50, 100] : [0, 50, 0, 50] },
    { title: "年初一次性", plan: cumulative ? [100, 100, 100, 100] : [100, 0, 0, 0] },
    { title: "年底一次性", plan: [0, 0, 0, 100] },
  ];
  return (
    <div className="batch-presets row">
      {presets.map(({ title, plan }) => (
        <Button
          key={title}
          size="small"
          title={plan.join(" / ")}
          onClick={() => props.choose(plan.map(String))}
        >
          {title}
        </Button>
      ))}
      <span className="quiet">{cumulative ? "按累计填，和多数项目一样" : "按当期填"}</span>
    </div>
  );
}

const LEVELS: readonly { readonly field: LevelField; readonly title: string }[] = [
  { field: "level1", title: "一级指标" },
  { field: "level2", title: "二级指标" },
];

function LevelFields({ form, projects, onChange }: BatchFieldsProps) {
  const value = (field: LevelField, name: string) => `${field} ${name}`;
  return (
    <div className="batch-level">
      <Field label="现在的名称">
        <Select
          value={value(form.field, form.from)}
          onChange={(_, data) => {
            const level = LEVELS.find(({ field }) => data.value.startsWith(`${field} `));
            if (level)
              onChange({ ...form, field: level.field, from: data.value.slice(level.field.length + 1) });
          }}
        >
          <option value={value(form.field, "")}>请选择</option>
          {LEVELS.map(({ field, title }) => (
            <optgroup key={field} label={title}>
              {levelNames(projects, field).map(({ name, count }) => (
                <option key={name} value={value(field, name)}>
                  {name}（{count}）
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <Field label="改成">
        <Input value={form.to} onChange={(_, data) => onChange({ ...form, to: data.value })} />
      </Field>
    </div>
  );
}

function isPercent(typed: string): boolean {
  return parsePercent(typed) !== undefined;
}
