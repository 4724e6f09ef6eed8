import { loud } from "./loud.ts";

/** Files that the program had the system open, and show in their folder. */
export const opened: string[] = [];
export const revealed: string[] = [];

export const shell = loud("shell", {
  /** docs/api/shell.md: "" where it worked, else the reason. */
  async openPath(path: string): Promise<string> {
    opened.push(path);
    return "";
  },
  showItemInFolder: (path: string) => void revealed.push(path),
});
