import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { app, dialog } from "electron";

interface Choice {
  readonly off: boolean;
  /** Whether the user knows. */
  readonly told: boolean;
}

/**
 * Whether the graphics card draws the windows. A driver whose process keeps crashing takes the whole program along (“GPU process isn't
 * usable. Goodbye.”): after its first crash the next start does without, until the user wants it back.
 */
export class Acceleration {
  readonly #file: string;
  /** As the program was started. */
  readonly #now: Choice;

  /** @param folder the program's own. To be made before Electron is ready, which reads it once. */
  constructor(folder: string) {
    this.#file = join(folder, "acceleration.json");
    this.#now = this.#read();
    if (this.#now.off) app.disableHardwareAcceleration();
    app.on("child-process-gone", (_event, { type, reason }) => {
      // “killed” is the user's, or the end of the session.
      if (type === "GPU" && reason !== "clean-exit" && reason !== "killed")
        this.#write({ off: true, told: false });
    });
  }

  /** As the next start will have it. */
  get on(): boolean {
    return !this.#read().off;
  }

  /** From the next start on. */
  async turn(on: boolean): Promise<void> {
    this.#write({ off: !on, told: true });
    await dialog.showMessageBox({
      type: "info",
      title: "硬件加速",
      message: on ? "下次启动时使用硬件加速。" : "下次启动时不使用硬件加速。",
      buttons: ["知道了"],
    });
  }

  /** Tells once that this start did without. */
  async tell(): Promise<void> {
    if (!this.#now.off || this.#now.told) return;
    this.#write({ off: true, told: true });
    await dialog.showMessageBox({
      type: "info",
      title: "没有使用硬件加速",
      message: "上次显卡的驱动出错，这次启动没有使用硬件加速，画面由程序自己绘制。",
      detail:
        "内容都在，照常使用。要恢复，选菜单“帮助 › 硬件加速”，下次启动生效；恢复后若打不开窗口，可以在启动命令后加 --disable-gpu。",
      buttons: ["知道了"],
    });
  }

  #read(): Choice {
    try {
      // Of any shape: what has nothing to say makes this throw, or is as if it said no.
      const { off, told } = JSON.parse(readFileSync(this.#file, "utf8")) as Record<string, unknown>;
      return { off: off === true, told: told === true };
    } catch {
      return { off: false, told: false };
    }
  }

  #write(content: Choice): void {
    try {
      writeFileSync(this.#file, JSON.stringify(content));
    } catch {
      // A folder that takes no files: the next start tries with the card again.
    }
  }
}
