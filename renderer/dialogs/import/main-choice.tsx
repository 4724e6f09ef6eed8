import { Select } from "@fluentui/react-components";
import { useId } from "react";
import type { MergePart } from "../../../shared/book/merge.ts";

interface MainChoiceProps {
  readonly parts: readonly MergePart[];
  readonly main: number;
  readonly choose: (part: number) => void;
}

/** Of which file the merged text has its cover and its sections. */
export function MainChoice({ parts, main, choose }: MainChoiceProps) {
  const id = useId();
  return (
    <div className="import-main">
      <label htmlFor={id}>封面和章节取自</label>
      <Select id={id} size="small" value={String(main)} onChange={(_, data) => choose(Number(data.value))}>
        {parts.map(({ name }, index) => (
          <option key={name} value={String(index)}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
