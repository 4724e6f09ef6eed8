import { useApp } from "./store.ts";

let noticeCount = 0;

/** Something that the user has to read before going on. */
export function tell(title: string, message: string): void {
  useApp.setState({ problem: { title, message } });
}

/** A short word on what was just done, with the way back where there is one. */
export function notice(text: string, undoable: boolean): void {
  noticeCount += 1;
  useApp.setState({ notice: { text, undoable, id: noticeCount } });
}

/** The 撤销 of a notice is for the last step only. */
export function forgetUndoable(): void {
  if (useApp.getState().notice?.undoable) useApp.setState({ notice: null });
}
