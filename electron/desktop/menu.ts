import type { MenuItemConstructorOptions } from "electron";
import type { Steps } from "./window-steps.ts";

/** Keys that the page acts on itself, with Ctrl. */
type PageKey = "Z" | "Y" | "S" | "Shift+S" | "B" | "P" | "Shift+H";

/** What the menu's own entries do; each acts on the window in front. */
export interface MenuActions {
  readonly newWindow: () => void;
  readonly openBook: () => void;
  readonly openSample: () => void;
  readonly closeWindow: () => void;
  readonly quit: () => void;
  /** Presses Ctrl and a key in the page. */
  readonly pressKey: (key: PageKey) => void;
  /** Larger (1), smaller (-1) or as designed (0). */
  readonly zoom: (step: 1 | -1 | 0) => void;
  readonly toggleFullScreen: () => void;
  /** Whether the graphics card draws the windows, from the next start on. */
  readonly accelerate: (on: boolean) => void;
  /** Presses F1 in the page. */
  readonly help: () => void;
  readonly about: () => void;
}

/** So many characters of a step's name stand in the menu. */
const LONGEST_NAME = 30;

const separator: MenuItemConstructorOptions = { type: "separator" };

/**
 * The menu bar. Undo, redo, saving and printing belong to the page, which has one undo stack over forms, grid and text: the menu only
 * presses the page's own key for them, and so must not take that key itself. Zooming has no keys but Ctrl+0: Ctrl+- and
 * Ctrl+Shift+= delete and insert rows in the grid.
 * @param steps of the window in front, which 撤销 and 重做 name
 * @param accelerated whether the graphics card draws the windows
 */
export function menuTemplate(
  actions: MenuActions,
  steps: Steps,
  accelerated: boolean,
): MenuItemConstructorOptions[] {
  const pressing = (label: string, key: PageKey): MenuItemConstructorOptions => ({
    label,
    accelerator: `CmdOrCtrl+${key}`,
    registerAccelerator: false,
    click: () => actions.pressKey(key),
  });
  return [
    {
      label: "文件(&F)",
      submenu: [
        { label: "新建窗口(&N)", accelerator: "CmdOrCtrl+Shift+N", click: actions.newWindow },
        { label: "打开绩效文本(&O)…", accelerator: "CmdOrCtrl+O", click: actions.openBook },
        { label: "打开示例(&E)", click: actions.openSample },
        separator,
        pressing("保存版本(&S)", "S"),
        pressing("版本(&V)…", "Shift+H"),
        pressing("复制一份(&C)…", "Shift+S"),
        pressing("备份(&B)…", "B"),
        pressing("打印(&P)…", "P"),
        separator,
        { label: "关闭窗口(&W)", accelerator: "CmdOrCtrl+W", click: actions.closeWindow },
        { label: "退出(&X)", accelerator: "CmdOrCtrl+Q", click: actions.quit },
      ],
    },
    {
      label: "编辑(&E)",
      submenu: [
        { ...pressing(`撤销${named(steps.undo)}(&U)`, "Z"), enabled: steps.undo !== null },
        { ...pressing(`重做${named(steps.redo)}(&R)`, "Y"), enabled: steps.redo !== null },
        separator,
        { label: "剪切(&T)", role: "cut" },
        { label: "复制(&C)", role: "copy" },
        { label: "粘贴(&P)", role: "paste" },
        { label: "全选(&A)", role: "selectAll" },
      ],
    },
    {
      label: "查看(&V)",
      submenu: [
        { label: "放大(&I)", click: () => actions.zoom(1) },
        { label: "缩小(&O)", click: () => actions.zoom(-1) },
        { label: "原始大小(&Z)", accelerator: "CmdOrCtrl+0", click: () => actions.zoom(0) },
        separator,
        { label: "全屏(&F)", accelerator: "F11", click: actions.toggleFullScreen },
      ],
    },
    {
      label: "帮助(&H)",
      submenu: [
        // The page's own key, as above.
        { label: "使用帮助(&U)", accelerator: "F1", registerAccelerator: false, click: actions.help },
        separator,
        {
          label: "硬件加速(&G)",
          type: "checkbox",
          checked: accelerated,
          click: ({ checked }) => actions.accelerate(checked),
        },
        { label: "关于绩效文本编辑器(&A)", click: actions.about },
      ],
    },
  ];
}

/** “：删除项目…”, with its & as a character and not as the mark of an access key. */
function named(step: string | null): string {
  if (step === null) return "";
  const characters = Array.from(step);
  const short = characters.slice(0, LONGEST_NAME).join("");
  return `：${short.replaceAll("&", "&&")}${characters.length > LONGEST_NAME ? "…" : ""}`;
}
