import { Button } from "@fluentui/react-components";
import { ArrowSwap20Regular } from "@fluentui/react-icons/svg/arrow-swap";
import { useState } from "react";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { IconButton } from "../../parts/icon-button.tsx";
import { JobProgress } from "../../parts/job-progress.tsx";
import { PlainDialog } from "../../parts/plain-dialog.tsx";
import { type ComparedPair, closeComparison, useOpenComparison } from "../../state/open-comparison.ts";
import { CompareExport } from "./compare-export.tsx";
import { ComparedBooks } from "./compared-books.tsx";
import { SourceMenu } from "./source-menu.tsx";
import { useCompared } from "./use-compared.ts";
import "./compare.css";

/** 比较: two books side by side or as one marked text, and a list of what differs. */
export function CompareDialog({ pair }: { readonly pair: ComparedPair }) {
  const { compared, failure, progress } = useCompared(pair);
  const [exporting, setExporting] = useState(false);
  const { left, right } = pair;
  const choose = (next: ComparedPair) => useOpenComparison.setState({ pair: next, at: null });
  const names = compared?.comparison;
  return (
    <PlainDialog
      title="比较"
      look={{ width: 1560, content: "compare" }}
      help="compare"
      actions={
        <>
          <Button
            disabled={!compared || compared.differences.length === 0}
            onClick={() => setExporting(true)}
          >
            导出比较结果…
          </Button>
          <Button onClick={closeComparison}>关闭</Button>
        </>
      }
      onClose={closeComparison}
    >
      <div className="compare-sources row">
        <SourceMenu
          label="原文"
          words={names ? sideWords(names.left) : "…"}
          onChoose={(source) => choose({ left: source, right })}
        />
        <IconButton
          label="左右对换"
          size="small"
          appearance="subtle"
          icon={<ArrowSwap20Regular />}
          onClick={() => choose({ left: right, right: left })}
        />
        <SourceMenu
          label="现文"
          words={names ? sideWords(names.right) : "…"}
          onChoose={(source) => choose({ left, right: source })}
        />
      </div>
      {progress ? <JobProgress progress={progress} /> : null}
      <DialogFailure message={failure} />
      {compared ? <ComparedBooks compared={compared} /> : null}
      {exporting ? <CompareExport pair={pair} onClose={() => setExporting(false)} /> : null}
    </PlainDialog>
  );
}

function sideWords({ name, fiscalYear }: { readonly name: string; readonly fiscalYear: number }): string {
  return `${name} · ${fiscalYear}年`;
}
