import { Button, Input, useRestoreFocusTarget } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { DocumentArrowRight20Regular } from "@fluentui/react-icons/svg/document-arrow-right";
import { Merge20Regular } from "@fluentui/react-icons/svg/merge";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useMemo } from "react";
import { groupedMoney, sumMoney } from "../../../shared/book/money.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { actOnKey } from "../../parts/keys.ts";
import { closeBook } from "../../state/open-book.ts";
import { useApp } from "../../state/store.ts";
import { mergeUnitFiles, splitUnitFile } from "../../state/unit-file-task.ts";
import { BeginningMenu } from "../project/beginning-menu.tsx";
import { addProject } from "../project/project-edits.ts";
import { BatchDialog } from "./batch-dialog.tsx";
import { ChosenBar } from "./chosen-bar.tsx";
import { listLines } from "./list-lines.ts";
import { useList } from "./list-state.ts";
import { ProjectGrid } from "./project-grid.tsx";
import { SEARCH_KEYS } from "./use-grid-keys.ts";
import "./projects.css";

/** All projects of the book: to look through, to find one by any of its words, to work on several at once. */
export function ProjectsScreen() {
  const rows = useApp((state) => state.view?.rows);
  if (!rows) return null;
  const total = groupedMoney(sumMoney(rows.projects.map((row) => row.budget.total)));
  const words = `${rows.projects.length} 个 · ${total} 万元`;
  return (
    <div className="form projects column">
      <div className="form-head row">
        <h2>全部项目</h2>
        <span className="quiet cut numeric" title={words}>
          {words}
        </span>
        <span className="grow" />
        {rows.projects.length > 0 ? <UnitFileButtons /> : null}
        {rows.projects.length > 0 ? (
          <span className="snug">
            <Button icon={<Add20Regular />} onClick={() => addProject()}>
              添加项目
            </Button>
            <BeginningMenu />
          </span>
        ) : null}
      </div>
      {rows.projects.length === 0 ? <NoProjects /> : <ProjectList rows={rows} />}
    </div>
  );
}

/** Each unit fills in its own projects, the department binds them. */
function UnitFileButtons() {
  const comeBack = useRestoreFocusTarget();
  return (
    <>
      <Button {...comeBack} icon={<DocumentArrowRight20Regular />} onClick={() => void splitUnitFile(null)}>
        导出单位文件…
      </Button>
      <MergeButton />
    </>
  );
}

function MergeButton() {
  const comeBack = useRestoreFocusTarget();
  return (
    <Button {...comeBack} icon={<Merge20Regular />} onClick={() => void mergeUnitFiles()}>
      合并单位文件…
    </Button>
  );
}

function ProjectList({ rows }: { readonly rows: BookRows }) {
  const query = useList((state) => state.query);
  const sort = useList((state) => state.sort);
  const batch = useList((state) => state.batch);
  const lines = useMemo(() => listLines(rows, query, sort), [rows, query, sort]);
  const found = lines.filter((line) => line.kind === "project").length;
  return (
    <>
      <div className="projects-bar row">
        <Search />
        <span className="quiet stiff" role="status">
          {query.trim() === "" ? "" : `找到 ${found} 个`}
        </span>
        <span className="grow" />
        <ChosenBar rows={rows} inOrder={sort.by === "order" && !sort.down && query.trim() === ""} />
      </div>
      <ProjectGrid lines={lines} />
      {batch ? <BatchDialog /> : null}
    </>
  );
}

function Search() {
  const query = useList((state) => state.query);
  return (
    <Input
      className="projects-search"
      type="search"
      value={query}
      placeholder="查找名称、编码、单位、目标、指标……"
      aria-label="查找项目"
      contentBefore={<Search20Regular />}
      onChange={(_, data) => useList.setState({ query: data.value, top: 0 })}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        actOnKey(SEARCH_KEYS, undefined, event);
      }}
    />
  );
}

function NoProjects() {
  return (
    <div className="projects-none stack">
      <p>还没有项目。每个项目一张绩效目标表，按这里的顺序打印。</p>
      <div className="projects-none-ways">
        <Button appearance="primary" icon={<Add20Regular />} onClick={() => addProject()}>
          添加项目
        </Button>
        <BeginningMenu />
        <MergeButton />
        <Button onClick={() => void closeBook()}>返回开始页导入 Word、Excel</Button>
      </div>
      <p className="quiet">上年有 Word 文件时，导入最省事：项目和指标都会带过来。</p>
    </div>
  );
}
