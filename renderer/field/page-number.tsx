import { useApp } from "../state/store.ts";

/** “第 17 页” of the contents entry with that index: sections first, then projects. Nothing while it is not known. */
export function PageNumber({ entry }: { readonly entry: number }) {
  const pages = useApp((state) => state.pages);
  const entries = useApp((state) =>
    state.view ? state.view.rows.sections.length + state.view.rows.projects.length : 0,
  );
  const page = pages?.entries.length === entries ? pages.entries[entry] : undefined;
  return page === undefined ? null : <small className="quiet stiff numeric">第 {page} 页</small>;
}
