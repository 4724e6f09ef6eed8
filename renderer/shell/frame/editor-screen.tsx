import { Button } from "@fluentui/react-components";
import { useEffect, useLayoutEffect } from "react";
import { usePageNumbers } from "../../book-worker/use-page-numbers.ts";
import { CommentMarks } from "../../features/comments/comment-marks.tsx";
import { CommentsPanel } from "../../features/comments/comments-panel.tsx";
import { FindPanel, useForgettingFind } from "../../features/find/find-panel.tsx";
import { SectionText, useComparedSection } from "../../features/last-year/section-text.tsx";
import { Preview } from "../../features/preview/preview.tsx";
import { usePreviewChoice } from "../../features/preview/preview-choice.ts";
import { FieldMarks } from "../../features/problems/field-marks.tsx";
import { FieldMessage } from "../../features/problems/field-message.tsx";
import { ProblemsPanel } from "../../features/problems/problems-panel.tsx";
import { useChecks } from "../../features/problems/use-checks.ts";
import { useLanding } from "../../field/landing.ts";
import { formFrame } from "../../field/mounted.ts";
import { SlotsFilled } from "../../field/slots.ts";
import { useSteadyClicks } from "../../parts/use-steady-clicks.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { discardUnsaved, retrySaving } from "../../state/editing.ts";
import { useHostState } from "../../state/host-state.ts";
import { holdsEdits } from "../../state/leaving.ts";
import { closeComparison, useOpenComparison } from "../../state/open-comparison.ts";
import { helpAt, openHelp } from "../../state/open-help.ts";
import { closeReading, giveBackFocus, useReading } from "../../state/open-reading.ts";
import { shownPanel, usePanels } from "../../state/panels.ts";
import type { Place } from "../../state/place.ts";
import { saveElsewhere } from "../../state/save-elsewhere.ts";
import { useApp } from "../../state/store.ts";
import { useUnitFileTask } from "../../state/unit-file-task.ts";
import { CompareDialog, ReadingScreen, UnitFileDialogs } from "../dialogs.ts";
import { useEditorKeys } from "../keys/window-keys.ts";
import { Outline } from "../outline/outline.tsx";
import { StatusBar } from "../status/status-bar.tsx";
import { SLOTS } from "./fill-slots.ts";
import { FORMS } from "./forms.ts";
import { Header } from "./header.tsx";
import { HostGoneBar } from "./host-gone-bar.tsx";
import { ImportReport } from "./import-report.tsx";
import { Notice } from "./notice.tsx";
import { ReadOnlyBar } from "./read-only-bar.tsx";
import { useKeptSpot } from "./use-kept-spot.ts";
import { useReadOnlyGuard } from "./use-read-only-guard.ts";
import "./editor.css";

/** The frame around every form of an open book. */
export function EditorScreen() {
  const place = useApp((state) => state.place);
  const loaded = FORMS[place.kind].useLoaded();
  const shown = "id" in place ? `${place.kind} ${place.id}` : place.kind;
  const form = loaded ? shown : "";
  const readOnly = useApp((state) => state.readOnly !== null);
  const refused = useApp((state) => state.refusedEdits);
  useReadOnlyGuard(readOnly);
  usePageNumbers();
  useChecks();
  useLanding(form, refused);
  useKeptSpot(form);
  useSteadyClicks();
  useEditorKeys();
  useForgettingFind();
  useSavingOnLeave();
  useTitle();
  const reading = useReading((state) => state.open);
  // Once the form can have it again: it is inert until then.
  useLayoutEffect(() => {
    if (!reading) giveBackFocus();
  }, [reading]);
  // A book closed in another window takes it with it.
  useEffect(() => closeReading, []);
  return (
    <>
      <div className={readOnly ? "editor is-read-only" : "editor"} inert={reading}>
        <Header />
        <div className="editor-bars">
          <HostGoneBar />
          <SaveTrouble />
          <ReadOnlyBar />
        </div>
        <Outline />
        {/* Another place begins at its top. */}
        <main
          key={`${form} ${refused}`}
          className="editor-main"
          ref={formFrame}
          {...helpAt(HELP_AT[place.kind])}
        >
          <SlotsFilled value={SLOTS}>
            <Form place={place} />
          </SlotsFilled>
          <FieldMarks />
          <CommentMarks />
          <FieldMessage />
        </main>
        <Aside />
        <StatusBar />
        <Notice />
        <UnitFiles />
        <Compared />
      </div>
      {reading ? <ReadingScreen /> : null}
    </>
  );
}

/** One panel at a time beside the form: what was asked for last. */
function Aside() {
  const path = useApp((state) => state.book?.path);
  const panel = usePanels(shownPanel);
  const compared = useComparedSection();
  const preview = usePreviewChoice((state) => state.open);
  if (panel === "find") return <FindPanel />;
  if (panel === "report") return <ImportReport />;
  if (panel === "problems") return <ProblemsPanel />;
  if (panel === "comments") return <CommentsPanel />;
  if (compared) return <SectionText {...compared} />;
  return preview ? <Preview key={path} /> : null;
}

const HELP_AT = {
  cover: "import",
  overview: "problems",
  section: "sections",
  projects: "project",
  project: "project",
} as const;

function Form({ place }: { readonly place: Place }) {
  switch (place.kind) {
    case "cover":
      return <FORMS.cover />;
    case "overview":
      return <FORMS.overview />;
    case "projects":
      return <FORMS.projects />;
    case "section":
      return <FORMS.section id={place.id} />;
    case "project":
      return <FORMS.project id={place.id} />;
  }
}

function Compared() {
  const pair = useOpenComparison((state) => state.pair);
  // A book closed in another window takes its comparison with it.
  useEffect(() => closeComparison, []);
  return pair ? <CompareDialog pair={pair} /> : null;
}

function UnitFiles() {
  const asked = useUnitFileTask((state) => state.task !== null);
  return asked ? <UnitFileDialogs /> : null;
}

/** Typed text becomes an edit when the page is left, and what could not be saved is tried once more. */
function useSavingOnLeave(): void {
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      flushDrafts();
      const { view, info } = useApp.getState();
      if (!view) return;
      if (view.failure !== null) retrySaving();
      const waits = info?.host === "desktop" || useHostState.getState().host !== "here";
      if (holdsEdits(view, waits)) event.preventDefault();
    };
    const hidden = () => {
      if (document.visibilityState === "hidden") flushDrafts();
    };
    window.addEventListener("beforeunload", leaving);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("beforeunload", leaving);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, []);
}

function useTitle(): void {
  const department = useApp((state) => state.view?.rows.department ?? "");
  const year = useApp((state) => state.view?.rows.fiscalYear);
  useEffect(() => {
    document.title = `${department || "未命名"} · ${year ?? ""}年 · 绩效文本编辑器`;
    return () => {
      document.title = "绩效文本编辑器";
    };
  }, [department, year]);
}

/** Why an edit could not be saved, and what can be done; the edit stays in this window meanwhile. */
function SaveTrouble() {
  const failure = useApp((state) => state.view?.failure ?? null);
  const gone = useHostState((state) => state.host !== "here");
  if (failure === null || gone) return null;
  return (
    <div className="save-trouble row" role="alert">
      <span>
        <b>未能保存。</b>
        {failure.message} 修改还保留在这个窗口里。
      </span>
      <span className="grow" />
      <Button size="small" appearance="transparent" onClick={() => openHelp(failure.code)}>
        怎么办
      </Button>
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
