import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { useCutTitles } from "./parts/cut-titles.ts";
import { loadTheRest, onDemand } from "./parts/on-demand.tsx";
import { BackupsDialog, FileDialog } from "./shell/dialogs.ts";
import { FORMS } from "./shell/frame/forms.ts";
import { ProblemDialog } from "./shell/frame/problem-dialog.tsx";
import { KeyHelp } from "./shell/keys/key-help.tsx";
import { DroppedFiles } from "./shell/start/dropped-files.tsx";
import { OpeningDialog } from "./shell/start/opening-dialog.tsx";
import { StartScreen } from "./shell/start/start-screen.tsx";
import { Starting } from "./shell/start/starting.tsx";
import { followBackups, useBackups } from "./state/backups.ts";
import { useFileRequest } from "./state/choose-file.ts";
import { followHostState } from "./state/host-state.ts";
import { followLayouts } from "./state/layouts.ts";
import { startApp } from "./state/open-book.ts";
import { followWords } from "./state/own-words.ts";
import { errorMessage } from "./state/runtime.ts";
import { followSkeletons } from "./state/skeletons.ts";
import { useApp } from "./state/store.ts";
import "./styles/app.css";

const EditorScreen = onDemand(
  async () => (await import("./shell/frame/editor-screen.tsx")).EditorScreen,
  <Starting />,
);

/** Connects with the host, then shows the start screen or the open book. */
export function App() {
  const ready = useApp((state) => state.info !== null);
  const open = useApp((state) => state.book !== null);
  const [failure, setFailure] = useState<string | null>(null);
  const connect = useCallback(() => {
    startApp().catch((thrown: unknown) => setFailure(errorMessage(thrown)));
  }, []);
  useEffect(connect, [connect]);
  useEffect(followHostState, []);
  useEffect(() => (ready ? followLayouts() : undefined), [ready]);
  useEffect(() => (ready ? followWords() : undefined), [ready]);
  useEffect(() => (ready ? followSkeletons() : undefined), [ready]);
  useEffect(() => (ready ? followBackups() : undefined), [ready]);
  useLoading(ready);
  useCutTitles();
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
  if (!ready) return <Starting />;
  return (
    <>
      {open ? <EditorScreen /> : <StartScreen />}
      <DroppedFiles />
      <KeyHelp />
      <Backups />
      <Files />
      <OpeningDialog />
      <ProblemDialog />
    </>
  );
}

function Backups() {
  const of = useBackups((state) => state.of);
  return of && <BackupsDialog path={of.path} />;
}

/** The program's own file dialog, while it is asked for. */
function Files() {
  const asked = useFileRequest((state) => state.request !== null);
  return asked ? <FileDialog /> : null;
}

/** Loads the editor's first form beside the editor, and everything else once the first screen is there. */
function useLoading(ready: boolean): void {
  const open = useApp((state) => state.book !== null);
  const kind = useApp((state) => state.place.kind);
  const editor = EditorScreen.useLoaded();
  const form = FORMS[kind].useLoaded();
  const shown = ready && (!open || (editor && form));
  useEffect(() => {
    if (open) void FORMS[kind].load();
  }, [open, kind]);
  useEffect(() => {
    if (shown) void loadTheRest();
  }, [shown]);
}
