import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { BookOpen20Regular } from "@fluentui/react-icons/svg/book-open";
import { ClipboardTask20Regular } from "@fluentui/react-icons/svg/clipboard-task";
import { History20Regular } from "@fluentui/react-icons/svg/history";
import { PanelRight20Regular } from "@fluentui/react-icons/svg/panel-right";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { useEffect } from "react";
import { CommentsButton } from "../../features/comments/comment-counts.tsx";
import { FindButton } from "../../features/find/find-button.tsx";
import { CompareButton } from "../../features/last-year/compare-button.tsx";
import { wantComparison } from "../../features/last-year/comparison.ts";
import { useComparedSection } from "../../features/last-year/section-text.tsx";
import { choosePreview, usePreviewChoice } from "../../features/preview/preview-choice.ts";
import { ProblemsButton } from "../../features/problems/problems-button.tsx";
import { IconButton } from "../../parts/icon-button.tsx";
import { keyOf } from "../../parts/keys.ts";
import { stepBack } from "../../state/editing.ts";
import { nameVersion, useNaming } from "../../state/keep-version.ts";
import { closeBook } from "../../state/open-book.ts";
import { closeDialog, openExport, openVersions, useOpenDialog } from "../../state/open-dialog.ts";
import { openHelp } from "../../state/open-help.ts";
import { openReading } from "../../state/open-reading.ts";
import { shownPanel, showProblems, usePanels } from "../../state/panels.ts";
import { useApp } from "../../state/store.ts";
import {
  ExportDialog,
  PrintDialog,
  ReportDialog,
  SettingsDialog,
  VersionNameDialog,
  VersionsDialog,
} from "../dialogs.ts";
import { EDITOR_KEYS } from "../keys/window-keys.ts";
import { SaveState } from "../status/save-state.tsx";
import { StepsMenu } from "./steps-menu.tsx";

export function Header() {
  const department = useApp((state) => state.view?.rows.department ?? "");
  const year = useApp((state) => state.view?.rows.fiscalYear);
  const notes = useApp((state) => state.book?.notes.length ?? 0);
  const reportShown = usePanels((state) => shownPanel(state) === "report");
  const open = useOpenDialog((state) => state.open);
  const naming = useNaming((state) => state.version);
  // A book closed in another window takes its dialogs with it.
  useEffect(
    () => () => {
      closeDialog();
      nameVersion(null);
    },
    [],
  );
  const comeBack = useRestoreFocusTarget();
  return (
    <header className="editor-header row tools">
      <IconButton
        label="返回开始页"
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        onClick={() => void closeBook()}
      />
      <h1 className="editor-title" title={department}>
        <span className="cut">{department || "（未填部门）"}</span> · {year}年
      </h1>
      <SaveState />
      <span className="grow" />
      <StepButton kind="undo" />
      <StepsMenu />
      <StepButton kind="redo" />
      <FindButton />
      {notes > 0 ? (
        <Button
          icon={<ClipboardTask20Regular />}
          aria-pressed={reportShown}
          title="导入报告：导入时没有看懂、要对照原文件的"
          onClick={() => usePanels.setState({ find: false, report: !reportShown })}
        >
          <span className="header-word is-known">导入报告</span>&nbsp;{notes}
        </Button>
      ) : null}
      <ProblemsButton />
      <CommentsButton />
      <CompareButton />
      <PreviewButton />
      <IconButton label="阅读全文（Ctrl+F2）" icon={<BookOpen20Regular />} onClick={openReading} />
      <Button
        icon={<History20Regular />}
        {...comeBack}
        title={`版本：看以前的样子，恢复（${keyOf(EDITOR_KEYS, openVersions)}）`}
        onClick={() => void openVersions()}
      >
        <span className="header-word is-known">版本</span>
      </Button>
      <Button
        icon={<Settings20Regular />}
        {...comeBack}
        title="设置"
        onClick={() => useOpenDialog.setState({ open: "settings" })}
      >
        <span className="header-word is-known">设置</span>
      </Button>
      <IconButton label="帮助（F1）" icon={<QuestionCircle20Regular />} onClick={() => openHelp("import")} />
      <Button appearance="primary" {...comeBack} onClick={openExport}>
        导出…
      </Button>
      {open === "export" ? <ExportDialog onClose={closeDialog} /> : null}
      {open === "print" ? <PrintDialog onClose={closeDialog} /> : null}
      {open === "versions" ? <VersionsDialog onClose={closeDialog} /> : null}
      {naming ? <VersionNameDialog version={naming} onClose={() => nameVersion(null)} /> : null}
      {open === "report" ? <ReportDialog onClose={closeDialog} /> : null}
      {open === "settings" ? <SettingsDialog onClose={closeDialog} /> : null}
      {open === "rules" ? <SettingsDialog first="rules" onClose={closeDialog} /> : null}
    </header>
  );
}

/** The report, the problems, the search and last year's text stand in the same place: asking for the preview closes them. */
function PreviewButton() {
  const panel = usePanels(shownPanel);
  const compared = useComparedSection() !== null;
  const open = usePreviewChoice((state) => state.open) && panel === null && !compared;
  return (
    <Button
      icon={<PanelRight20Regular />}
      aria-pressed={open}
      onClick={() => {
        showProblems(false);
        if (compared) wantComparison(false);
        choosePreview({ open: !open });
      }}
    >
      <span className="header-word">预览</span>
    </Button>
  );
}

/** 撤销 or 重做, with the name of the step that it concerns. */
function StepButton({ kind }: { readonly kind: "undo" | "redo" }) {
  const label = useApp((state) => state.view?.[kind] ?? null);
  const word = kind === "undo" ? "撤销" : "重做";
  const keys = kind === "undo" ? "Ctrl+Z" : "Ctrl+Y";
  return (
    <Button
      appearance="subtle"
      className="step-button"
      title={label === null ? `没有可${word}的步骤` : `${word}：${label}（${keys}）`}
      icon={kind === "undo" ? <ArrowUndo20Regular /> : <ArrowRedo20Regular />}
      disabledFocusable={label === null}
      onClick={() => void stepBack(kind)}
    >
      <span className="header-word">{word}</span>
      {label === null ? null : <span className="step-label cut faint">{label}</span>}
    </Button>
  );
}
