import { loud } from "./loud.ts";

/** Xvfb has no desktop that could ask for dark (docs/api/native-theme.md: shouldUseDarkColors, "system" unless it is set). */
export const nativeTheme = loud("nativeTheme", { shouldUseDarkColors: false });
