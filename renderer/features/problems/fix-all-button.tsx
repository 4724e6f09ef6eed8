import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import { refuseReadOnly } from "../../state/editing.ts";
import { useProblems } from "../../state/problems.ts";
import { FixAllDialog } from "./fix-all-dialog.tsx";

/** 全部修复, with how many there are that need no question. */
export function FixAllButton() {
  const count = useProblems((state) => (state.problems ?? []).filter(({ fix }) => fix?.safe).length);
  const [open, setOpen] = useState(false);
  const comeBack = useRestoreFocusTarget();
  return (
    <>
      <Button
        size="small"
        {...comeBack}
        disabledFocusable={count === 0}
        title="先看改什么，再一起改：只改不会有疑问的，如标点、文号括号"
        onClick={() => {
          if (!refuseReadOnly()) setOpen(true);
        }}
      >
        全部修复 {count}
      </Button>
      {open ? <FixAllDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
