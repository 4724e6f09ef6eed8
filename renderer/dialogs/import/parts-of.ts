import type { ReadFile } from "../../../shared/api/api.ts";
import type { MergePart } from "../../../shared/book/merge.ts";
import { folderOf, nameOf } from "../../state/paths.ts";

/** What was read, under names that tell the files from each other: two of one name are in different folders. */
export function partsOf(read: readonly ReadFile[], separator: string): readonly MergePart[] {
  const names = read.map(({ path }) => nameOf(path, separator));
  return read.map(({ path, book, notes }) => {
    const name = nameOf(path, separator);
    const alone = names.filter((each) => each === name).length === 1;
    const folder = nameOf(folderOf(path, separator), separator);
    return { name: alone ? name : `${name}（${folder}）`, book, notes };
  });
}
