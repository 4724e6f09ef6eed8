import { Component, type ReactNode } from "react";
import { flushDrafts } from "../../state/drafts.ts";

interface State {
  readonly failed: boolean;
}

/** What stands in for the screen after an error of the program itself. Saved edits are in the file. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(): void {
    flushDrafts();
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="app-wait">
        <h1>界面出错了</h1>
        <p role="alert">已保存的内容都在文件里，没有受影响。请重新载入；若再次出现，请重新打开程序。</p>
        <button type="button" className="link" onClick={() => window.location.reload()}>
          重新载入
        </button>
      </main>
    );
  }
}
