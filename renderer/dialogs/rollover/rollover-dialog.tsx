import type { RecentBook } from "../../../shared/api/api.ts";
import { chooseLastYear } from "../../state/choose-file.ts";
import { useReadings } from "../import/use-readings.ts";
import { RolloverForm } from "./rollover-form.tsx";
import { SourceStep } from "./source-step.tsx";
import "./rollover.css";

interface RolloverDialogProps {
  /** Texts to begin from, besides any other file. */
  readonly recent: readonly RecentBook[];
  /** Chosen already. */
  readonly file: string | null;
  readonly onClose: () => void;
}

/** 由上年生成: which text, what of it goes on, and where the new one goes. */
export function RolloverDialog({ recent, file, onClose }: RolloverDialogProps) {
  const { files, read, progress, replace } = useReadings(file === null ? [] : [file]);
  const choose = async () => {
    const chosen = await chooseLastYear();
    if (chosen !== null) replace([chosen]);
  };
  const [reading] = files;
  const [whole] = read;
  if (whole) return <RolloverForm key={whole.id} file={whole} chooseOther={choose} onClose={onClose} />;
  return (
    <SourceStep
      title="由上年生成"
      help="rollover"
      recent={recent}
      reading={reading}
      progress={progress}
      take={(path) => replace([path])}
      choose={choose}
      onClose={() => (reading?.state === "waiting" && file === null ? replace([]) : onClose())}
    >
      <p>
        选上年的文本（.jxwb、Word、Excel 或
        JSON）：它的章节和项目带到新的一年，每一处标为“待核对”。上年的文件不会改动。
      </p>
    </SourceStep>
  );
}
