import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** One sentence. */
  readonly text: string;
  /** One of several equal ways, for who begins; “primary” is the usual one. */
  readonly look?: "card" | "primary";
  readonly onClick: () => void;
}

/** A way from the start screen to a text. */
export function Way({ icon, title, text, look, onClick }: WayProps) {
  const comeBack = useRestoreFocusTarget();
  return (
    <Button
      {...comeBack}
      className={look === undefined ? "way" : `way is-${look}`}
      appearance={look === "primary" ? "primary" : "secondary"}
      icon={<span className="way-icon">{icon}</span>}
      onClick={onClick}
    >
      <span className="way-words stack">
        <b>{title}</b>
        <span>{text}</span>
      </span>
    </Button>
  );
}
