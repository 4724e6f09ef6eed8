import { AppError } from "../../shared/error.ts";
import type { ErrorCode } from "../../shared/errors/error-code.ts";
import { chooseTarget } from "./choose-file.ts";
import { saveNow } from "./editing.ts";
import { notice, tell } from "./messages.ts";
import { saveAs } from "./open-book.ts";
import { numbered } from "./paths.ts";
import { errorMessage, runtime } from "./runtime.ts";
import { useApp } from "./store.ts";

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
    tell("没有另存", hasCode(thrown, "file-exists") ? taken("另存为") : errorMessage(thrown));
  }
}

/** 复制一份: the text as it is now in a file of its own, whole, whatever is being typed; one goes on in the old one. */
export async function copyElsewhere(): Promise<void> {
  const { book } = useApp.getState();
  if (!book) return;
  await saveNow();
  const target = await chooseTarget({
    title: "复制一份",
    endings: ["jxwb"],
    suggestion: numbered(book.path, 2),
  });
  if (!target) return;
  try {
    const { path } = await runtime.call("book.saveCopy", { path: target.path, overwrite: target.mayReplace });
    notice(`已复制一份：${path}。现在编辑的还是原来的文件。`, false);
  } catch (thrown) {
    tell("没有复制", hasCode(thrown, "file-exists") ? taken("复制一份") : errorMessage(thrown));
  }
}

function hasCode(thrown: unknown, code: ErrorCode): boolean {
  return thrown instanceof AppError && thrown.code === code;
}

function taken(again: string): string {
  return `那里已经有同名文件，没有覆盖它：请再选“${again}”换一个文件名。`;
}
