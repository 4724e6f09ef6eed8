import { Button, Field, Input } from "@fluentui/react-components";
import { useApp } from "../state/store.ts";
import { chooseTarget, type Target } from "./file-dialog/choose-file.ts";
import { nameOf } from "./paths.ts";
import "./target-field.css";

interface TargetFieldProps {
  readonly label: string;
  /** Title of the dialog behind 更改. */
  readonly title: string;
  readonly endings: readonly string[];
  readonly target: Target;
  readonly onChange: (target: Target) => void;
  /** What is wrong with the target, or null. */
  readonly refused: string | null;
}

/** Where a file is going to be written: a path to read, to type over, or to choose. */
export function TargetField({ label, title, endings, target, onChange, refused }: TargetFieldProps) {
  const separator = useApp((state) => state.info?.separator ?? "/");
  const change = async () => {
    const chosen = await chooseTarget({ title, endings, suggestion: target.path });
    if (chosen) onChange(chosen);
  };
  return (
    <Field
      label={label}
      hint={nameOf(target.path, separator)}
      {...(refused === null ? {} : { validationMessage: refused, validationState: "error" })}
    >
      <div className="target">
        <Input
          className="target-path"
          aria-label={label}
          value={target.path}
          onChange={(_, data) => onChange({ path: data.value, mayReplace: false })}
        />
        <Button onClick={() => void change()}>更改…</Button>
      </div>
    </Field>
  );
}
