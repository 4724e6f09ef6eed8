/** What `import … from "electron"` gives in the main process; what is not here fails the import. */
export { app } from "./app.ts";
export { BrowserWindow } from "./browser-window.ts";
export { dialog } from "./dialogs.ts";
export { ipcMain } from "./ipc.ts";
export { Menu } from "./menu.ts";
export { nativeTheme } from "./native-theme.ts";
export { protocol } from "./protocol.ts";
export { screen } from "./screen.ts";
export { session } from "./session.ts";
export { shell } from "./shell.ts";
