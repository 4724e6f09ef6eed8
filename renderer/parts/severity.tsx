import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../shared/checks/problem.ts";
import "./severity.css";

export const SEVERITIES: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: "error", title: "错误" },
  { severity: "warning", title: "警告" },
  { severity: "hint", title: "提示" },
];

/** A severity's own shape, besides its colour. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  switch (severity) {
    case "error":
      return <ErrorCircle16Filled className="severity is-error" aria-label="错误" />;
    case "warning":
      return <Warning16Filled className="severity is-warning" aria-label="警告" />;
    case "hint":
      return <Info16Regular className="severity is-hint" aria-label="提示" />;
  }
}
