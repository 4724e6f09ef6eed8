import { AppError } from "../../../shared/error.ts";
import { chooseTarget } from "../../parts/file-dialog/choose-file.ts";
import { numbered } from "../../parts/paths.ts";
import { notice, tell } from "../../state/messages.ts";
import { saveAs } from "../../state/open-book.ts";
import { errorMessage } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";

/** 另存为: asks for a place and goes on there, with everything that could not be saved. */
export async function saveElsewhere(): Promise<void> {
  const { book } = useApp.getState();
  if (!book) return;
  const target = await chooseTarget({
    title: "另存为",
    endings: ["jxwb"],
    suggestion: numbered(book.path, 2),
  });
  if (!target) return;
  try {
    await saveAs(target.path, target.mayReplace);
    notice("已另存，现在编辑的是新文件。", false);
  } catch (thrown) {
    const exists = thrown instanceof AppError && thrown.code === "file-exists";
    tell(
      "没有另存",
      exists ? "那里已经有同名文件，没有覆盖它：请再点“另存为”换一个文件名。" : errorMessage(thrown),
    );
  }
}
