import { MenuItem } from "@fluentui/react-components";
import { MoreHorizontal16Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactNode } from "react";
import type { LastYear } from "../../../shared/book/last-year.ts";
import { ButtonMenu } from "../../parts/button-menu.tsx";
import { WaitDialog } from "../../parts/wait-dialog.tsx";
import { openComparison } from "../../state/open-comparison.ts";
import { nameOf } from "../../state/paths.ts";
import { wantComparison } from "./comparison.ts";
import { unlink, useLink } from "./use-link.ts";
import "./last-year.css";

interface LastYearBarProps {
  readonly lastYear: LastYear;
  /** What differs here, and what can be done about it. */
  readonly children: ReactNode;
}

/** What the page is compared with; another one, or none. */
export function LastYearBar({ lastYear, children }: LastYearBarProps) {
  const { progress, cancel, link } = useLink();
  return (
    <div className="last-year-bar quiet row tools">
      <span className="last-year-source cut" title={lastYear.source}>
        对照 {lastYear.book.fiscalYear}年（{nameOf(lastYear.source)}）
      </span>
      {children}
      <ButtonMenu
        size="small"
        appearance="subtle"
        icon={<MoreHorizontal16Regular />}
        aria-label="对照的文本"
        title="比较全文、换一份、取消关联"
      >
        <MenuItem onClick={() => void openComparison({ lastYear: true }, { now: true })}>
          比较全文，列出不同之处…
        </MenuItem>
        <MenuItem onClick={() => void link()}>换一份上年文本…</MenuItem>
        <MenuItem onClick={() => void unlink()}>取消关联</MenuItem>
        <MenuItem onClick={() => wantComparison(false)}>关闭对照</MenuItem>
      </ButtonMenu>
      {progress ? <WaitDialog title="关联上年的文本" progress={progress} cancel={cancel} /> : null}
    </div>
  );
}
