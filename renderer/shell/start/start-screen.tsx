import { Button, Spinner, useRestoreFocusTarget } from "@fluentui/react-components";
import { BookOpen24Regular } from "@fluentui/react-icons/svg/book-open";
import { CalendarArrowRight24Regular } from "@fluentui/react-icons/svg/calendar-arrow-right";
import { DocumentAdd24Regular } from "@fluentui/react-icons/svg/document-add";
import { DocumentArrowRight24Regular } from "@fluentui/react-icons/svg/document-arrow-right";
import { FolderOpen24Regular } from "@fluentui/react-icons/svg/folder-open";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { useState } from "react";
import type { RecentBook } from "../../../shared/api/api.ts";
import { IMPORT_ENDINGS } from "../../../shared/api/importable.ts";
import { WaitDialog } from "../../parts/wait-dialog.tsx";
import { chooseFile, chooseFiles, chooseLastYear } from "../../state/choose-file.ts";
import { useJob } from "../../state/job.ts";
import { openBook, showBook, tellNotOpened } from "../../state/open-book.ts";
import { openHelp } from "../../state/open-help.ts";
import { runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import { ImportDialog, NewDialog, RolloverDialog, SettingsDialog } from "../dialogs.ts";
import { HostGoneBar } from "../frame/host-gone-bar.tsx";
import { RecentList } from "./recent-list.tsx";
import { useRecent } from "./use-recent.ts";
import { Way } from "./way.tsx";
import "./start.css";

type Open =
  | { readonly kind: "new" | "settings" }
  | { readonly kind: "import"; readonly files: readonly [string, ...string[]] }
  | { readonly kind: "rollover"; readonly recent: readonly RecentBook[]; readonly file: string | null }
  | null;

/** Where everything begins: what was open lately, and the ways to another text. */
export function StartScreen() {
  const version = useApp((state) => state.info?.version);
  const [open, setOpen] = useState<Open>(null);
  const recent = useRecent();
  const sample = useJob();
  const comeBack = useRestoreFocusTarget();

  const chooseBook = async () => {
    const path = await chooseFile({ title: "打开绩效文本", endings: ["jxwb"] });
    if (path !== null) await openBook(path);
  };
  const importWord = async () => {
    const title = "选择要导入的 Word 或 Excel 文件";
    const [first, ...more] = await chooseFiles({ title, endings: IMPORT_ENDINGS });
    if (first !== undefined) setOpen({ kind: "import", files: [first, ...more] });
  };
  const rollOver = async () => {
    // Without the list every file can still be chosen.
    const books = await runtime.call("recent.list", {}).catch(() => []);
    const present = books.filter((book) => book.exists);
    const file = present.length > 0 ? null : await chooseLastYear();
    if (present.length > 0 || file !== null) setOpen({ kind: "rollover", recent: present, file });
  };
  const openSample = async () => {
    try {
      showBook(await sample.run("正在准备示例", (job) => runtime.call("book.openSample", { job })), true);
    } catch (thrown) {
      tellNotOpened("不能打开示例", thrown);
    }
  };

  const rolloverWay = (
    <Way
      icon={<CalendarArrowRight24Regular />}
      title="由上年生成"
      text="带上章节和项目进入新的一年，逐处核对"
      onClick={() => void rollOver()}
    />
  );
  const bookWay = (
    <Way
      icon={<FolderOpen24Regular />}
      title="打开"
      text="打开已有的绩效文本（.jxwb）"
      onClick={() => void chooseBook()}
    />
  );

  return (
    <div className="start">
      <HostGoneBar />
      <header className="start-head row">
        <span className="start-icon" aria-hidden="true" />
        <div>
          <h1>绩效文本编辑器</h1>
          <p>部门预算绩效文本：导入上年的 Word 文件，在表单里修改，导出目录页码正确的官方版式。</p>
        </div>
      </header>
      {recent.books === null ? (
        <main className="start-wait">
          <Spinner size="small" label="正在读取…" />
        </main>
      ) : recent.books.length === 0 ? (
        <main className="start-first" aria-labelledby="start-first-title">
          <h2 id="start-first-title">从哪里开始？</h2>
          <div className="start-cards">
            <Way
              icon={<DocumentArrowRight24Regular />}
              title="导入去年的文件"
              text="有去年的 Word 或 Excel 文件：章节、项目、指标都带过来，接着改"
              look="card"
              onClick={() => void importWord()}
            />
            <Way
              icon={<DocumentAdd24Regular />}
              title="新建"
              text="没有去年的文件：填部门和年度，从空白开始写"
              look="card"
              onClick={() => setOpen({ kind: "new" })}
            />
            <Way
              icon={<BookOpen24Regular />}
              title="看示例"
              text="先看看样子：打开一份真实的文本，随便改，不影响别的"
              look="card"
              onClick={() => void openSample()}
            />
          </div>
          <div className="start-others">
            {bookWay}
            {rolloverWay}
          </div>
        </main>
      ) : (
        <main className="start-main">
          <section className="start-ways column" aria-label="开始">
            <Way
              icon={<DocumentArrowRight24Regular />}
              title="导入 Word、Excel"
              text="从上年的 .docx 文件开始，最省事；Excel 项目表、指标表也可以"
              look="primary"
              onClick={() => void importWord()}
            />
            {rolloverWay}
            <Way
              icon={<DocumentAdd24Regular />}
              title="新建"
              text="填写部门和年度，从空白开始"
              onClick={() => setOpen({ kind: "new" })}
            />
            {bookWay}
            <Way
              icon={<BookOpen24Regular />}
              title="打开示例"
              text="看一份真实的文本，随意试改"
              onClick={() => void openSample()}
            />
          </section>
          <RecentList
            books={recent.books}
            // A missing file is reported in the host's own words; the list then shows it as missing.
            open={(path) => openBook(path).then(recent.read)}
            forget={recent.forget}
          />
        </main>
      )}
      <footer className="start-foot faint row">
        <span>内容只保存在本机的文件里，程序不连接网络。{version ? `版本 ${version}` : ""}</span>
        <span className="grow" />
        <Button
          appearance="subtle"
          size="small"
          icon={<QuestionCircle20Regular />}
          onClick={() => openHelp("import")}
        >
          帮助
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<Settings20Regular />}
          {...comeBack}
          onClick={() => setOpen({ kind: "settings" })}
        >
          设置
        </Button>
      </footer>
      {open?.kind === "new" ? <NewDialog onClose={() => setOpen(null)} /> : null}
      {open?.kind === "import" ? <ImportDialog files={open.files} onClose={() => setOpen(null)} /> : null}
      {open?.kind === "rollover" ? (
        <RolloverDialog recent={open.recent} file={open.file} onClose={() => setOpen(null)} />
      ) : null}
      {open?.kind === "settings" ? <SettingsDialog onClose={() => setOpen(null)} /> : null}
      {sample.progress ? (
        <WaitDialog title="打开示例" progress={sample.progress} cancel={sample.cancel} />
      ) : null}
    </div>
  );
}
