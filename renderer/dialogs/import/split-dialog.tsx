import { Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Input } from "../../../shared/api/api.ts";
import { officialFileName } from "../../../shared/book/official-text.ts";
import { bareUnit, type Unit, unitKey, unitsOf } from "../../../shared/book/units.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { useTarget } from "../../state/free-path.ts";
import { notice } from "../../state/messages.ts";
import { nameOf } from "../../state/paths.ts";
import { errorMessage, runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import { TargetField } from "../writing/target-field.tsx";
import { besideBook } from "../writing/use-writing.ts";

interface SplitDialogProps {
  /** The unit that was asked for; null: the first. */
  readonly unit: Unit | null;
  readonly onClose: () => void;
}

type Sections = Input<"book.split">["sections"];

/** One unit's projects as a book of their own, for the unit to fill in. */
export function SplitDialog({ unit, onClose }: SplitDialogProps) {
  const projects = useApp((state) => state.view?.rows.projects);
  const units = unitsOf(projects ?? []);
  const [key, setKey] = useState(() => unitKey(unit ?? units[0] ?? { agencyCode: "", agencyName: "" }));
  const chosen = units.find((each) => unitKey(each) === key);
  const [sections, setSections] = useState<Sections>("copied");
  const [target, setTarget] = useTarget(useSuggestion(chosen));
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const primary = useFirstFocus();

  const split = async () => {
    if (!chosen) return;
    setFailure(null);
    setBusy(true);
    try {
      const { path, projects: count } = await runtime.call("book.split", {
        ...bareUnit(chosen),
        sections,
        path: target.path,
        overwrite: target.mayReplace,
      });
      notice(`已把 ${count} 个项目导出为“${nameOf(path)}”，单位改好后用“合并单位文件”并回来。`, false);
      onClose();
    } catch (thrown) {
      setFailure(errorMessage(thrown));
      setBusy(false);
    }
  };
  return (
    <FormDialog
      help="units"
      title="导出单位文件"
      action="导出"
      actionId={primary}
      ready={chosen !== undefined && target.path !== ""}
      busy={busy}
      onSubmit={() => void split()}
      onClose={onClose}
    >
      {units.length === 0 ? <p>还没有填过单位：请先在项目里填写单位编码和名称。</p> : null}
      {units.length > 0 ? (
        <Field label="单位">
          <Select
            value={key}
            onChange={(_, data) => {
              setKey(data.value);
              setTarget(null);
            }}
          >
            {units.map((each) => (
              <option key={unitKey(each)} value={unitKey(each)}>
                {`${unitKey(each)}（${each.count} 个项目）`}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Field label="第一部分的章节">
        <RadioGroup value={sections} onChange={(_, data) => setSections(data.value as Sections)}>
          <Radio value="copied" label="带上现在的文字，供单位参考" />
          <Radio value="titles" label="只带标题" />
        </RadioGroup>
      </Field>
      <TargetField
        label="保存在"
        title="单位文件保存在哪里"
        endings={["jxwb"]}
        target={target}
        onChange={setTarget}
        disabled={busy}
      />
      <DialogFailure message={failure} />
    </FormDialog>
  );
}

/** A path beside the open book, under the unit's name. */
function useSuggestion(unit: Unit | undefined): string {
  const year = useApp((state) => state.view?.rows.fiscalYear ?? 0);
  const name = unit ? officialFileName(`${unit.agencyCode}${unit.agencyName}`, year) : "";
  return name === "" ? "" : besideBook(`${name}.jxwb`);
}
