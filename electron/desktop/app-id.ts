/**
 * Windows puts a program's windows under its pinned button only where both name the same id; the installer's shortcuts carry `appId` of
 * electron-builder.yml (electron-builder#8273).
 */
export const APP_ID = "cn.jxwb.editor";
