import { useApp } from "../../state/store.ts";
import { folderOf, joinPath } from "../paths.ts";

/** The path of a file of that name in the open book's folder. */
export function besideBook(name: string): string {
  const { book, info } = useApp.getState();
  const separator = info?.separator ?? "/";
  return joinPath(folderOf(book?.path ?? "", separator), name, separator);
}
