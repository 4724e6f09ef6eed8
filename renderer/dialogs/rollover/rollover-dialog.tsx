import { useCallback, useState } from "react";
import type { RecentBook } from "../../../shared/api/api.ts";
import { chooseFile, IMPORT_ENDINGS } from "../../state/choose-file.ts";
import { RolloverForm } from "./rollover-form.tsx";
import { SourceStep } from "./source-step.tsx";
import { type Source, useReading } from "./use-reading.ts";
import "./rollover.css";

/** Asks for last year's file. null: the user changed their mind. */
export function chooseLastYear(): Promise<string | null> {
  return chooseFile({ title: "选择上年的文本", endings: IMPORT_ENDINGS });
}

interface RolloverDialogProps {
  /** Texts to begin from, besides any other file. */
  readonly recent: readonly RecentBook[];
  /** Chosen already. */
  readonly file: string | null;
  readonly onClose: () => void;
}

/** 由上年生成: which text, what of it goes on, and where the new one goes. */
export function RolloverDialog({ recent, file, onClose }: RolloverDialogProps) {
  const [source, setSource] = useState<Source | null>(file === null ? null : { path: file });
  const back = useCallback(() => (file === null ? setSource(null) : onClose()), [file, onClose]);
  const reading = useReading(source, back);
  const choose = async () => {
    const chosen = await chooseLastYear();
    if (chosen !== null) setSource({ path: chosen });
  };
  if (reading.state === "read")
    return <RolloverForm key={reading.file.id} file={reading.file} chooseOther={choose} onClose={onClose} />;
  return (
    <SourceStep
      recent={recent}
      reading={reading}
      take={(path) => setSource({ path })}
      choose={choose}
      onClose={() => (reading.state === "reading" ? reading.cancel() : onClose())}
    />
  );
}
