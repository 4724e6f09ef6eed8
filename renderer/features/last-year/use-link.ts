import { IMPORT_ENDINGS } from "../../../shared/api/importable.ts";
import { chooseFile } from "../../state/choose-file.ts";
import { failureOf, useJob } from "../../state/job.ts";
import { notice, tell, tellFailure } from "../../state/messages.ts";
import { runtime } from "../../state/runtime.ts";
import { useComparison, wantComparison } from "./comparison.ts";

/** Links the book of an earlier year to the open one, or takes it away. */
export function useLink() {
  const { progress, run, cancel } = useJob();
  const link = async () => {
    const path = await chooseFile({ title: "选择上年的文本，用来对照", endings: IMPORT_ENDINGS });
    if (path === null) return;
    try {
      const lastYear = await run("正在读取", (job) => runtime.call("book.linkLastYear", { job, path }));
      useComparison.setState({ lastYear });
      wantComparison(true);
      notice(`已关联 ${lastYear.book.fiscalYear} 年的文本：与上年不同的地方下面写着上年的内容`, false);
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure !== null) tell("不能关联上年的文本", failure);
    }
  };
  return { progress, cancel, link };
}

/** Takes last year's book out of the open one. */
export async function unlink(): Promise<void> {
  try {
    await runtime.call("book.unlinkLastYear", {});
    useComparison.setState({ lastYear: null });
    notice("已取消关联，上年的文件没有改动；随时可以再关联", false);
  } catch (thrown) {
    tellFailure("不能取消关联", thrown);
  }
}
