import { Button, Field } from "@fluentui/react-components";
import { chooseTarget, type Target } from "../../state/choose-file.ts";
import { folderOf, nameOf } from "../../state/paths.ts";
import "./target-field.css";

interface TargetFieldProps {
  readonly label: string;
  /** Title of the dialog behind 更改. */
  readonly title: string;
  readonly endings: readonly string[];
  readonly target: Target;
  readonly disabled: boolean;
  readonly onChange: (target: Target) => void;
}

/** Which file is going to be written, and in which folder. */
export function TargetField({ label, title, endings, target, disabled, onChange }: TargetFieldProps) {
  const change = async () => {
    const chosen = await chooseTarget({ title, endings, suggestion: target.path });
    if (chosen) onChange(chosen);
  };
  return (
    <Field label={label}>
      <div className="target row framed">
        <span className="target-file">
          <span className="target-name">{nameOf(target.path)}</span>
          <span className="cut faint" title={target.path}>
            {folderOf(target.path)}
          </span>
        </span>
        <Button aria-label={`${label}：更改…`} disabled={disabled} onClick={() => void change()}>
          更改…
        </Button>
      </div>
    </Field>
  );
}
