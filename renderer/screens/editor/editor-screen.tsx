import { useEffect } from "react";
import { Notice } from "../../parts/notice.tsx";
import { flushDrafts } from "../../state/drafts.ts";
import type { Place } from "../../state/place.ts";
import { rowKey, saveNow, stepBack, useApp } from "../../state/store.ts";
import { CoverScreen } from "../cover/cover-screen.tsx";
import { FindPanel } from "../find/find-panel.tsx";
import { useFind } from "../find/find-state.ts";
import { useFindKeys } from "../find/use-find-keys.ts";
import { Preview } from "../preview/preview.tsx";
import { usePreviewChoice } from "../preview/preview-choice.ts";
import { ProjectScreen } from "../project/project-screen.tsx";
import { SectionScreen } from "../section/section-screen.tsx";
import { Header } from "./header.tsx";
import { ImportReport } from "./import-report.tsx";
import { openPrinting } from "./open-dialog.ts";
import { Outline } from "./outline.tsx";
import { SaveTrouble } from "./save-trouble.tsx";
import { StatusBar } from "./status-bar.tsx";
import { useFieldSpots } from "./use-field-spots.ts";
import "./editor.css";

/** The frame around every form of an open book. */
export function EditorScreen() {
  const report = useApp((state) => state.reportShown);
  const place = useApp((state) => state.place);
  const path = useApp((state) => state.book?.path);
  const preview = usePreviewChoice((state) => state.open);
  const form = place.kind === "cover" ? "cover" : rowKey(place.kind, place.id);
  const finding = useFind((state) => state.open);
  useFieldSpots(form);
  useEditorKeys();
  useFindKeys();
  useSavingOnLeave();
  useTitle();
  return (
    <div className="editor">
      <Header />
      <SaveTrouble />
      <Outline />
      {/* Another place begins at its top. */}
      <main key={form} className="editor-main">
        <Form place={place} />
      </main>
      {finding ? <FindPanel /> : report ? <ImportReport /> : preview ? <Preview key={path} /> : null}
      <StatusBar />
      <Notice />
    </div>
  );
}

function Form({ place }: { readonly place: Place }) {
  switch (place.kind) {
    case "cover":
      return <CoverScreen />;
    case "section":
      return <SectionScreen id={place.id} />;
    case "project":
      return <ProjectScreen id={place.id} />;
  }
}

/** Ctrl+Z, Ctrl+Y, Ctrl+Shift+Z, Ctrl+S and Ctrl+P anywhere in the editor; a dialog keeps its own keys. */
function useEditorKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // 229: the key belongs to an input method.
      if (event.isComposing || event.keyCode === 229 || event.altKey || !(event.ctrlKey || event.metaKey))
        return;
      if (event.target instanceof Element && event.target.closest("[role=dialog],[role=alertdialog]")) return;
      const action = keyAction(event.key.toLowerCase(), event.shiftKey);
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      void action();
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, []);
}

function keyAction(key: string, shift: boolean): (() => Promise<void>) | null {
  if (key === "z") return () => stepBack(shift ? "redo" : "undo");
  if (key === "y") return () => stepBack("redo");
  if (key === "s") return saveNow;
  if (key === "p") return openPrinting;
  return null;
}

/** Typed text becomes an edit when the page is left, which still arrives; a page that has more unsaved asks first. */
function useSavingOnLeave(): void {
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      flushDrafts();
      const { view } = useApp.getState();
      if (view && (view.failure !== null || view.pending > 1)) event.preventDefault();
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
