import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

interface PlainDialogProps {
  readonly title: ReactNode;
  /** Its width, px, and the CSS class of what is in it. */
  readonly look?: { readonly width: number; readonly content?: string };
  /** It has to be answered: a click beside it does not end it. */
  readonly alert?: boolean;
  /** What is in it scrolls, so the keyboard must reach it. */
  readonly scrolls?: boolean;
  /** The buttons. */
  readonly actions: ReactNode;
  /** Esc, or a click beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const SMALL: { readonly width: number; readonly content?: string } = { width: 460 };

/** Something to read or to choose from, with its buttons. */
export function PlainDialog(props: PlainDialogProps) {
  const { title, look = SMALL, alert = false, scrolls = false, actions, onClose, children } = props;
  return (
    <Dialog open modalType={alert ? "alert" : "modal"} onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface className="dialog" style={{ width: look.width }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={look.content} tabIndex={scrolls ? 0 : undefined}>
            {children}
          </DialogContent>
          <DialogActions>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
