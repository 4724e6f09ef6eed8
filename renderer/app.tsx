import { Button, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { FileDialog } from "./dialogs/file/file-dialog.tsx";
import { recallComparison } from "./features/last-year/comparison.ts";
import { recallPreview } from "./features/preview/preview-choice.ts";
import { EditorScreen } from "./shell/frame/editor-screen.tsx";
import { ProblemDialog } from "./shell/frame/problem-dialog.tsx";
import { KeyHelp } from "./shell/keys/key-help.tsx";
import { DroppedFiles } from "./shell/start/dropped-files.tsx";
import { OpeningDialog } from "./shell/start/opening-dialog.tsx";
import { StartScreen } from "./shell/start/start-screen.tsx";
import { followLayouts } from "./state/layouts.ts";
import { startApp } from "./state/open-book.ts";
import { followWords } from "./state/own-words.ts";
import { errorMessage } from "./state/runtime.ts";
import { useApp } from "./state/store.ts";
import { recallUserName } from "./state/user-name.ts";
import "./styles/app.css";

/** Connects with the host, then shows the start screen or the open book. */
export function App() {
  const ready = useApp((state) => state.info !== null);
  const open = useApp((state) => state.book !== null);
  const [failure, setFailure] = useState<string | null>(null);
  const connect = useCallback(() => {
    Promise.all([recallPreview(), recallUserName(), recallComparison()])
      .then(startApp)
      .catch((thrown: unknown) => setFailure(errorMessage(thrown)));
  }, []);
  useEffect(connect, [connect]);
  useEffect(() => (ready ? followLayouts() : undefined), [ready]);
  useEffect(() => (ready ? followWords() : undefined), [ready]);
  const again = () => {
    setFailure(null);
    connect();
  };

  if (failure !== null)
    return (
      <main className="app-wait">
        <h1>不能连接程序</h1>
        <p role="alert">{failure}</p>
        <Button appearance="primary" onClick={again}>
          重试
        </Button>
      </main>
    );
  if (!ready)
    return (
      <main className="app-wait">
        <Spinner label="正在打开…" />
      </main>
    );
  return (
    <>
      {open ? <EditorScreen /> : <StartScreen />}
      <DroppedFiles />
      <KeyHelp />
      <FileDialog />
      <OpeningDialog />
      <ProblemDialog />
    </>
  );
}
