import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Version } from "../../../shared/api/api.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { errorMessage, runtime } from "../../state/runtime.ts";
import { versionInWords } from "./version-words.ts";

interface NameDialogProps {
  readonly version: Version;
  /** When it has its name. */
  readonly onNamed?: () => void;
  readonly onClose: () => void;
}

/** As the contract has it. */
const LONGEST = 100;

/** Calls a version by a name; an empty one takes the name away. */
export function NameDialog({ version, onNamed, onClose }: NameDialogProps) {
  const [name, setName] = useState(version.name);
  const [failure, setFailure] = useState<string | null>(null);
  const first = useFirstFocus();
  const rename = async () => {
    try {
      await runtime.call("versions.rename", { id: version.id, name: name.trim() });
      onNamed?.();
      onClose();
    } catch (thrown) {
      setFailure(errorMessage(thrown));
    }
  };
  return (
    <FormDialog
      title={`给${versionInWords(version)}起名字`}
      action="确定"
      ready={name.trim() !== "" || version.name !== ""}
      look={{ width: 460, content: "dialog-fields" }}
      help="versions"
      onSubmit={() => void rename()}
      onClose={onClose}
    >
      <Field label="名字" hint="例如“送审稿”“局长改过的”。有名字的版本一直留着。">
        <Input id={first} value={name} maxLength={LONGEST} onChange={(_, { value }) => setName(value)} />
      </Field>
      <DialogFailure message={failure} />
    </FormDialog>
  );
}
