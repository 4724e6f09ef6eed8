import { create } from "zustand";
import type { Severity } from "../../../shared/checks/problem.ts";

export const REPORT_FORMATS = [
  { format: "docx", title: "Word（.docx）" },
  { format: "xlsx", title: "Excel（.xlsx），可以筛选" },
] as const;

interface ReportChoice {
  readonly format: (typeof REPORT_FORMATS)[number]["format"];
  readonly severities: ReadonlySet<Severity>;
}

/** What was chosen last stays chosen while the window lives. Hints are style: colleagues get them only where that is wanted. */
export const useReportChoice = create<ReportChoice>(() => ({
  format: "docx",
  severities: new Set<Severity>(["error", "warning"]),
}));

export function toggleReported(severity: Severity): void {
  const severities = new Set(useReportChoice.getState().severities);
  if (!severities.delete(severity)) severities.add(severity);
  useReportChoice.setState({ severities });
}
