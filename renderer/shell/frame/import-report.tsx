import type { KeptNote } from "../../../shared/book/import-note.ts";
import { PanelHead } from "../../parts/panel-head.tsx";
import { goTo } from "../../state/navigation.ts";
import { usePanels } from "../../state/panels.ts";
import { useApp } from "../../state/store.ts";

/** What the import fixed, left out or did not understand, in the input's order. */
export function ImportReport() {
  const notes = useApp((state) => state.book?.notes ?? []);
  return (
    <aside className="report panel" aria-label="导入报告">
      <PanelHead
        title="导入报告"
        count={`${notes.length} 条`}
        close="关闭导入报告"
        onClose={() => usePanels.setState({ report: false })}
      />
      <p className="report-hint quiet">以下内容请对照原文件核对。没有列出的都已原样导入。</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <ol className="report-list" tabIndex={0} aria-label="导入报告的各条">
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a book never change
          <li key={index}>
            <Where note={note} />
            <span>{note.message}</span>
            {note.text === "" ? null : <q>{note.text}</q>}
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** Where it is in the input; it leads to its project, as long as that is there. */
function Where({ note: { where, projectId } }: { readonly note: KeptNote }) {
  const known = useApp((state) => state.view?.rows.projects.some(({ id }) => id === projectId) ?? false);
  if (projectId === null || !known) return <span className="quiet">{where}</span>;
  return (
    <button
      type="button"
      className="link report-where"
      title="到这个项目"
      onClick={() => goTo({ kind: "project", id: projectId })}
    >
      {where}
    </button>
  );
}
