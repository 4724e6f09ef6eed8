import { AppError } from "../../../shared/error.ts";
import { chooseTarget } from "../../state/choose-file.ts";
import { notice, tell } from "../../state/messages.ts";
import { saveAs } from "../../state/open-book.ts";
import { numbered } from "../../state/paths.ts";
import { errorMessage } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";

const FROM_MEMORY =
  "新文件里是程序记着的全部内容：正文和项目、标记、上年文本、导入报告、撤销记录都在，没有缺少。现在编辑的是新文件。";

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
    const wasRead = await saveAs(target.path, target.mayReplace);
    if (wasRead) notice("已另存，现在编辑的是新文件。", false);
    else tell("已另存，原来的文件读不出来", FROM_MEMORY);
  } catch (thrown) {
    const exists = thrown instanceof AppError && thrown.code === "file-exists";
    tell(
      "没有另存",
      exists ? "那里已经有同名文件，没有覆盖它：请再点“另存为”换一个文件名。" : errorMessage(thrown),
    );
  }
}
