import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";

interface PlainDialogProps {
  readonly title: ReactNode;
  /** Its width, px, and the CSS class of what is in it. */
  readonly look?: { readonly width: number; readonly content?: string };
  /** False lets it fade away. */
  readonly open?: boolean;
  /** It has to be answered: a click beside it does not end it. */
  readonly alert?: boolean;
  /** What is in it scrolls, so the keyboard must reach it. */
  readonly scrolls?: boolean;
  /** What F1 opens the help at. */
  readonly help?: string | null | undefined;
  /** The buttons. */
  readonly actions: ReactNode;
  /** Makes it a form: its button of type `submit`, or Enter in a field. */
  readonly onSubmit?: () => void;
  /** Esc, or a click beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const SMALL: { readonly width: number; readonly content?: string } = { width: 460 };

/** Something to read, to choose from or to fill in, with its buttons. */
export function PlainDialog(props: PlainDialogProps) {
  const {
    title,
    look = SMALL,
    open = true,
    alert,
    scrolls,
    help,
    actions,
    onSubmit,
    onClose,
    children,
  } = props;
  const body = (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={look.content} tabIndex={scrolls ? 0 : undefined}>
        {children}
      </DialogContent>
      <DialogActions>{actions}</DialogActions>
    </DialogBody>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <Dialog
      open={open}
      modalType={alert ? "alert" : "modal"}
      onOpenChange={(_, data) => data.open || onClose()}
    >
      <DialogSurface className="dialog" data-help={help ?? undefined} style={{ width: look.width }}>
        {onSubmit ? <form onSubmit={submit}>{body}</form> : body}
      </DialogSurface>
    </Dialog>
  );
}
