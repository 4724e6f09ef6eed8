import { app } from "./app.ts";
import { loud } from "./loud.ts";

/** What the user is asked. */
export interface Question {
  readonly kind: "message" | "open" | "save" | "error";
  readonly title?: string;
  readonly message?: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
  readonly filters?: readonly { readonly name: string; readonly extensions: readonly string[] }[];
  readonly properties?: readonly string[];
  readonly defaultPath?: string;
}

/** The user's answer, given beforehand: a button by its label, chosen paths, or null for 取消. */
export type Answer = string | readonly string[] | null;

export const answers: Answer[] = [];
export const questions: Question[] = [];
/** Questions that the test did not foresee. */
export const unforeseen: Question[] = [];

function ask(question: Question): Answer {
  questions.push(question);
  const answer = answers.shift();
  if (answer !== undefined) return answer;
  unforeseen.push(question);
  throw new Error(`the test does not say what the user answers to: ${question.message ?? question.title}`);
}

/** docs/api/dialog.md: the parent window may be left out. */
function optionsOf<T>(args: readonly [T] | readonly [object, T]): T {
  return args.length === 1 ? args[0] : args[1];
}

/** docs/api/dialog.md, `showMessageBoxSync`: the index of the clicked button; `cancelId` where the box is closed. */
function pressed(options: Question & { readonly cancelId?: number }): number {
  const { buttons = ["OK"], cancelId = 0 } = options;
  const answer = ask({ ...options, kind: "message" });
  if (answer === null) return cancelId;
  const index = buttons.indexOf(String(answer));
  if (index < 0) throw new Error(`no button ${String(answer)} in ${buttons.join("、")}`);
  return index;
}

type MessageBox = [Question] | [object, Question];

export const dialog = loud("dialog", {
  showMessageBoxSync: (...args: MessageBox) => pressed(optionsOf(args)),
  showMessageBox: async (...args: MessageBox) => ({
    response: pressed(optionsOf(args)),
    checkboxChecked: false,
  }),

  async showOpenDialog(...args: MessageBox) {
    const answer = ask({ ...optionsOf(args), kind: "open" });
    const filePaths = typeof answer === "string" ? [answer] : [...(answer ?? [])];
    return { canceled: answer === null, filePaths };
  },

  /** docs/api/dialog.md, `showSaveDialog`: `filePath` is an empty string where the user cancels. */
  async showSaveDialog(...args: MessageBox) {
    const answer = ask({ ...optionsOf(args), kind: "save" });
    return { canceled: answer === null, filePath: String(answer ?? "") };
  },

  /** docs/api/dialog.md: before `ready` on Linux the text goes to stderr and no window appears. */
  showErrorBox(title: string, content: string): void {
    if (app.isReady()) questions.push({ kind: "error", title, message: content });
    process.stderr.write(`${title}\n${content}\n`);
  },
});
