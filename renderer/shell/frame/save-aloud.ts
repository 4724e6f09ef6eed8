import { saveNow } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { useApp } from "../../state/store.ts";

/** Ctrl+S: everything is saved by itself; who presses it all the same wants to be told. Trouble tells of itself above the form. */
export async function saveAloud(): Promise<void> {
  await saveNow();
  const { view, readOnly, refused } = useApp.getState();
  const wrong = Object.keys(refused).length;
  if (readOnly !== null) notice("这里只能查看，没有要保存的修改", false);
  else if (wrong > 0) notice(`${wrong} 个字段填得不对，没有保存：请看红字的说明`, false);
  else if (view?.pending === 0) notice("已保存到文件。平时不用按 Ctrl+S，修改会自动保存", false);
}
