import { AS_WRITTEN, type Hypothesis } from "./lines.ts";

/**
 * How applications break lines: as written, which is how LibreOffice does it where it keeps our settings; Word; and LibreOffice
 * 7.4 as it imports a Word file, which adds space beside Latin text and lets punctuation hang.
 */
export const APPLICATIONS: readonly Hypothesis[] = [
  AS_WRITTEN,
  { autospace: 0, hanging: false, rules: "word" },
  { autospace: 200, hanging: true, rules: "libreoffice" },
];
