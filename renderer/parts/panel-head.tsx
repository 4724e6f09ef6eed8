import { Button } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";

interface PanelHeadProps {
  readonly title: string;
  /** What the button that closes it is called. */
  readonly close: string;
  readonly onClose: () => void;
  /** Behind the title. */
  readonly count?: string;
  /** Buttons before the one that closes it. */
  readonly children?: ReactNode;
}

/** The head of a panel beside the form. */
export function PanelHead({ title, close, onClose, count, children }: PanelHeadProps) {
  return (
    <div className="report-head row">
      <h2>{title}</h2>
      {count === undefined ? null : <span className="quiet">{count}</span>}
      <span className="grow" />
      {children}
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss20Regular />}
        aria-label={close}
        onClick={onClose}
      />
    </div>
  );
}
