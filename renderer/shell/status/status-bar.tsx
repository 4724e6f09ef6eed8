import { groupedMoney, sumMoney } from "../../../shared/book/money.ts";
import { CarriedProgress } from "../../features/carried/carried-progress.tsx";
import { StatusProblems } from "../../features/problems/status-problems.tsx";
import { groupedCount } from "../../parts/grouped-count.ts";
import { usePageCount } from "../../state/pages.ts";
import { useApp } from "../../state/store.ts";
import { bookWords } from "../../state/word-count.ts";
import { BackupState } from "./backup-state.tsx";

export function StatusBar() {
  const rows = useApp((state) => state.view?.rows);
  const pageCount = usePageCount();
  const path = useApp((state) => state.book?.path);
  if (!rows) return null;
  const total = sumMoney(rows.projects.map((project) => project.budget.total));
  return (
    <footer className="status-bar quiet row numeric">
      <span>{pageCount ?? "—"} 页</span>
      <span>{groupedCount(bookWords(rows))} 字</span>
      <span>
        {rows.projects.length} 个项目 {groupedMoney(total)} 万元
      </span>
      <StatusProblems />
      <CarriedProgress />
      <span className="grow" />
      <BackupState />
      <span className="status-path cut" title={path}>
        {path}
      </span>
    </footer>
  );
}
