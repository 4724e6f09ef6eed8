import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { officialFileName } from "../../../shared/book/official-text.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { readYear } from "../../parts/year.ts";
import { NO_YEAR, YearField } from "../../parts/year-field.tsx";
import { useTarget } from "../../state/free-path.ts";
import { showBook } from "../../state/open-book.ts";
import { joinPath } from "../../state/paths.ts";
import { errorMessage, runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import { TargetField } from "../writing/target-field.tsx";

/** A new, empty text: whose, for which year, and in which file. */
export function NewDialog({ onClose }: { readonly onClose: () => void }) {
  const [department, setDepartment] = useState("");
  const [year, setYear] = useState(String(nextBudgetYear()));
  const [failure, setFailure] = useState<string | null>(null);
  const first = useFirstFocus();
  const fiscalYear = readYear(year);
  const [target, setTarget] = useTarget(useSuggestion(department, fiscalYear));
  const ready = department.trim() !== "" && fiscalYear !== null && target.path.trim() !== "";

  const create = async () => {
    if (!ready || fiscalYear === null) return;
    setFailure(null);
    try {
      const path = target.path.trim();
      showBook(await runtime.call("book.create", { department: department.trim(), fiscalYear, path }), false);
    } catch (thrown) {
      setFailure(errorMessage(thrown));
    }
  };
  return (
    <FormDialog
      title="新建绩效文本"
      action="新建"
      ready={ready}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <Field label="部门" required hint="全称，印在封面上">
        <Input
          id={first}
          value={department}
          placeholder="如：乐亭县商务和投资促进局"
          onChange={(_, data) => setDepartment(data.value)}
        />
      </Field>
      <YearField
        label="年度"
        value={year}
        trouble={fiscalYear === null && year !== "" ? NO_YEAR : undefined}
        onChange={setYear}
      />
      <TargetField
        label="保存在"
        title="新文本保存在哪里"
        endings={["jxwb"]}
        target={target}
        onChange={setTarget}
        disabled={false}
      />
      <DialogFailure message={failure} />
    </FormDialog>
  );
}

/** A path in the document folder under the official name. */
function useSuggestion(department: string, year: number | null): string {
  const info = useApp((state) => state.info);
  const name = officialFileName(department.trim(), year ?? nextBudgetYear());
  return info ? joinPath(info.documents, `${name}.jxwb`) : "";
}

/** Texts are written in the second half of the year before. */
function nextBudgetYear(): number {
  const today = new Date();
  return today.getFullYear() + (today.getMonth() >= 6 ? 1 : 0);
}
