import { errorTold } from "./runtime.ts";
import { type Offer, useApp } from "./store.ts";

let noticeCount = 0;

/** Something that the user has to read before going on. */
export function tell(title: string, message: string): void {
  useApp.setState({ problem: { title, message, help: null, backupsOf: null } });
}

/** Says why something was not done, with the way to the help on it, and to the backups of a book that could not be opened. */
export function tellFailure(title: string, thrown: unknown, backupsOf: string | null = null): void {
  const { code, message } = errorTold(thrown);
  useApp.setState({ problem: { title, message, help: code, backupsOf } });
}

/** A short word on what was just done, with the way back where there is one. */
export function notice(text: string, undoable: boolean, offer: Offer | null = null): void {
  noticeCount += 1;
  useApp.setState({ notice: { text, undoable, offer, id: noticeCount } });
}

/** The 撤销 of a notice is for the last step only. */
export function forgetUndoable(): void {
  if (useApp.getState().notice?.undoable) useApp.setState({ notice: null });
}
