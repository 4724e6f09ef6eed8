import { Button } from "@fluentui/react-components";
import { discardUnsaved, retrySaving } from "../../state/editing.ts";
import { useApp } from "../../state/store.ts";
import { saveElsewhere } from "./save-elsewhere.ts";

/** Why an edit could not be saved, and what can be done; the edit stays in this window meanwhile. */
export function SaveTrouble() {
  const failure = useApp((state) => state.view?.failure ?? null);
  if (failure === null) return null;
  return (
    <div className="save-trouble" role="alert">
      <span>
        <b>未能保存。</b>
        {failure} 修改还保留在这个窗口里。
      </span>
      <span className="editor-gap" />
      <Button size="small" appearance="primary" onClick={retrySaving}>
        重试
      </Button>
      <Button size="small" onClick={() => void saveElsewhere()}>
        另存为…
      </Button>
      <Button size="small" onClick={discardUnsaved}>
        放弃未保存的修改
      </Button>
    </div>
  );
}
