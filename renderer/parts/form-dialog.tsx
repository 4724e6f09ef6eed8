import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PlainDialog } from "./plain-dialog.tsx";

interface FormDialogProps {
  readonly title: string;
  /** What the button says that does it; Enter in a field does it too. */
  readonly action: ReactNode;
  /** Whether everything is there that the action needs. */
  readonly ready: boolean;
  /** The action goes on: a click beside the dialog does not end it. */
  readonly busy?: boolean;
  /** Its width, px, and the CSS class of what is in it. */
  readonly look?: { readonly width: number; readonly content: string };
  /** What F1 opens the help at. */
  readonly help?: string;
  /** Id of the action's button. */
  readonly actionId?: string;
  /** Further buttons, before 取消. */
  readonly more?: ReactNode;
  readonly onSubmit: () => void;
  /** Esc or 取消, also while the action goes on. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const FIELDS = { width: 580, content: "dialog-fields" };

/** Some fields, 取消, and the button of what is done with them. */
export function FormDialog(props: FormDialogProps) {
  const {
    title,
    action,
    ready,
    busy = false,
    look = FIELDS,
    help,
    actionId,
    more,
    onSubmit,
    onClose,
  } = props;
  return (
    <PlainDialog
      title={title}
      look={look}
      help={help}
      alert={busy}
      actions={
        <>
          {more}
          <Button onClick={onClose}>取消</Button>
          <Button id={actionId} type="submit" appearance="primary" disabledFocusable={!ready || busy}>
            {action}
          </Button>
        </>
      }
      onSubmit={() => ready && !busy && onSubmit()}
      onClose={onClose}
    >
      {props.children}
    </PlainDialog>
  );
}
