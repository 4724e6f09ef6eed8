import type { MenuItemConstructorOptions } from "electron";
import { app } from "./app.ts";
import { type Stroke, sameStroke, strokeOf } from "./keys.ts";

/** The window in front, as far as a menu's own roles need it. */
interface Front {
  readonly webContents: { edit(command: string): void };
}

/** lib/browser/api/menu-item-roles.ts, of the roles that the program uses; `registers`: whether the menu takes the key. */
const roles: Readonly<Record<string, { label: string; accelerator: string; registers: boolean }>> = {
  cut: { label: "Cut", accelerator: "CommandOrControl+X", registers: false },
  copy: { label: "Copy", accelerator: "CommandOrControl+C", registers: false },
  paste: { label: "Paste", accelerator: "CommandOrControl+V", registers: false },
  selectall: { label: "Select All", accelerator: "CommandOrControl+A", registers: true },
};

/** lib/browser/api/menu-item.ts */
class MenuItem {
  readonly label: string;
  readonly role: string | null;
  readonly type: string;
  readonly enabled: boolean;
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly submenu: Menu | null;
  checked: boolean;
  readonly #click: MenuItemConstructorOptions["click"];

  constructor(options: MenuItemConstructorOptions) {
    this.role = options.role?.toLowerCase() ?? null;
    const role = this.role === null ? undefined : roles[this.role];
    if (this.role !== null && role === undefined) throw new Error(`the stand-in has no role ${this.role}`);
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : null;
    this.type = options.type ?? (this.submenu === null ? "normal" : "submenu");
    this.label = options.label ?? role?.label ?? "";
    this.enabled = options.enabled ?? true;
    this.accelerator = (options.accelerator as string | undefined) ?? role?.accelerator ?? null;
    this.registerAccelerator = options.registerAccelerator ?? role?.registers ?? true;
    this.checked = options.checked ?? false;
    this.#click = options.click;
  }

  /** The role is carried out, else `click(menuItem, window, event)`; with a window or without. */
  click(front: Front | null): void {
    if (!this.enabled) return;
    // lib/browser/api/menu-item.ts: “Manually flip the checked flags when clicked.”
    if (this.type === "checkbox") this.checked = !this.checked;
    if (this.role !== null) front?.webContents.edit(this.role === "selectall" ? "selectAll" : this.role);
    else this.#click?.(this as never, (front ?? undefined) as never, {} as never);
  }
}

export class Menu {
  static #application: Menu | null = null;
  readonly items: readonly MenuItem[];

  private constructor(items: readonly MenuItem[]) {
    this.items = items;
  }

  /** lib/browser/api/menu.ts: every entry needs a label, a role or a type. */
  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    for (const { label, role, type } of template)
      if (label === undefined && role === undefined && type === undefined)
        throw new TypeError("Invalid template for MenuItem: must have at least one of label, role or type");
    return new Menu(template.map((options) => new MenuItem(options)));
  }

  /** docs/api/menu.md: on Windows and Linux the top menu of each window. */
  static setApplicationMenu(menu: Menu | null): void {
    if (!app.isReady()) throw new Error("Menu.setApplicationMenu can only be called after app is ready");
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  /** Every entry that can be chosen. */
  entries(): readonly MenuItem[] {
    return this.items.flatMap((item) => item.submenu?.entries() ?? (item.type === "separator" ? [] : [item]));
  }

  /** docs/api/menu-item.md, `registerAccelerator`: where false the key is only shown. */
  static takeKey(stroke: Stroke, front: Front | null): void {
    const taker = Menu.#application
      ?.entries()
      .find(
        ({ accelerator, registerAccelerator }) =>
          accelerator !== null && registerAccelerator && sameStroke(strokeOf(accelerator), stroke),
      );
    taker?.click(front);
  }
}
