import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Output } from "../../../shared/api/api.ts";
import { readPageRanges } from "../../../shared/layout/page-ranges.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { JobProgress } from "../../parts/job-progress.tsx";
import { saveNow } from "../../state/editing.ts";
import { failureOf, useJob } from "../../state/job.ts";
import { openPdfExport } from "../../state/open-dialog.ts";
import { runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import { refuseUnsaved } from "../writing/use-writing.ts";
import { PartChoice } from "./part-choice.tsx";
import { type Chosen, usePartHere } from "./part-here.ts";
import { ReadyToPrint } from "./ready-to-print.tsx";
import "./print.css";

type Ready = Output<"print.run">;

/** What to print, then the PDF of it, which the system's program or the browser prints. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const here = usePartHere();
  const pageCount = useApp(({ pages }) => (pages === null || pages === "counting" ? null : pages.pageCount));
  const [chosen, setChosen] = useState<Chosen>("whole");
  const [pages, setPages] = useState("");
  /** Asked for once: from then on what is wrong with the page numbers stands beside them. */
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [ready, setReady] = useState<Ready | null>(null);
  const job = useJob();
  const busy = job.progress !== null;

  // Without the layout the host looks at the numbers.
  const read = chosen === "pages" && pageCount !== null ? readPageRanges(pages, pageCount) : null;
  const wrong = read !== null && "wrong" in read ? read.wrong : null;

  const print = async () => {
    setAsked(true);
    setFailure(null);
    if (wrong !== null) return;
    try {
      await saveNow();
      refuseUnsaved();
      const what =
        chosen === "pages"
          ? { kind: "pages" as const, pages }
          : chosen === "here" && here
            ? here.place
            : { kind: "whole" as const };
      setReady(await job.run("正在排版", (name) => runtime.call("print.run", { job: name, what })));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };

  if (ready) return <ReadyToPrint ready={ready} onClose={onClose} />;
  return (
    <FormDialog
      title="打印"
      action="打印"
      ready
      busy={busy}
      help="export"
      more={
        <Button className="print-export" disabled={busy} onClick={openPdfExport}>
          导出 PDF…
        </Button>
      }
      onSubmit={() => void print()}
      onClose={() => (busy ? job.cancel() : onClose())}
    >
      <PartChoice
        chosen={chosen}
        pages={pages}
        wrong={asked ? wrong : null}
        pageCount={pageCount}
        here={here}
        disabled={busy}
        onChoose={setChosen}
        onPages={(text) => {
          setChosen("pages");
          setPages(text);
        }}
      />
      <p className="quiet">
        先写成 PDF，再由电脑上的 PDF
        程序打印，页面和预览一样。“设置”里排成双面的，打印时选双面，单数页就在正面。
      </p>
      {job.progress ? <JobProgress progress={job.progress} /> : null}
      <DialogFailure message={failure} />
    </FormDialog>
  );
}
