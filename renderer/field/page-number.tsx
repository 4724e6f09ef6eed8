import { useEntryPages } from "../state/pages.ts";

/** “第 17 页” of the contents entry with that index: sections first, then projects. */
export function PageNumber({ entry }: { readonly entry: number }) {
  const page = useEntryPages()(entry);
  return page === null ? null : <small className="quiet stiff numeric">第 {page} 页</small>;
}
