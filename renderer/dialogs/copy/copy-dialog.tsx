import { useEffect, useState } from "react";
import { IMPORT_ENDINGS } from "../../../shared/api/importable.ts";
import type { LastYear } from "../../../shared/book/last-year.ts";
import { chooseFile } from "../../state/choose-file.ts";
import { nameOf } from "../../state/paths.ts";
import { useRecentOthers } from "../../state/recent-others.ts";
import { runtime } from "../../state/runtime.ts";
import { useReadings } from "../import/use-readings.ts";
import { SourceStep } from "../rollover/source-step.tsx";
import { CopyForm, type CopySource } from "./copy-form.tsx";
import "../rollover/rollover.css";
import "./copy.css";

/** 从别处复制项目: from which text, and which of its projects. */
export function CopyDialog({ onClose }: { readonly onClose: () => void }) {
  const { files, read, progress, replace } = useReadings([]);
  const recent = useRecentOthers();
  const lastYear = useLastYear();
  const [kept, setKept] = useState<CopySource | null>(null);
  const choose = async () => {
    const chosen = await chooseFile({ title: "选择要从中复制项目的文本", endings: IMPORT_ENDINGS });
    if (chosen === null) return;
    setKept(null);
    replace([chosen]);
  };
  const [reading] = files;
  const [whole] = read;
  const source =
    kept ?? (whole && { key: whole.id, name: nameOf(whole.path), book: whole.book, notes: whole.notes });
  if (source) return <CopyForm key={source.key} source={source} chooseOther={choose} onClose={onClose} />;
  return (
    <SourceStep
      title="从别处复制项目"
      help="project"
      recent={recent}
      reading={reading}
      progress={progress}
      take={(path) => replace([path])}
      choose={choose}
      onClose={() => (reading?.state === "waiting" ? replace([]) : onClose())}
    >
      <p>
        选另一份文本（别的单位、别的年度，.jxwb、Word、Excel 或 JSON），再选其中的项目。那份文件不会改动。
      </p>
      {lastYear ? (
        <button
          type="button"
          className="copy-last-year bare framed"
          title={lastYear.source}
          onClick={() =>
            setKept({ key: "last year", name: "本文本里存着的上年文本", book: lastYear.book, notes: [] })
          }
        >
          <b>本文本里存着的上年文本</b>
          <span className="quiet cut">
            {lastYear.book.fiscalYear}年 {lastYear.book.department}
          </span>
        </button>
      ) : null}
    </SourceStep>
  );
}

/** The earlier year's text that lies in the open book; null while it is not known, and where there is none. */
function useLastYear(): LastYear | null {
  const [lastYear, setLastYear] = useState<LastYear | null>(null);
  useEffect(() => {
    // Without it there are the files.
    runtime.call("book.lastYear", {}).then(setLastYear, () => undefined);
  }, []);
  return lastYear;
}
