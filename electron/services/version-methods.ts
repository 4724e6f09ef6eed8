import type { Handlers, Input } from "../../shared/api/api.ts";
import type { Change } from "../../shared/book/edit.ts";
import { type PartRef, withPartOf } from "../../shared/book/restored-part.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { AppError } from "../../shared/error.ts";
import type { BookFile } from "../store/book-file.ts";
import type { Version } from "../store/versions.ts";
import { writeWholeFile } from "../store/whole-file.ts";
import { bookPath } from "./book-path.ts";
import type { CurrentBook } from "./current-book.ts";
import type { Emit } from "./host-ports.ts";

/** The methods on the versions that lie in the open book. */
export function versionMethods(current: CurrentBook, emit: Emit) {
  return {
    "versions.list": () => current.look((file) => file.versions()),
    "versions.get": ({ id }) => current.look((file) => file.version(id)),
    "versions.keep": ({ name }) =>
      current.change((file) => {
        const [before] = file.versions();
        const version = file.keepVersion("named", name);
        return { version, isNew: version?.id !== before?.id };
      }),
    "versions.restore": (wanted) =>
      current.change((file) => {
        const change = restore(file, wanted);
        if (change) emit("book.changed", change);
        return change;
      }),
    "versions.write": async ({ id, out: path, overwrite }) => {
      const out = bookPath(path);
      await current.refuseOnto(out);
      const { copy } = await current.look((file) => file.copy());
      await writeWholeFile(out, overwrite, (draft) => copy.writeFreshTo(draft, id));
      return { path: out };
    },
    "versions.rename": ({ id, name }) => current.change((file) => file.renameVersion(id, name)),
    "versions.remove": ({ id }) => current.change((file) => file.removeVersion(id)),
  } satisfies Partial<Handlers>;
}

function restore(file: BookFile, { id, part }: Input<"versions.restore">): Change | null {
  const then = file.version(id);
  const version = file.versions().find((each) => each.id === id);
  const called = version ? calledInStep(version) : "";
  if (part === undefined) return file.become(then, `恢复${called}`, "before-restore");
  const restored = withPartOf(file.rows(), then, part);
  if (restored === null) throw new AppError("row-gone", "这个版本里没有这一项，没有恢复。请换一个版本再试。");
  return file.become(restored, `恢复“${titleOf(then, part)}”（${called}）`, "before-restore");
}

/** So many characters of a title stand in the name of a step. */
const SHOWN = 30;

function titleOf(rows: BookRows, { table, id }: PartRef): string {
  const title =
    table === "section"
      ? rows.sections.find((each) => each.id === id)?.title
      : rows.projects.find((each) => each.id === id)?.name;
  return (title || "未命名").slice(0, SHOWN);
}

/** “版本“送审稿””, “12月1日 9:30 的版本”. */
export function calledInStep({ at, name }: Version): string {
  if (name !== "") return `版本“${name.slice(0, SHOWN)}”`;
  const time = new Date(at);
  const minutes = String(time.getMinutes()).padStart(2, "0");
  return ` ${time.getMonth() + 1}月${time.getDate()}日 ${time.getHours()}:${minutes} 的版本`;
}
